import Artifacts
import Commerce
import Economics
import LandedCost

/// Reckons one order of a few lines by parcel into a union that charges by line, before and after.
struct BasketReckoner {
  private let desk: DutyDesk
  private let used: [UsedCorridor]
  private let sellers: BestSellers

  /// The most lines in the basket.
  static let mostLines = 3

  init(_ desk: DutyDesk, _ plans: [Plan], _ forecast: ForecastPanel, _ used: [UsedCorridor]) {
    self.desk = desk
    self.used = used
    sellers = BestSellers(plans, forecast, in: desk.scenario)
  }

  /// The law of a charge by line: what begins, and a fee on top that is only reckoned where declared.
  private struct Law {
    let rule: TariffRule
    let begins: Day
    let limit: Money
    let fee: TariffRule?
  }

  /// The basket; nil where no union charges by line on the days on record, or the scenario neither
  /// brings parcels into it nor has an event of parcels while its goods cross the union's border.
  func basket() throws(LandedCostError) -> ParcelBasket? {
    for union in unions {
      guard let law = law(of: union), let market = market(of: union) else { continue }
      let lines = try lines(in: market, law)
      guard !lines.isEmpty else { continue }
      return ParcelBasket(
        market: market.id, isUsed: carriesParcels(into: union),
        lines: lines.map {
          ParcelBasket.Line(
            product: $0.product.id, goods: $0.product.hsCode, value: $0.unitValue)
        },
        limit: law.limit, steps: try steps(lines, law), event: event(of: union))
    }
    return nil
  }

  /// Unions whose border goods cross and that parcels concern, in the order of markets.
  private var unions: [String] {
    var seen = Set<String>()
    return used.map(\.market.customsUnion).filter { union in
      seen.insert(union).inserted && (carriesParcels(into: union) || event(of: union) != nil)
    }
  }

  /// Whether some plan or lane brings parcels into a union.
  private func carriesParcels(into union: String) -> Bool {
    let buyers = desk.scenario.markets.filter { $0.customsUnion == union }
      .map { Lane.Destination.buyers($0.id) }
    return used.contains { $0.market.customsUnion == union && $0.treatment == .parcel }
      || desk.scenario.lanes.contains {
        $0.customs == .parcel && buyers.contains($0.destination)
      }
  }

  /// The first branch of an event that charges parcels into a union.
  private func event(of union: String) -> ParcelBasket.Event? {
    for event in desk.scenario.tariffEvents {
      for branch in event.branches {
        for case .parcelCharge(union, let amount) in branch.effects {
          return ParcelBasket.Event(
            title: event.title, probability: branch.probability, amount: amount,
            window: branch.window)
        }
      }
    }
    return nil
  }

  private func law(of union: String) -> Law? {
    let record = desk.scenario.calendar.daysOfRecord
    let rules = desk.scenario.tariffRecord.filter {
      $0.destination == union && $0.treatments.contains(.parcel)
    }
    for rule in rules where TariffLayer(named: rule.layer) == .baseDuty {
      guard case .perLine = rule.charge, let begins = rule.interval.from, record.contains(begins),
        let limit = rule.conditions.lazy.compactMap(\.goodsLimit).first
      else { continue }
      let fee = rules.first {
        TariffLayer(named: $0.layer) == .fee && !$0.conditions.flatMap(\.facts).isEmpty
      }
      return Law(rule: rule, begins: begins, limit: limit, fee: fee)
    }
    return nil
  }

  /// The market of the union, entered across its border, that is expected to sell most.
  private func market(of union: String) -> Market? {
    sellers.largest(of: desk.scenario.markets.filter { $0.customsUnion == union })
  }

  /// One unit each of the best sellers, of different tariff lines, none dearer than its part of the
  /// limit; where all are dearer, the best seller that the limit lets in.
  private func lines(
    in market: Market, _ law: Law
  ) throws(LandedCostError) -> [UnitConsignment] {
    let exchange = try desk.exchange(into: market)
    let limit = try exchange.convert(law.limit)
    var candidates: [(goods: UnitConsignment, value: FixedPoint)] = []
    for seller in sellers.products(in: market) {
      let consignment = { (value: Money) in
        UnitConsignment.single(
          seller.product, at: value, into: market, .parcel, importer: .seller, facts: [], exchange)
      }
      let day = law.begins.advanced(by: -1)
      let priced = try desk.withoutTax(seller.listing.price, on: day, consignment)
      let value = try exchange.convert(priced).rounded(to: market.currency)
      candidates.append((consignment(value), FixedPoint(value)))
    }
    var tariffLines = Set<Substring>()
    let affordable = candidates.filter { $0.value <= limit.divided(by: Int64(Self.mostLines)) }
      .filter { tariffLines.insert($0.goods.product.hsCode.digits.prefix(6)).inserted }
    let chosen =
      affordable.isEmpty ? candidates.filter { $0.value <= limit }.prefix(1) : affordable[...]
    return chosen.prefix(Self.mostLines).map(\.goods)
  }

  private func steps(
    _ lines: [UnitConsignment], _ law: Law
  ) throws(LandedCostError) -> [ParcelBasket.Step] {
    var steps = [
      try step(.relief, lines, on: law.begins.advanced(by: -1), declaring: [], rule: nil),
      try step(.chargeByLine, lines, on: law.begins, declaring: [], rule: law.rule),
    ]
    if let fee = law.fee {
      let day = max(law.begins, fee.interval.from ?? law.begins)
      let facts = Set(fee.conditions.flatMap(\.facts))
      steps.append(try step(.handlingFee, lines, on: day, declaring: facts, rule: fee))
    }
    return steps
  }

  /// As an office reckons: with the buyer as importer no price is read as one that holds the tax.
  private func step(
    _ stage: ParcelBasket.Stage, _ lines: [UnitConsignment], on day: Day,
    declaring facts: Set<String>, rule: TariffRule?
  ) throws(LandedCostError) -> ParcelBasket.Step {
    let first = lines[0]
    let answer = try desk.book.landedCost(
      of: LandedCostRequest(
        day: day, destination: first.market, treatment: .parcel, importer: .buyer,
        lines: lines.flatMap { $0.request(on: day).lines },
        declaration: Declaration(facts: facts), exchange: first.exchange))
    return ParcelBasket.Step(
      stage: stage, day: day, goods: try answer.cif.rounded(to: answer.currency),
      duty: answer.totalDuty, fees: answer.totalFees, tax: answer.totalTax,
      rule: rule.map(NamedRule.init), rules: rules(of: answer))
  }
}

extension BasketReckoner {
  /// The rules that charge something, each once.
  private func rules(of answer: LandedCostAnswer) -> [NamedRule] {
    var seen = Set<String>()
    return answer.charges.filter { $0.amount.minorUnits != 0 && seen.insert($0.rule.id).inserted }
      .map { NamedRule($0.rule) }
  }
}

extension TariffCondition {
  /// The limit on the value of goods below which it holds; nil for other conditions.
  fileprivate var goodsLimit: Money? {
    if case .value(.goods, let comparison, let limit) = self,
      comparison == .atMost || comparison == .below
    {
      return limit
    }
    return nil
  }
}
