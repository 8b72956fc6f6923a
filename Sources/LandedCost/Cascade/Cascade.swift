import Commerce

/// The reckoning of one consignment: values of the lines and the charges so far.
struct Cascade {
  private let request: LandedCostRequest
  private let practice: CustomsPractice
  private let values: [LineValues]
  /// Place of each line in an order that does not depend on the request's.
  private let ranks: [Int]
  private var duties: [FixedPoint]
  private var charges: [ChargeLine] = []

  /// Brings all amounts into the currency of the assessment and shares freight among the lines.
  init(request: LandedCostRequest, book: RuleBook) throws(LandedCostError) {
    self.request = request
    practice = book.practice(of: request.destination)
    let ranks = Self.ranks(of: request.lines)
    self.ranks = ranks
    values = try LineValues.all(of: request, ranks: ranks)
    duties = request.lines.map { _ in .zero }
  }

  /// Levies one layer: the rule that holds for each line, nil where none does.
  mutating func levy(_ rules: [TariffRule?]) throws(LandedCostError) {
    let amounts = try sharedCharges(rules)
    var levied: [(line: Int, charge: ChargeLine)] = []
    for (index, rule) in rules.enumerated() {
      guard let rule else { continue }
      levied.append((index, try charge(rule, on: index, shared: amounts[index])))
    }
    let exempt = try exemptions(among: levied.map(\.charge))
    for (line, charge) in levied {
      let charge = exempt.contains(charge.rule.exemptUpTo) ? charge.notCollected : charge
      charges.append(charge)
      if !charge.layer.isTax { duties[line] += FixedPoint(charge.amount) }
    }
  }

  /// The limits that a layer's charges on the whole consignment do not exceed.
  private func exemptions(among charges: [ChargeLine]) throws(LandedCostError) -> Set<Money?> {
    var exempt: Set<Money?> = []
    for (limit, members) in Dictionary(grouping: charges, by: \.rule.exemptUpTo) {
      guard let limit else { continue }
      let sum = members.reduce(.zero) { $0 + FixedPoint($1.amount) }
      if sum <= (try request.exchange.convert(limit)) { exempt.insert(limit) }
    }
    return exempt
  }

  /// The charges so far as an answer.
  func answer(remarks: [LandedCostRemark]) -> LandedCostAnswer {
    let lines = zip(request.lines, values).map { line, value in
      GoodsLineCost(
        goodsLine: line.id, quantity: line.quantity, goods: value.transfer, freight: value.freight,
        insurance: value.insurance,
        charges: charges.filter { $0.goodsLine == line.id && $0.incidence == .seller }
          .reduce(.zero(request.currency)) { $0 + $1.amount })
    }
    return LandedCostAnswer(
      currency: request.currency, charges: charges, lines: lines, remarks: remarks)
  }

  private func charge(
    _ rule: TariffRule, on index: Int, shared: Money?
  ) throws(LandedCostError) -> ChargeLine {
    let line = request.lines[index]
    let incidence = Incidence.of(
      TariffLayer(named: rule.layer), treatment: request.treatment, importer: request.importer,
      market: request.destination)
    var base: FixedPoint?
    var amount = shared ?? .zero(request.currency)
    switch rule.charge {
    case .adValorem(let rate, let kind):
      // A price that holds the tax is the whole consideration, freight and duty with it.
      let taken = try self.base(
        incidence == .insidePrice ? .price : kind, of: index, for: rule)
      base = taken
      amount = try taken.share(partsPerMillion: rate, in: request.currency, practice.rounding)
    case .perKilogram(let money):
      let perKilogram = try request.exchange.convert(money, times: line.quantity)
      amount = try perKilogram.share(
        partsPerMillion: line.unitMass.milligrams, in: request.currency, practice.rounding)
    case .perLine, .perParcel: break
    }
    return ChargeLine(
      goodsLine: line.id, rule: rule, base: base, amount: amount, payer: request.importer,
      incidence: incidence,
      zeroReason: amount.minorUnits == 0 ? zeroReason(rule, base: base, line: line) : nil)
  }

  private func base(
    _ kind: TariffRule.Base, of index: Int, for rule: TariffRule
  ) throws(LandedCostError) -> FixedPoint {
    let value = values[index]
    switch kind {
    case .goods: return value.customs
    case .cif: return value.customs + value.freight + value.insurance
    case .cifAndDuty: return value.customs + value.freight + value.insurance + duties[index]
    case .price:
      guard let price = value.price else {
        throw .missingPrice(line: request.lines[index].id, rule: rule.id)
      }
      return price
    }
  }

  private func zeroReason(
    _ rule: TariffRule, base: FixedPoint?, line: GoodsLine
  ) -> ChargeLine.ZeroReason {
    switch rule.charge {
    case .adValorem(0, _): .zeroRate
    case .adValorem: base == .zero ? .zeroBase : .roundedAway
    case .perKilogram(let money):
      money.minorUnits == 0 ? .zeroRate : line.unitMass == .zero ? .zeroBase : .roundedAway
    case .perLine(let money), .perParcel(let money):
      money.minorUnits == 0 ? .zeroRate : .carriedByOtherLine
    }
  }
}

// MARK: - Charges that several lines of goods share

extension Cascade {
  /// What is charged for lines of goods that share a tariff line or the parcel; nil for the others.
  private func sharedCharges(_ rules: [TariffRule?]) throws(LandedCostError) -> [Money?] {
    var amounts: [Money?] = rules.map { _ in nil }
    for (key, members) in Dictionary(grouping: rules.indices, by: { sharing(rules[$0], $0) }) {
      guard let key else { continue }
      let whole = try request.exchange.convert(key.amount)
        .rounded(to: request.currency, practice.rounding)
      let parts = Apportionment.split(
        Int128(whole.minorUnits), weights: members.map { values[$0].customs.units },
        ranks: members.map { ranks[$0] })
      for (member, part) in zip(members, parts) {
        amounts[member] = Money(minorUnits: Int64(part), request.currency)
      }
    }
    return amounts
  }

  /// Lines of goods with equal keys pay one charge together.
  private struct Sharing: Hashable {
    let rule: String
    let tariffLine: String
    let amount: Money
  }

  private func sharing(_ rule: TariffRule?, _ index: Int) -> Sharing? {
    guard let rule else { return nil }
    switch rule.charge {
    case .perParcel(let money): return Sharing(rule: rule.id, tariffLine: "", amount: money)
    case .perLine(let money):
      // Parcels are declared by six digits (H7), entries by all of them (H1): Del. Reg. 2026/1022.
      let digits = request.lines[index].goods.digits
      let tariffLine = request.treatment == .parcel ? String(digits.prefix(6)) : digits
      return Sharing(rule: rule.id, tariffLine: tariffLine, amount: money)
    case .adValorem, .perKilogram: return nil
    }
  }

  private static func ranks(of lines: [GoodsLine]) -> [Int] {
    let keys = lines.map(\.canonicalKey)
    let order = lines.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
    var ranks = [Int](repeating: 0, count: lines.count)
    for (rank, index) in order.enumerated() { ranks[index] = rank }
    return ranks
  }
}

extension ChargeLine {
  /// The charge where it is small enough not to be collected.
  fileprivate var notCollected: ChargeLine {
    ChargeLine(
      goodsLine: goodsLine, rule: rule, base: base, amount: .zero(amount.currency), payer: payer,
      incidence: incidence, zeroReason: .exempt)
  }
}
