/// The tables that a scenario can hold.
///
/// Their conventional files are the name with `.csv`.
enum TableName: String, Sendable, CaseIterable {
  case stores, products, history, stock, firm
  case listings, variants, bundles, suppliers, nodes, lanes
  case platforms, markets, fees, tariffs, practices
  case tariffEvents = "tariff_events"
  case chinaLists = "us_s301_china_lists"
  case laneRates = "lane_rates"
  case nodeRates = "node_rates"
  case compliance, fx, settings, samples

  /// The conventional file.
  var file: String { rawValue + ".csv" }
}
