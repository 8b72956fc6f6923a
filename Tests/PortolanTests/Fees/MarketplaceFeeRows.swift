/// What becomes of each row of the research table of marketplace fees.
///
/// The rows are named by their first four columns; `FeeRowsTests` holds them against the shipped fees,
/// and against the table where it lies beside the project.
enum MarketplaceFeeRows {
  /// One row.
  struct Row: Sendable {
    /// Platform, region, kind and category, as the table writes them.
    let name: [String]
    /// Fees that ship for it; none where `reason` says why not.
    let fees: [String]
    let reason: String?

    init(_ name: [String], _ fees: [String]) { (self.name, self.fees, reason) = (name, fees, nil) }

    init(_ name: [String], left reason: String) {
      (self.name, fees, self.reason) = (name, [], reason)
    }
  }

  static let all: [Row] = [
    Row(
      ["Amazon", "US", "referral", "most categories"],
      ["amazon-referral", "amazon-us-referral"]),
    Row(
      ["Amazon", "US", "referral", "consumer electronics"],
      ["amazon-referral-electronics", "amazon-us-referral-electronics"]),
    Row(
      ["Amazon", "US", "referral", "clothing > 20 USD"],
      ["amazon-us-referral-clothing"]),
    Row(
      ["Amazon", "US", "referral", "jewelry"],
      ["amazon-us-referral-jewelry"]),
    Row(
      ["Amazon", "US", "referral", "beauty/baby/health"],
      ["amazon-us-referral-beauty", "amazon-us-referral-baby", "amazon-us-referral-health"]),
    Row(
      ["Amazon", "US", "referral", "furniture"],
      ["amazon-us-referral-furniture"]),
    Row(
      ["Amazon", "US", "subscription", "professional"],
      ["amazon-us-subscription"]),
    Row(
      ["Amazon", "US", "FBA fulfilment", "large standard <= 1 lb, price 10-50"],
      ["amazon-us-fulfilment-large-standard-1lb", "amazon-us-fulfilment"]),
    Row(
      ["Amazon", "US", "FBA fulfilment", "small bulky base"],
      ["amazon-us-fulfilment-small-bulky"]),
    Row(
      ["Amazon", "US", "FBA fulfilment", "large bulky base"],
      ["amazon-us-fulfilment-large-bulky"]),
    Row(
      ["Amazon", "US", "FBA fulfilment change", "average 2026"],
      ["amazon-us-fulfilment-small-standard"]),
    Row(
      ["Amazon", "US", "FBA low price discount", "price < 10"],
      ["amazon-us-fulfilment-large-standard-1lb", "amazon-us-fulfilment-small-standard"]),
    Row(
      ["Amazon", "US", "FBA storage", "standard Jan-Sep / Oct-Dec"],
      ["amazon-us-storage-jan-sep", "amazon-us-storage-oct-dec"]),
    Row(
      ["Amazon", "US", "FBA inbound placement", "minimal split, standard"],
      ["amazon-us-placement"]),
    Row(
      ["Amazon", "US", "aged inventory", "181+ days"],
      ["amazon-us-aged-stock"]),
    Row(
      ["Amazon", "EU/UK", "referral", "clothing <= 15 GBP/EUR"],
      [
        "amazon-de-referral-clothing", "amazon-fr-referral-clothing", "amazon-it-referral-clothing",
        "amazon-es-referral-clothing", "amazon-nl-referral-clothing", "amazon-be-referral-clothing",
        "amazon-ie-referral-clothing", "amazon-uk-referral-clothing",
        "amazon-de-referral-clothing-2025", "amazon-fr-referral-clothing-2025",
        "amazon-it-referral-clothing-2025", "amazon-es-referral-clothing-2025",
        "amazon-nl-referral-clothing-2025", "amazon-be-referral-clothing-2025",
        "amazon-ie-referral-clothing-2025", "amazon-uk-referral-clothing-2025",
      ]),
    Row(
      ["Amazon", "EU/UK", "referral", "home products <= 20"],
      [
        "amazon-de-referral-home", "amazon-fr-referral-home", "amazon-it-referral-home",
        "amazon-es-referral-home", "amazon-nl-referral-home", "amazon-be-referral-home",
        "amazon-ie-referral-home", "amazon-uk-referral-home",
      ]),
    Row(
      ["Amazon", "EU/UK", "referral", "pet clothing and food <= 10; grocery/vitamins <= 10"],
      [
        "amazon-de-referral-pet", "amazon-de-referral-grocery", "amazon-de-referral-vitamins",
        "amazon-fr-referral-pet", "amazon-fr-referral-grocery", "amazon-fr-referral-vitamins",
        "amazon-it-referral-pet", "amazon-it-referral-grocery", "amazon-it-referral-vitamins",
        "amazon-es-referral-pet", "amazon-es-referral-grocery", "amazon-es-referral-vitamins",
        "amazon-nl-referral-pet", "amazon-nl-referral-grocery", "amazon-nl-referral-vitamins",
        "amazon-be-referral-pet", "amazon-be-referral-grocery", "amazon-be-referral-vitamins",
        "amazon-ie-referral-pet", "amazon-ie-referral-grocery", "amazon-ie-referral-vitamins",
        "amazon-uk-referral-pet", "amazon-uk-referral-grocery", "amazon-uk-referral-vitamins",
      ]),
    Row(
      ["Amazon", "EU/UK", "FBA change", "parcel average"],
      left: "a change of an average, and no rate card to apply it to"),
    Row(
      ["Amazon", "EU", "EFN cross-border / Pan-EU", "standard parcel, DE stock to FR/IT/ES"],
      ["amazon-fr-international", "amazon-it-international", "amazon-es-international"]),
    Row(
      ["Amazon", "all", "currency conversion (ACCS)", ""],
      ["amazon-conversion"]),
    Row(
      ["Amazon", "all", "refund admin fee", ""],
      ["amazon-refund"]),
    Row(
      ["eBay", "US", "final value fee", "most categories"],
      ["ebay-us-referral-2024", "ebay-us-referral", "ebay-referral"]),
    Row(
      ["eBay", "US", "final value fee", "books/media"],
      ["ebay-us-referral-books"]),
    Row(
      ["eBay", "US", "international fee", "buyer/delivery outside US"],
      ["ebay-us-international"]),
    Row(
      ["eBay", "all", "currency conversion", ""],
      ["ebay-conversion"]),
    Row(
      ["Walmart", "US", "referral", "apparel"],
      ["walmart-us-referral-clothing"]),
    Row(
      ["Walmart", "US", "referral", "baby/beauty/health"],
      ["walmart-us-referral-baby", "walmart-us-referral-beauty", "walmart-us-referral-health"]),
    Row(
      ["Walmart", "US", "referral", "automotive, base power tools"],
      ["walmart-us-referral-automotive", "walmart-us-referral-power-tools"]),
    Row(
      ["Walmart", "US", "referral", "major appliances / consumer electronics"],
      ["walmart-us-referral-appliances", "walmart-referral-electronics"]),
    Row(
      ["Walmart", "US", "referral", "compact appliances"],
      ["walmart-us-referral-compact-appliances"]),
    Row(
      ["Walmart", "US", "referral", "jewelry"],
      ["walmart-us-referral-jewelry"]),
    Row(
      ["Walmart", "US", "subscription", ""],
      ["walmart-us-subscription"]),
    Row(
      ["TikTok Shop", "US", "referral", "most"],
      ["tiktok-shop-us-referral", "tiktok-shop-us-referral-jewelry"]),
    Row(
      ["TikTok Shop", "UK", "commission", "most"],
      [
        "tiktok-shop-uk-referral", "tiktok-shop-uk-referral-electronics",
        "tiktok-shop-uk-referral-beauty",
      ]),
    Row(
      ["TikTok Shop", "EU", "commission", "most"],
      [
        "tiktok-shop-de-referral", "tiktok-shop-fr-referral", "tiktok-shop-it-referral",
        "tiktok-shop-es-referral", "tiktok-shop-ie-referral", "tiktok-shop-de-referral-2025",
        "tiktok-shop-fr-referral-2025", "tiktok-shop-it-referral-2025",
        "tiktok-shop-es-referral-2025", "tiktok-shop-ie-referral-2025",
      ]),
    Row(
      ["TikTok Shop", "ID", "commission", "by band"],
      ["tiktok-shop-id-referral"]),
    Row(
      ["TikTok Shop", "SEA", "transaction fee", ""],
      [
        "tiktok-shop-my-payment", "tiktok-shop-th-payment", "tiktok-shop-sg-payment",
        "tiktok-shop-vn-payment", "tiktok-shop-ph-payment", "tiktok-shop-id-payment",
      ]),
    Row(
      ["TikTok Shop", "all", "refund admin fee", ""],
      ["tiktok-shop-refund"]),
    Row(
      ["TikTok Shop", "all", "affiliate commission", ""],
      ["tiktok-shop-affiliate"]),
    Row(
      ["Shopee", "SG/MY/TH/VN", "technology (platform support) fee CN cross-border", "all"],
      [
        "shopee-sg-technology", "shopee-my-technology", "shopee-th-technology",
        "shopee-vn-technology",
      ]),
    Row(
      ["Shopee", "SEA", "commission cross-border", "all"],
      ["shopee-referral"]),
    Row(
      ["Shopee", "MY", "transaction fee", ""],
      ["shopee-my-payment-2023", "shopee-payment"]),
    Row(
      ["Shopee", "TH", "commission", "non-mall electronics / mall"],
      ["shopee-th-referral-electronics", "shopee-mall-th-referral"]),
    Row(
      ["Lazada", "TH", "commission", "marketplace / LazMall"],
      ["lazada-referral", "lazmall-th-referral"]),
    Row(
      ["Lazada", "SEA", "payment fee", ""],
      ["lazada-payment", "lazmall-payment"]),
    Row(
      ["TikTok Shop", "TH", "commission", "fashion / FMCG / electronics"],
      [
        "tiktok-shop-th-referral-clothing", "tiktok-shop-th-referral-fmcg",
        "tiktok-shop-th-referral-electronics",
      ]),
    Row(
      ["Tmall Global", "CN", "deposit (refundable)", "default / listed categories"],
      [
        "tmall-global-deposit", "tmall-global-deposit-milk-powder",
        "tmall-global-deposit-supplements", "tmall-global-deposit-maternity",
        "tmall-global-deposit-otc", "tmall-global-deposit-adult",
      ]),
    Row(
      ["Tmall Global", "CN", "annual technical fee", "by A-level category"],
      ["tmall-global-subscription"]),
    Row(
      ["Tmall Global", "CN", "real-time commission", "by category"],
      ["tmall-global-referral"]),
    Row(
      ["Tmall Global", "CN", "Alipay", ""],
      ["tmall-global-payment"]),
    Row(
      ["JD Worldwide", "CN", "deposit (refundable)", "typical / milk powder / games"],
      ["jd-worldwide-deposit", "jd-worldwide-deposit-milk-powder", "jd-worldwide-deposit-games"]),
    Row(
      ["JD Worldwide", "CN", "platform usage", ""],
      ["jd-worldwide-subscription"]),
    Row(
      ["JD Worldwide", "CN", "commission", ""],
      ["jd-worldwide-referral"]),
    Row(
      ["AliExpress", "global", "commission", "most / some"],
      ["aliexpress-referral"]),
    Row(
      ["AliExpress", "CN seller", "deposit", ""],
      ["aliexpress-deposit"]),
    Row(
      ["Alibaba.com", "CN/global", "Gold Supplier", "basic"],
      ["alibaba-subscription"]),
    Row(
      ["Alibaba.com", "global", "Trade Assurance transaction fee", ""],
      ["alibaba-payment"]),
    Row(
      ["Temu", "global", "fully managed", ""],
      ["temu-referral"]),
    Row(
      ["Temu", "US/EU", "semi managed", ""],
      ["temu-referral"]),
    Row(
      ["Temu", "CN seller", "deposit", ""],
      ["temu-deposit"]),
    Row(
      ["Temu", "company", "marketing share of revenue", "PDD 2025 Q3"],
      left: "a share of the platform’s own revenue, no fee of a seller"),
    Row(
      ["Shopify", "US", "payments", "Basic / Grow / Advanced"],
      ["shopify-us-payment", "shopify-grow-us-payment", "shopify-advanced-us-payment"]),
    Row(
      ["Shopify", "all", "third-party gateway fee", "Basic / Grow / Advanced"],
      ["shopify-gateway", "shopify-grow-gateway", "shopify-advanced-gateway"]),
    Row(
      ["Shopify", "all", "cross-border card", ""],
      ["shopify-international", "shopify-grow-international", "shopify-advanced-international"]),
    Row(
      ["Shopify", "all", "currency conversion", "US / other"],
      [
        "shopify-conversion", "shopify-us-conversion", "shopify-grow-conversion",
        "shopify-grow-us-conversion", "shopify-advanced-conversion",
        "shopify-advanced-us-conversion",
      ]),
    Row(
      ["Shopify", "all", "subscription", "Basic / Grow / Advanced"],
      ["shopify-subscription", "shopify-grow-subscription", "shopify-advanced-subscription"]),
    Row(
      ["PayPal", "US", "payment", ""],
      ["paypal-us-payment", "paypal-us-international", "paypal-us-conversion"]),
    Row(
      ["Payoneer/WorldFirst/PingPong", "CN seller", "withdrawal FX", ""],
      ["payoneer-conversion"]),
    Row(
      [
        "Mercado Libre", "MX", "selling fee CBT",
        "by category (17.5 flat before 2020-06-17, 14.5 for CE)",
      ],
      [
        "mercado-libre-mx-referral", "mercado-libre-mx-referral-2019",
        "mercado-libre-mx-referral-electronics-2019",
      ]),
    Row(
      ["Mercado Libre", "other", "selling fee CBT", ""],
      ["mercado-libre-referral"]),
    Row(
      ["Mercado Libre", "BR", "selling fee", "single percentage"],
      ["mercado-libre-br-referral"]),
    Row(
      ["all", "-", "commission band in the seed paper", "third-party platforms"],
      left: "a band over all platforms in a paper, no fee of one"),
  ]
}
