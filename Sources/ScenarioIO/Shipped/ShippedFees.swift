/// What platforms charge, a file per platform.
///
/// Each file in `Fees` is a table of the form of fees.csv with the columns that it needs; the build puts
/// them into the program. Where a source gives a range, the row has its ends and a typical figure.
enum ShippedFees {
  /// The tables of all platforms with the names of their files.
  static let contents = [
    ("amazon.csv", PackageResources.amazon_csv),
    ("ebay.csv", PackageResources.ebay_csv),
    ("walmart.csv", PackageResources.walmart_csv),
    ("tiktok-shop.csv", PackageResources.tiktok_shop_csv),
    ("shopee.csv", PackageResources.shopee_csv),
    ("lazada.csv", PackageResources.lazada_csv),
    ("tmall-global.csv", PackageResources.tmall_global_csv),
    ("jd-worldwide.csv", PackageResources.jd_worldwide_csv),
    ("aliexpress.csv", PackageResources.aliexpress_csv),
    ("alibaba.csv", PackageResources.alibaba_csv),
    ("temu.csv", PackageResources.temu_csv),
    ("shopify.csv", PackageResources.shopify_csv),
    ("own-site.csv", PackageResources.own_site_csv),
    ("payment-services.csv", PackageResources.payment_services_csv),
    ("mercado-libre.csv", PackageResources.mercado_libre_csv),
    ("other-platforms.csv", PackageResources.other_platforms_csv),
  ].map { ShippedTables.Content(file: $0, text: String(decoding: $1, as: UTF8.self)) }
}
