internal import Commerce
internal import LandedCost

/// Looks up every listing's rules once per change and writes them out by week.
struct CostsCompiler {
  let scenario: Scenario
  let modes: [FulfilmentMode]
  let book: RuleBook
  let schedule: FeeSchedule
  private(set) var corridors: [ListingCorridor] = []
  /// What the forms of each listing are combinations of.
  private(set) var policyFacts: [[PolicyFact]] = []
  /// Where the forms of each listing begin within a week.
  private(set) var firstForm: [Int] = []
  private(set) var customsValue: [Double] = []
  /// Subscription and the month's part of annual fees, base currency, by store.
  private(set) var monthlyFees: [Double] = []
  /// Base currency, by store.
  private(set) var entryFees: [Double] = []
  private(set) var deposits: [[Money]] = []
  private(set) var warnings = WarningList()
  private(set) var saleForms = SaleForms()
  /// By form of each listing, then week.
  private var cells: [UnitCosts] = []

  /// A compiler for a mode of each store.
  init(scenario: Scenario, modes: [FulfilmentMode]) {
    self.scenario = scenario
    self.modes = modes
    book = RuleBook(rules: scenario.tariffs)
    schedule = FeeSchedule(rules: scenario.fees)
  }

  /// Compiles all listings, then what stores pay whether they sell or not.
  mutating func compile() throws(LandedCostError) {
    for listing in scenario.listings { try compile(listing) }
    for store in scenario.stores {
      let monthly = try total(.subscription, of: store) + total(.annual, of: store) / 12
      monthlyFees.append(monthly)
      entryFees.append(try total(.entry, of: store))
      deposits.append(try sums(.deposit, of: store))
    }
  }

  /// Forms of all listings together.
  var formCount: Int { cells.count / scenario.calendar.horizonWeeks }

  /// One figure of all weeks, listings and forms, form fastest.
  func column<Figure>(_ figure: (UnitCosts) -> Figure) -> [Figure] {
    let weeks = scenario.calendar.horizonWeeks
    var column: [Figure] = []
    column.reserveCapacity(cells.count)
    for week in 0..<weeks {
      for first in stride(from: 0, to: cells.count, by: weeks) {
        column.append(figure(cells[first + week]))
      }
    }
    return column
  }

  private mutating func compile(_ listing: Listing) throws(LandedCostError) {
    let store = scenario.store(of: listing)
    let mode = modes[scenario.stores.position(of: store.id) ?? 0]
    var compiler = ListingCompiler(
      listing: listing, mode: mode, scenario: scenario, book: book, schedule: schedule)
    if !compiler.hasRoute {
      warnings.add(
        "no node or lane serves \(listing.id) in mode \(mode.rawValue); its usual treatment is "
          + "reckoned", from: scenario.calendar.start)
    }
    corridors.append(compiler.corridor)
    customsValue.append(
      CustomsValue.perUnit(of: listing, in: scenario)
        * scenario.startRate(of: scenario.product(of: listing).unitCost.currency))
    let facts = try compiler.policyFacts(atMost: CompiledCosts.mostPolicyFacts)
    policyFacts.append(facts)
    firstForm.append(formCount)
    for form in 0..<1 << facts.count {
      compiler.holdingFacts = facts.indices.filter { form >> $0 & 1 == 1 }.map { facts[$0] }
      try addForm(compiler)
    }
  }

  /// The figures of a listing in all weeks, the facts that hold being the compiler's.
  private mutating func addForm(_ compiler: ListingCompiler) throws(LandedCostError) {
    var costs = UnitCosts()
    let changes = compiler.changeWeeks
    for week in scenario.calendar.weeks {
      if changes.contains(week) {
        costs = try compiler.costs(
          on: scenario.calendar.monday(ofWeek: week), warnings: &warnings)
        costs.saleForm = saleForms.add(costs.salePieces)
      }
      cells.append(costs)
    }
  }

  /// The same in base currency.
  private mutating func total(
    _ kind: FeeRule.Kind, of store: Store
  ) throws(LandedCostError) -> Double {
    try sums(kind, of: store).reduce(0) { $0 + scenario.inBase($1) }
  }

  /// The sums of a kind that hold on the first day, in currencies with a rate.
  private mutating func sums(
    _ kind: FeeRule.Kind, of store: Store
  ) throws(LandedCostError) -> [Money] {
    let place = FeePlace(
      platform: scenario.platform(of: store), market: store.market, store: store.id, category: nil)
    let start = scenario.calendar.start
    var sums: [Money] = []
    for rule in try schedule.rules(for: place, on: start) where rule.kind == kind {
      guard let money = rule.amount.plainSum else {
        let reason = rule.amount == .unknown ? "is not known" : "is a share of no sale"
        warnings.add("fee \(rule.id) \(reason) and is left out", from: start)
        continue
      }
      guard scenario.rates.lastRate(of: money.currency, base: scenario.baseCurrency) != nil else {
        warnings.add(
          "no rate is known for \(money.currency): fee \(rule.id) is left out", from: start)
        continue
      }
      sums.append(money)
    }
    return sums
  }
}

/// All figures of one listing in one form and week.
struct UnitCosts {
  var entryDuty = StraightLine()
  var entryTaxRate = 0.0
  var entryTaxPerUnit = 0.0
  var salePieces: [SaleForms.Piece] = []
  /// Where the compiler keeps them.
  var saleForm = 0
  var feeShareOfGross = 0.0
  var feePerUnitLocal = 0.0
  var fulfilmentPerUnitLocal = 0.0

  /// Tax inside a shelf price in the store's currency, as a share of it.
  func taxShare(ofGrossLocal price: Double) -> Double {
    salePieces.first { price <= $0.upToGrossLocal }?.taxShareOfGross ?? 0
  }
}
