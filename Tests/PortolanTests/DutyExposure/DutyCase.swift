import Artifacts
import Commerce
import ScenarioIO
import Testing

@testable import Portolan

/// A small scenario of made-up sales whose exposure is reckoned without a forecast: units are given.
struct DutyCase {
  let scenario: Scenario
  private let units: [Double]

  /// A scenario of stores, products and prices.
  ///
  /// - Parameters:
  ///   - stores: rows of stores.csv.
  ///   - products: rows of products.csv.
  ///   - stockNode: where some stock lies.
  ///   - sales: store, product, price and units expected per week.
  ///   - tables: further files.
  init(
    stores: [String], products: [String], stockNode: String,
    sales: [(store: String, product: String, price: String, units: Double)],
    tables: [(path: String, text: String)] = []
  ) throws {
    let history = sales.flatMap { sale in
      (0..<52).map { week in
        let monday = Self.start.advanced(by: 7 * (week - 52))
        return "\(sale.store),\(sale.product),\(monday),\(Int(sale.units)),\(sale.price)"
      }
    }
    let files = [
      (
        "scenario.yaml",
        "title: Duty\nstart: \(Self.start)\nbase_currency: EUR\nhistory: {source: synthetic}\n"
      ),
      ("stores.csv", Self.lines("store,platform,market,mode,allowed_modes,ad_spend_local", stores)),
      (
        "products.csv",
        Self.lines(
          "product,category,unit_cost_eur,weight_kg,length_cm,width_cm,height_cm,hs_code,"
            + "origin_country,content", products)
      ),
      ("history.csv", Self.lines("store,product,week,units,price_local", history)),
      ("stock.csv", "product,node,units,arrival\n\(sales[0].product),\(stockNode),10,\n"),
      (
        "firm.csv",
        "setting,value,source\nfirm.cash,900000 EUR,x\nfirm.credit_limit,1 EUR,x\n"
          + "firm.monthly_fixed_cost,1 EUR,x\n"
      ),
    ]
    let result = ScenarioDoor.load(
      MemoryFolder(name: "duty", files: files.map { (path: $0.0, text: $0.1) } + tables))
    guard let scenario = result.scenario else {
      throw Refused(errors: result.diagnostics.filter { $0.severity == .error }.map(\.message))
    }
    self.scenario = scenario
    units = scenario.listings.map { listing in
      sales.first { $0.store == listing.store.text && $0.product == listing.product.text }?.units
        ?? 0
    }
  }

  /// Why the scenario of a test was not read.
  struct Refused: Error {
    let errors: [String]
  }

  /// A scenario as it is; all listings are expected to sell alike.
  init(_ scenario: Scenario) {
    self.scenario = scenario
    units = scenario.listings.map { _ in 1 }
  }

  static let start = Day(daysSinceEpoch: 20_822)

  private static func lines(_ header: String, _ rows: [String]) -> String {
    ([header] + rows).joined(separator: "\n") + "\n"
  }

  /// Three products that are sold by parcel from China into Germany at 20.00 EUR without tax.
  static func parcels(tables: [(path: String, text: String)] = []) throws -> DutyCase {
    try DutyCase(
      stores: ["de-shop,amazon,de,direct_mail,direct_mail,1"],
      products: [
        "lamp,lighting,8,0.5,20,10,10,9405.21,CN,", "torch,lighting,7,0.3,14,10,7,8513.10,CN,",
        "bank,power,9,0.4,17,9,5,8507.60,CN,", "cam,video,60,0.4,16,12,8,8525.89,CN,",
      ], stockNode: "hub-cn",
      sales: [
        ("de-shop", "lamp", "23.80", 40), ("de-shop", "torch", "23.80", 30),
        ("de-shop", "bank", "23.80", 20), ("de-shop", "cam", "178.50", 90),
      ], tables: tables)
  }

  /// A food supplement and a cream that are sold from Germany into China by mail: parcels declare
  /// `post`.
  static func mail(tables: [(path: String, text: String)] = []) throws -> DutyCase {
    try DutyCase(
      stores: ["cn-shop,tmall-global,cn,direct_mail,direct_mail bonded,1"],
      products: [
        "drops,nutrition,10,0.2,12,8,5,2106.90,DE,",
        "cream,care,6,0.2,7,7,6,3304.99,DE,50 ml",
      ], stockNode: "hub-de",
      sales: [("cn-shop", "drops", "200", 40), ("cn-shop", "cream", "330", 20)],
      tables: tables + [
        ("nodes.csv", "node,title,kind,country\nhub-de,Hub,origin_hub,DE\n"),
        (
          "suppliers.csv",
          "supplier,node,production_days,deposit_pct,balance_days,new_year_stop_weeks\n"
            + "maker,hub-de,20 to 30,0,0,0\n"
        ),
        (
          "lanes.csv",
          "lane,from,to_node,to_market,mode,transit_days,cost_per_kg,cost_per_parcel,customs,"
            + "importer,declares\n"
            + "post,hub-de,,cn,parcel,8 to 15,5 EUR,2 EUR,parcel,platform,post\n"
        ),
      ])
  }

  /// The exposure under plans that leave every store as it is.
  func exposure() -> DutyExposure {
    let plans = scenario.strategies.map {
      Plan(id: Identifier($0.id.text), title: $0.title, summary: $0.summary, strategy: $0)
    }
    return DutyDesk(scenario).exposure(of: plans, forecast)
  }

  private var forecast: ForecastPanel {
    let weeks = scenario.calendar.horizonWeeks
    let note = CalibrationNote(subject: "demand", sentence: "Given.", isCalibrated: false)
    return ForecastPanel(
      listings: scenario.listings.map(\.id), weekCount: weeks,
      means: units.flatMap { [Double](repeating: $0, count: weeks) }, quantileLevels: [],
      quantiles: [], dispersionSizes: [Double](repeating: 8, count: units.count),
      commonVolatility: CommonVolatility(
        market: [:], category: [:], weeklyPersistence: 0, note: note),
      choices: units.map { _ in
        ModelChoice(
          model: "given", reason: "given", rollingError: nil, naiveError: nil, historyWeeks: 52)
      })
  }
}
