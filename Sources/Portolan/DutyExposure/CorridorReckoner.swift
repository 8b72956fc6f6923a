import Artifacts
import Commerce
import Economics
import LandedCost

/// Follows the cost of one unit of one corridor through the law of all days on record.
struct CorridorReckoner {
  private let corridor: UsedCorridor
  private let desk: DutyDesk
  private let goods: GoodsCorridor

  init(_ corridor: UsedCorridor, _ desk: DutyDesk) {
    self.corridor = corridor
    self.desk = desk
    goods = GoodsCorridor(
      origin: corridor.product.originCountry, market: corridor.market,
      goods: corridor.product.hsCode, treatment: corridor.treatment)
  }

  /// Its exposure: the value that customs takes is held, so that only the law moves figures.
  func exposure() throws(LandedCostError) -> CorridorExposure {
    let consignment = try consignment()
    let days = daysOfChange
    let first = try State(consignment, on: days[0], under: desk.book)
    var (last, changes, unknowns) = (first, [CorridorExposure.Change](), first.unknowns)
    for day in days.dropFirst() {
      let state = try State(consignment, on: day, under: desk.book)
      unknowns += state.unknowns.filter { !unknowns.contains($0) }
      if state.unit.total != last.unit.total {
        changes.append(
          CorridorExposure.Change(
            day: day, before: last.unit, after: state.unit, causes: state.causes(since: last)))
      }
      last = state
    }
    return CorridorExposure(
      origin: goods.origin, market: corridor.market.id, treatment: corridor.treatment,
      listing: corridor.listing.id, listingCount: corridor.listingCount, since: days[0],
      first: first.unit, changes: changes, branches: try branches(consignment),
      unknowns: unknowns + desk.leftOut(goods))
  }

  /// The first day on record of which the law is known, then those on which some rule of the corridor
  /// begins or has ended.
  private var daysOfChange: [Day] {
    let record = desk.scenario.calendar.daysOfRecord
    let first = max(
      record.lowerBound, desk.book.firstDay(of: corridor.market) ?? record.lowerBound)
    let days = desk.book.rules(for: goods)
      .flatMap { [$0.interval.from, $0.interval.through?.advanced(by: 1)] }
      .compactMap(\.self)
    return [first] + Set(days).filter { first < $0 && $0 <= record.upperBound }.sorted()
  }

  private func consignment() throws(LandedCostError) -> UnitConsignment {
    let exchange = try desk.exchange(into: corridor.market)
    guard corridor.treatment == .bulkEntry else {
      return .single(
        corridor.product, at: try desk.valueWithoutTax(of: corridor, on: start),
        into: corridor.market, corridor.treatment, importer: corridor.importer,
        facts: corridor.facts, exchange)
    }
    let (product, listing) = (corridor.product, corridor.listing)
    let quantity = Int64(max(1, product.minimumOrderUnits))
    let perUnit = CustomsValue.perUnit(of: listing, in: desk.scenario)
    let freight = corridor.lane.flatMap { lane in
      Money(
        majorUnits: lane.freightPerUnit(of: product) * Double(quantity),
        lane.costPerKilogram.currency)
    }
    return UnitConsignment(
      market: corridor.market, treatment: .bulkEntry, importer: corridor.importer,
      facts: corridor.facts, product: product, quantity: quantity,
      unitValue: Money(majorUnits: perUnit, product.unitCost.currency) ?? product.unitCost,
      unitPrice: listing.price, freight: freight ?? .zero(corridor.market.currency),
      exchange: exchange)
  }

  private var start: Day { desk.scenario.calendar.start }

  /// The branches of policy events that touch the corridor.
  ///
  /// As in the simulation an event's points are taken of the value that customs takes, and nothing
  /// comes on top of them; its facts are declared, and rules that ask for them begin and end.
  private func branches(
    _ consignment: UnitConsignment
  ) throws(LandedCostError) -> [CorridorExposure.Branch] {
    var branches: [CorridorExposure.Branch] = []
    for event in desk.scenario.tariffEvents {
      for branch in event.branches {
        var added = Money.zero(corridor.market.currency)
        for effect in branch.effects { added = added + (try duty(of: effect, consignment)) }
        let day = max(branch.window.from ?? start, start)
        let before = try State(consignment, on: day, under: desk.book).unit
        var told = consignment
        told.facts.formUnion(branch.facts(into: corridor.market))
        let after = try State(told, on: day, under: desk.book).unit.adding(duty: added)
        guard after != before else { continue }
        branches.append(
          CorridorExposure.Branch(
            event: event.title, name: branch.name, probability: branch.probability,
            window: branch.window, before: before, after: after))
      }
    }
    return branches
  }

  /// What an effect adds to the duty of one unit.
  private func duty(
    of effect: TariffEvent.Effect, _ consignment: UnitConsignment
  ) throws(LandedCostError) -> Money {
    let currency = corridor.market.currency
    switch effect {
    case .addedDuty(let origin, let destination, let code, let rate):
      let touched = DutyCorridor(origin: origin, destination: destination, goods: code)
        .holds(origin: goods.origin, market: corridor.market, goods: goods.goods)
      guard touched else { return .zero(currency) }
      return try consignment.exchange.convert(consignment.unitValue)
        .share(partsPerMillion: Int64((rate * 1e6).rounded()), in: currency)
    case .parcelCharge(let destination, let amount):
      let touched =
        corridor.treatment == .parcel
        && [corridor.market.country, corridor.market.customsUnion].contains(destination)
      return touched
        ? try consignment.exchange.convert(amount).rounded(to: currency) : .zero(currency)
    case .refund, .costPerClick, .laneDelay, .fact: return .zero(currency)
    }
  }
}

extension TariffEvent.Branch {
  /// What it makes true of goods into a market.
  fileprivate func facts(into market: Market) -> [String] {
    effects.compactMap { effect in
      guard case .fact(let fact) = effect, fact.concerns(market) else { return nil }
      return fact.name
    }
  }
}

/// The cost of one unit on one day with the rules that make it.
private struct State {
  let unit: LandedUnit
  let unknowns: [String]
  private let rules: [TariffRule]

  init(
    _ consignment: UnitConsignment, on day: Day, under book: RuleBook
  ) throws(LandedCostError) {
    let answer = try book.landedCost(of: consignment.request(on: day))
    unit = try LandedUnit(answer, units: consignment.quantity)
    unknowns = answer.warnings.map(\.description)
    rules = answer.charges.map(\.rule)
  }

  /// Rules that came and went since, those of one layer as one after the other.
  func causes(since last: State) -> [CorridorExposure.Cause] {
    let gone = last.rules.filter { !rules.contains($0) }
    let new = rules.filter { !last.rules.contains($0) }
    let replaced = gone.map { old in
      CorridorExposure.Cause(
        before: NamedRule(old), after: new.first { $0.layer == old.layer }.map(NamedRule.init))
    }
    return replaced
      + new.filter { rule in !gone.contains { $0.layer == rule.layer } }
      .map { CorridorExposure.Cause(before: nil, after: NamedRule($0)) }
  }
}
