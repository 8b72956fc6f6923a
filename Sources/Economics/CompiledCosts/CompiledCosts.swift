public import Commerce
public import LandedCost

/// Duty, tax and fees of every listing and week as numbers that inner loops only multiply: the fast
/// twin of `LandedCost`, without its roundings.
///
/// Where rules ask for facts that policy events can make true, a listing has a form for each
/// combination of these facts; form 0, in which none holds, is what is certain today. Arrays by week,
/// listing and form have the form fastest, as a week of the ledger goes through all listings. A rule that
/// changes mid-week holds from the next Monday. Sums are in base currency at the rates of the start, or in
/// the store's currency where the name says local.
///
/// With `V` the customs value of one unit, `g` its gross price and `n = g (1 - taxShareOfGross)`:
/// - duty at entry: `D = entryDutyRate V + entryDutyPerUnit`
/// - recoverable tax at entry: `entryTaxRate (V + D) + entryTaxPerUnit`
/// - tax of the sale: `taxShareOfGross g`, and duty at sale or release: `dutyRate n + dutyPerUnit`, each in
///   pieces of `g` between the cliffs of reliefs (``SaleForms``)
/// - fees: `feeShareOfGross g + feePerUnitLocal + fulfilmentPerUnitLocal`
public struct CompiledCosts: Sendable {
  /// Weeks of the calendar.
  public let weekCount: Int
  /// Where duty falls, by listing.
  public let corridors: [ListingCorridor]
  /// The facts of policy events that some rule of the listing asks for, by listing.
  private let policyFacts: [[PolicyFact]]
  /// Where the forms of each listing begin within a week.
  private let firstForm: [Int]
  /// Forms of all listings together: the elements of a week.
  private let formCount: Int
  /// Customs value of one unit in bulk, base currency, by listing.
  public let customsValue: [Double]
  /// Gross price of one unit at the start, base currency, by listing.
  public let startPrice: [Double]
  /// The same in the store's currency.
  public let startPriceLocal: [Double]

  /// Duties on customs value at entry, as a share of it.
  public let entryDutyRate: [Double]
  /// Duties at entry whatever the value: by weight, and on freight where it belongs to the base.
  public let entryDutyPerUnit: [Double]
  /// Recoverable tax at entry, as a share of customs value and duty.
  public let entryTaxRate: [Double]
  /// Recoverable tax at entry beside that: on freight.
  public let entryTaxPerUnit: [Double]
  /// Tax inside the shelf price, none where it is added at the till, and duties at sale or release that
  /// fall on the seller.
  let saleForms: SaleForms
  /// The form of sales by week, listing and form of costs.
  let saleForm: [Int]
  /// Referral, payment and other fees that are shares, of the gross price.
  ///
  /// Which tier of a fee holds is decided at the price of the start.
  public let feeShareOfGross: [Double]
  /// Referral and payment fees that are sums, in the store's currency.
  public let feePerUnitLocal: [Double]
  /// Fulfilment and placement, in the store's currency.
  public let fulfilmentPerUnitLocal: [Double]

  /// Platform subscription per month and the month's part of annual fees at the start, base currency,
  /// by store.
  public let monthlyStoreFeeBase: [Double]
  /// Paid once at entry, base currency, by store.
  public let entryFeeBase: [Double]
  /// Paid at entry and given back at exit, each in its own currency, by store.
  public let deposits: [[Money]]

  /// What is unknown or left out, in words, with the Monday from which.
  public let warnings: [String]

  /// Compiles the scenario's rules for a mode of each store.
  ///
  /// - Throws: where rules contradict each other, and where those of a listing ask for more than
  ///   ``mostPolicyFacts`` facts of policy events.
  /// - Precondition: `modes` has one mode per store.
  /// - Complexity: forms of listings times rules of a corridor times days on which one of them changes.
  public init(scenario: Scenario, modes: [FulfilmentMode]) throws(LandedCostError) {
    precondition(modes.count == scenario.stores.count, "CompiledCosts: one mode per store")
    var compiler = CostsCompiler(scenario: scenario, modes: modes)
    try compiler.compile()
    weekCount = scenario.calendar.horizonWeeks
    corridors = compiler.corridors
    policyFacts = compiler.policyFacts
    firstForm = compiler.firstForm
    formCount = compiler.formCount
    customsValue = compiler.customsValue
    startPrice = scenario.listings.map { scenario.inBase($0.price) }
    startPriceLocal = scenario.listings.map(\.price.majorUnits)
    entryDutyRate = compiler.column { $0.entryDuty.slope }
    entryDutyPerUnit = compiler.column { $0.entryDuty.constant }
    entryTaxRate = compiler.column { $0.entryTaxRate }
    entryTaxPerUnit = compiler.column { $0.entryTaxPerUnit }
    saleForms = compiler.saleForms
    saleForm = compiler.column { $0.saleForm }
    feeShareOfGross = compiler.column { $0.feeShareOfGross }
    feePerUnitLocal = compiler.column { $0.feePerUnitLocal }
    fulfilmentPerUnitLocal = compiler.column { $0.fulfilmentPerUnitLocal }
    monthlyStoreFeeBase = compiler.monthlyFees
    entryFeeBase = compiler.entryFees
    deposits = compiler.deposits
    warnings = compiler.warnings.texts
  }

  /// Facts of policy events that the rules of one listing may ask for: each doubles its forms.
  public static let mostPolicyFacts = 4

  /// The facts of policy events that rules of a listing ask for: what its forms are combinations of.
  public func policyFacts(ofListing listing: Int) -> [PolicyFact] { policyFacts[listing] }

  /// The element of a listing, form and week.
  @inline(__always)
  public func index(listing: Int, week: Int, form: Int) -> Int {
    week * formCount + firstForm[listing] + form
  }
}
