/// The rule book: duties, taxes and charges on parcels, a file per jurisdiction.
///
/// Each file in `Rules` is a table of the form of tariffs.csv with the columns that it needs; the build
/// puts them into the program. The article "The rule book" says what each country's rows mean.
enum ShippedRules {
  /// The tables of all jurisdictions with the names of their files, in the order in which layers that
  /// several have are reckoned.
  static let contents = [
    ("united-states.csv", PackageResources.united_states_csv),
    ("european-union.csv", PackageResources.european_union_csv),
    ("united-kingdom.csv", PackageResources.united_kingdom_csv),
    ("china.csv", PackageResources.china_csv),
    ("canada.csv", PackageResources.canada_csv),
    ("mexico.csv", PackageResources.mexico_csv),
    ("brazil.csv", PackageResources.brazil_csv),
    ("australia.csv", PackageResources.australia_csv),
    ("new-zealand.csv", PackageResources.new_zealand_csv),
    ("japan.csv", PackageResources.japan_csv),
    ("korea.csv", PackageResources.korea_csv),
    ("taiwan.csv", PackageResources.taiwan_csv),
    ("singapore.csv", PackageResources.singapore_csv),
    ("malaysia.csv", PackageResources.malaysia_csv),
    ("thailand.csv", PackageResources.thailand_csv),
    ("vietnam.csv", PackageResources.vietnam_csv),
    ("indonesia.csv", PackageResources.indonesia_csv),
    ("philippines.csv", PackageResources.philippines_csv),
    ("switzerland.csv", PackageResources.switzerland_csv),
    ("turkiye.csv", PackageResources.turkiye_csv),
    ("united-arab-emirates.csv", PackageResources.united_arab_emirates_csv),
    ("saudi-arabia.csv", PackageResources.saudi_arabia_csv),
    ("norway.csv", PackageResources.norway_csv),
  ].map { ShippedTables.Content(file: $0, text: String(decoding: $1, as: UTF8.self)) }

  /// How the offices reckon.
  static let practices = ShippedTables.Content(
    file: "practices.csv", text: String(decoding: PackageResources.practices_csv, as: UTF8.self))
}
