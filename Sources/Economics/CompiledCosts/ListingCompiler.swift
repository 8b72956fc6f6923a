internal import Commerce
internal import LandedCost

/// The costs of one listing in one mode on any day.
struct ListingCompiler {
  let corridor: ListingCorridor
  /// Whether the scenario has the node and lanes that the mode needs.
  let hasRoute: Bool
  /// The facts of policy events under which figures are reckoned.
  var holdingFacts: [PolicyFact] = []
  private let listing: Listing
  private let mode: FulfilmentMode
  private let scenario: Scenario
  private let book: RuleBook
  private let schedule: FeeSchedule
  private let product: Product
  private let store: Store
  private let place: FeePlace
  private let entryFreight: Double
  private let entryFacts: Set<String>
  private let saleFacts: Set<String>
  private let entryRules: [TariffRule]
  private let saleRules: [TariffRule]
  private let domesticTaxRules: [TariffRule]
  private let feeRules: [FeeRule]
  private let domesticTreatment: Lane.CustomsTreatment

  init(
    listing: Listing, mode: FulfilmentMode, scenario: Scenario, book: RuleBook,
    schedule: FeeSchedule
  ) {
    self.listing = listing
    self.mode = mode
    self.scenario = scenario
    self.book = book
    self.schedule = schedule
    product = scenario.product(of: listing)
    store = scenario.store(of: listing)
    let route = SupplyRoute(of: product, to: store, mode: mode, in: scenario)
    let corridor = ListingCorridor(of: listing, mode: mode, route: route, in: scenario)
    self.corridor = corridor
    hasRoute = route != nil
    place = FeePlace(
      platform: scenario.platform(of: store), market: store.market, store: store.id,
      category: product.category,
      parcel: FeeParcel(mass: Mass(kilograms: product.weightKilograms), size: product.size))
    entryFreight = Self.freight(route?.inbound, product, scenario)
    entryFacts = (route?.inbound).map(\.customsFacts) ?? [Lane.Mode.sea.customsFact]
    saleFacts = (route?.outbound).map(\.customsFacts) ?? [Lane.Mode.parcel.customsFact]
    entryRules = corridor.fallsAtEntry ? book.rules(for: corridor.entry) : []
    saleRules =
      corridor.saleTreatment == .domestic
      ? [] : book.rules(for: corridor.sale(corridor.saleTreatment))
    (domesticTreatment, domesticTaxRules) = Self.domesticTax(of: corridor, in: book)
    feeRules = schedule.rules(for: place)
  }

  /// The facts of policy events that some rule of the listing asks for.
  ///
  /// - Throws: where they are more than `limit`.
  func policyFacts(atMost limit: Int) throws(LandedCostError) -> [PolicyFact] {
    let rulesOfSale = corridor.saleTreatment == .domestic ? domesticTaxRules : saleRules
    let facts = scenario.policyFacts.filter { fact in
      isAskedFor(fact, by: entryRules, into: corridor.entryMarket)
        || isAskedFor(fact, by: rulesOfSale, into: corridor.saleMarket)
    }
    guard facts.count <= limit else {
      throw .tooManyPolicyFacts(facts.map(\.name), listing: "\(listing.id)", limit: limit)
    }
    return facts
  }

  private func isAskedFor(
    _ fact: PolicyFact, by rules: [TariffRule], into market: Market
  ) -> Bool {
    fact.concerns(market) && rules.flatMap(\.conditions).flatMap(\.facts).contains(fact.name)
  }

  /// Weeks in which some figure may change, the first among them.
  var changeWeeks: Set<Int> {
    let intervals =
      (entryRules + saleRules + domesticTaxRules).map(\.interval)
      + feeRules.map(\.interval)
    let days = intervals.flatMap { [$0.from, $0.through?.advanced(by: 1)] }.compactMap { $0 }
    return Set(days.map { max(0, scenario.calendar.firstWeek(holdingRuleFrom: $0)) }).union([0])
      .union(seasonWeeks)
  }

  /// Weeks in which the season of some fee begins or ends.
  private var seasonWeeks: [Int] {
    let seasons = feeRules.compactMap(\.season)
    return scenario.calendar.weeks.filter { week in
      let monday = scenario.calendar.monday(ofWeek: week)
      return seasons.contains { $0.contains(monday) != $0.contains(monday.advanced(by: -7)) }
    }
  }

  /// The figures under the rules of a day.
  func costs(on day: Day, warnings: inout WarningList) throws(LandedCostError) -> UnitCosts {
    var costs = UnitCosts()
    try addSale(to: &costs, on: day, warnings: &warnings)
    try addEntry(to: &costs, on: day, warnings: &warnings)
    try addFees(to: &costs, on: day, warnings: &warnings)
    return costs
  }

  /// Which rule and which tier hold is decided at the price of the start, as limits of customs are.
  private func addFees(
    to costs: inout UnitCosts, on day: Day, warnings: inout WarningList
  ) throws(LandedCostError) {
    let taxShare = costs.taxShare(ofGrossLocal: price)
    let kinds = FeeForm.kinds(in: mode)
    let rules = try schedule.holding(for: saleAtStart(taxShare, on: day), among: feeRules)
      .filter { kinds.contains($0.kind) }
    for unknown in schedule.unknowns(in: rules, at: place, of: kinds) {
      warnings.add(unknown.text, from: day)
    }
    for rule in feeRules where rule.kind.isForSomeSales && rule.interval.contains(day) {
      warnings.add("fee \(rule.id) falls on some sales only: plans leave it out", from: day)
    }
    let fees = FeeForm(
      rules: rules, grossPrice: price, taxShareOfGross: taxShare, localRate: localRate)
    for problem in fees.problems { warnings.add(problem, from: day) }
    costs.feeShareOfGross = fees.shareOfGross
    costs.feePerUnitLocal = fees.perUnit
    costs.fulfilmentPerUnitLocal = fees.fulfilmentPerUnit
  }

  /// One unit at the shelf price of the start; the scenario knows no shipping and no discount beside.
  private func saleAtStart(_ taxShare: Double, on day: Day) -> FeeRequest {
    FeeRequest(
      day: day, place: place, grossPrice: listing.price,
      netPrice: Money(majorUnits: price * (1 - taxShare), store.currency) ?? listing.price,
      exchange: ExchangeTable(into: store.currency, startOf: scenario))
  }

  private func addEntry(
    to costs: inout UnitCosts, on day: Day, warnings: inout WarningList
  ) throws(LandedCostError) {
    guard corridor.fallsAtEntry else { return }
    let value =
      CustomsValue.perUnit(of: listing, in: scenario) * baseRate(product.unitCost.currency)
    let form = try form(
      entryRules, corridor.entry, market: corridor.entryMarket, importer: corridor.entryImporter,
      freight: entryFreight, taxShare: costs.taxShare(ofGrossLocal: price), value: value, on: day,
      warnings: &warnings)
    costs.entryDuty = form.duty
    costs.entryTaxRate = form.taxRate
    costs.entryTaxPerUnit = form.tax.slope * value + form.tax.constant
  }

  /// A parcel's price holds its delivery, so nothing is added to it as freight.
  private func addSale(
    to costs: inout UnitCosts, on day: Day, warnings: inout WarningList
  ) throws(LandedCostError) {
    guard corridor.saleTreatment != .domestic else {
      let rate = try domesticTaxRate(on: day, warnings: &warnings)
      costs.salePieces = [
        SaleForms.Piece(upToGrossLocal: .infinity, taxShareOfGross: rate / (1 + rate))
      ]
      return
    }
    var found = warnings
    let compiler = SaleFormCompiler(
      formAtValue: { value throws(LandedCostError) in
        try form(
          saleRules, corridor.sale(corridor.saleTreatment), market: corridor.saleMarket,
          importer: corridor.saleImporter, freight: 0, taxShare: 0, value: value, on: day,
          warnings: &found)
      }, localRate: baseRate(store.currency))
    costs.salePieces = try compiler.pieces(limits: saleLimits(on: day))
    warnings = found
  }

  /// Values at which conditions of the sale's rules turn, base currency.
  private func saleLimits(on day: Day) -> [Double] {
    saleRules.filter { $0.interval.contains(day) }.flatMap(\.conditions).flatMap {
      $0.valueLimits(product.content)
    }
    .compactMap { limit in baseRateIfKnown(limit.currency).map { limit.majorUnits * $0 } }
  }

  /// - Parameter value: of one unit, which limits on value are held against.
  private func form(
    _ candidates: [TariffRule], _ goods: GoodsCorridor, market: Market, importer: Lane.Importer,
    freight: Double, taxShare: Double, value: Double, on day: Day, warnings: inout WarningList
  ) throws(LandedCostError) -> CustomsForm {
    let rules = try book.holding(
      on: day, among: decidable(candidates, on: day, warnings: &warnings), in: goods,
      under: circumstances(in: goods, value: value, facts: facts(in: goods)))
    for remark in book.unknowns(in: rules, for: goods, market: market, on: day) {
      warnings.add(remark.text, from: day)
    }
    let form = CustomsForm(
      rules: rules,
      unit: CustomsForm.Unit(
        market: market, treatment: goods.treatment, importer: importer, freight: freight,
        kilograms: product.weightKilograms, value: value,
        pieces: Double(pieces(of: goods)), price: scenario.inBase(listing.price) * (1 - taxShare),
        rate: baseRateIfKnown))
    for problem in form.problems { warnings.add(problem, from: day) }
    return form
  }

  /// What conditions of rules are held against at the prices of the start: a lot of the least order
  /// in bulk, one unit in a parcel or out of bond.
  private func circumstances(
    in goods: GoodsCorridor, value: Double, facts: Set<String>
  ) -> Circumstances? {
    let base = scenario.baseCurrency
    let isBulk = goods.treatment == .bulkEntry
    guard let exchange = ExchangeTable(into: base, startOf: scenario),
      let item = Money(majorUnits: value, base).map(FixedPoint.init),
      let freight = Money(majorUnits: isBulk ? entryFreight : 0, base).map(FixedPoint.init)
    else { return nil }
    let pieces = pieces(of: goods)
    return Circumstances(
      goods: goods.goods, origin: goods.origin, goodsValue: pieces * item,
      cifValue: pieces * (item + freight),
      itemValue: item, pieces: pieces, content: product.content,
      declaration: Declaration(facts: facts), exchange: exchange)
  }

  /// What a consignment declares: what its lane says, and what policy events have made true.
  private func facts(in goods: GoodsCorridor) -> Set<String> {
    goods.treatment == .bulkEntry
      ? entryFacts.union(factsHolding(into: corridor.entryMarket))
      : saleFacts.union(factsHolding(into: corridor.saleMarket))
  }

  /// The words for what policy events have made true of goods into a market.
  private func factsHolding(into market: Market) -> Set<String> {
    Set(holdingFacts.filter { $0.concerns(market) }.map(\.name))
  }

  /// Units in a consignment.
  private func pieces(of goods: GoodsCorridor) -> Int64 {
    goods.treatment == .bulkEntry ? Int64(max(1, product.minimumOrderUnits)) : 1
  }

  /// Rules whose conditions can be held against amounts, the others being told.
  private func decidable(
    _ rules: [TariffRule], on day: Day, warnings: inout WarningList
  ) -> [TariffRule] {
    rules.filter { rule in
      let missing = rule.conditions.flatMap(\.limits).map(\.currency)
        .first { baseRateIfKnown($0) == nil }
      guard let missing, rule.interval.contains(day) else { return missing == nil }
      warnings.add("no rate is known for \(missing): rule \(rule.id) is left out", from: day)
      return false
    }
  }

  /// The tax inside a shelf price on goods that are already in the country: of its conditions only
  /// those can be met that policy events decide.
  private func domesticTaxRate(on day: Day, warnings: inout WarningList) throws(LandedCostError)
    -> Double
  {
    guard corridor.saleMarket.pricesIncludeTax else { return 0 }
    let goods = corridor.sale(domesticTreatment)
    let rules = try book.holding(
      on: day, among: domesticTaxRules.filter(isDecidedByPolicy), in: goods,
      under: circumstances(in: goods, value: 0, facts: factsHolding(into: corridor.saleMarket)))
    if rules.isEmpty {
      warnings.add(
        "no tax is known for \(goods.goods) sold in \(goods.country); none is reckoned", from: day)
    }
    return rules.reduce(0) { sum, rule in
      sum + Double(rule.charge.partsPerMillion ?? 0) / 1e6
    }
  }

  private func isDecidedByPolicy(_ rule: TariffRule) -> Bool {
    let facts = scenario.policyFacts.filter { $0.concerns(corridor.saleMarket) }.map(\.name)
    return rule.conditions.allSatisfy { condition in
      switch condition {
      case .fact(let fact), .notFact(let fact): facts.contains(fact)
      default: false
      }
    }
  }

  /// Taxes on domestic sales: rules that say so, else the rates of the tax at entry, which a country
  /// does not set apart.
  private static func domesticTax(
    of corridor: ListingCorridor, in book: RuleBook
  ) -> (Lane.CustomsTreatment, [TariffRule]) {
    for layer in [TariffLayer.tax, .importTax] {
      for treatment in [Lane.CustomsTreatment.domestic, .bulkEntry] {
        let rules = book.rules(for: corridor.sale(treatment))
          .filter { TariffLayer(named: $0.layer) == layer }
        if !rules.isEmpty { return (treatment, rules) }
      }
    }
    return (.domestic, [])
  }

  private static func freight(_ lane: Lane?, _ product: Product, _ scenario: Scenario) -> Double {
    guard let lane else { return 0 }
    return lane.freightPerUnit(of: product) * scenario.startRate(of: lane.costPerKilogram.currency)
  }

  /// The shelf price at the start, store currency.
  private var price: Double { listing.price.majorUnits }

  private func baseRate(_ currency: Currency) -> Double { scenario.startRate(of: currency) }

  private func baseRateIfKnown(_ currency: Currency) -> Double? {
    scenario.rates.lastRate(of: currency, base: scenario.baseCurrency)
  }

  private func localRate(_ currency: Currency) -> Double? {
    if currency == store.currency { return 1 }
    return baseRateIfKnown(currency).map { $0 / baseRate(store.currency) }
  }
}

extension FeeRule.Kind {
  /// Whether only some sales incur it, or stock in a platform's warehouse: plans have settings and rents
  /// for that.
  fileprivate var isForSomeSales: Bool {
    occasion == .someSales || self == .storage || self == .agedStock
  }
}
