import Commerce

/// The reckoning of one consignment: values of the lines and the charges so far.
struct Cascade {
  let request: LandedCostRequest
  let practice: CustomsPractice
  let values: [LineValues]
  /// Place of each line in an order that does not depend on the request's.
  let ranks: [Int]
  /// Duties of each line so far, which taxes are reckoned on.
  private(set) var duties: [FixedPoint]
  /// The base duty of each line among them, which floors are net of.
  private(set) var baseDuties: [FixedPoint]
  private var charges: [ChargeLine] = []

  /// Brings all amounts into the currency of the assessment and shares freight among the lines.
  init(request: LandedCostRequest, book: RuleBook) throws(LandedCostError) {
    self.request = request
    practice = book.practice(of: request.destination)
    let ranks = Self.ranks(of: request.lines)
    self.ranks = ranks
    values = try LineValues.all(of: request, under: practice, ranks: ranks)
    duties = request.lines.map { _ in .zero }
    baseDuties = duties
  }

  /// What conditions of rules are held against, by line.
  func circumstances() -> [Circumstances] {
    let goods = values.reduce(.zero) { $0 + $1.customs }
    let border = values.reduce(.zero) { $0 + $1.freight + $1.insurance }
    let pieces = request.lines.reduce(0) { $0 + $1.quantity }
    return zip(request.lines, values).map { line, value in
      Circumstances(
        goods: line.goods, origin: line.origin, goodsValue: goods, cifValue: goods + border,
        itemValue: value.customs.divided(by: line.quantity), pieces: pieces, content: line.content,
        declaration: request.declaration, exchange: request.exchange)
    }
  }

  /// Levies one layer: the rule that holds for each line, nil where none does.
  mutating func levy(_ rules: [TariffRule?]) throws(LandedCostError) {
    let shared = try sharedCharges(rules)
    var levied: [LeviedCharge] = []
    for (line, rule) in rules.enumerated() {
      guard let rule else { continue }
      levied.append(
        LeviedCharge(line: line, charge: try charge(rule, on: line, shared: shared[line])))
    }
    levied = try collected(try exempted(try bounded(levied)))
    for item in levied {
      charges.append(item.charge)
      guard !item.charge.layer.isTax else { continue }
      duties[item.line] += FixedPoint(item.whole)
      if item.charge.layer == .baseDuty { baseDuties[item.line] += FixedPoint(item.whole) }
    }
  }

  /// The charges so far as an answer.
  func answer(remarks: [LandedCostRemark]) throws(LandedCostError) -> LandedCostAnswer {
    let charges = try waived(charges)
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

  private static func ranks(of lines: [GoodsLine]) -> [Int] {
    let keys = lines.map(\.canonicalKey)
    let order = lines.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
    var ranks = [Int](repeating: 0, count: lines.count)
    for (rank, index) in order.enumerated() { ranks[index] = rank }
    return ranks
  }
}

/// A charge of one layer on one line of goods, on its way through the limits.
struct LeviedCharge {
  let line: Int
  /// What is collected.
  var charge: ChargeLine
  /// What it would be if all of it were collected: what later layers build on.
  var whole: Money

  init(line: Int, charge: ChargeLine) {
    self.line = line
    self.charge = charge
    whole = charge.amount
  }
}
