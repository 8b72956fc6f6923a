public import Commerce

extension RuleBook {
  /// Reckons a consignment: duties layer by layer on the value of goods, then taxes on top of them.
  ///
  /// Every charge of every line is rounded by the office's rule and later layers build on the rounded
  /// one, as an assessment does. The order of the lines changes no figure.
  ///
  /// - Complexity: linear in goods lines times rules of the destination.
  public func landedCost(of request: LandedCostRequest) throws(LandedCostError)
    -> LandedCostAnswer
  {
    try request.check(against: self)
    var cascade = try Cascade(request: request, book: self)
    guard request.treatment != .domestic else { return try cascade.answer(remarks: [.domestic]) }
    var rulesByLine: [[TariffRule]] = []
    var remarks: [LandedCostRemark] = []
    for (line, circumstances) in zip(request.lines, cascade.circumstances()) {
      let rules = try self.rules(
        for: request.corridor(of: line), on: request.day, under: circumstances)
      remarks += self.remarks(on: line, under: rules, in: request)
      rulesByLine.append(rules)
    }
    for layer in layers {
      let holding = rulesByLine.map { rules in rules.first { $0.layer == layer } }
      try cascade.levy(holding)
    }
    return try cascade.answer(remarks: remarks)
  }

  /// What is not known about a line.
  private func remarks(
    on line: GoodsLine, under rules: [TariffRule], in request: LandedCostRequest
  ) -> [LandedCostRemark] {
    let corridor = request.corridor(of: line)
    let texts =
      unknowns(in: rules, for: corridor, market: request.destination, on: request.day)
      + (line.content == nil ? assumedContents(in: rules) : [])
    return texts.map {
      LandedCostRemark(
        code: $0.code, goodsLine: line.id, description: "line \(line.id): \($0.text)")
    }
  }

  /// Rules that hold because the content of the goods is not known.
  private func assumedContents(
    in rules: [TariffRule]
  ) -> [(code: LandedCostRemark.Code, text: String)] {
    rules.filter { $0.conditions.contains(where: \.asksForContent) }.map {
      (.contentUnknown, "rule \($0.id) holds from a price per gram, and the content is not given")
    }
  }

  /// What a full set of rules would hold and this one does not, and whether the goods code is too
  /// short to choose among finer rules.
  ///
  /// Where prices are shown without tax, that of the sale is added at the till and not missed here;
  /// and a market for which the book knows no tax at all, as the United States, has none at entry.
  public func unknowns(
    in rules: [TariffRule], for corridor: GoodsCorridor, market: Market, on day: Day
  ) -> [(code: LandedCostRemark.Code, text: String)] {
    let kinds = rules.map { TariffLayer(named: $0.layer) }
    let place = "\(corridor.goods) from \(corridor.origin) into \(market.country)"
    var unknowns: [(code: LandedCostRemark.Code, text: String)] = []
    let displaced = rules.flatMap(\.displaces).map { TariffLayer(named: $0) }
    if !kinds.contains(.baseDuty), !displaced.contains(.baseDuty) {
      unknowns.append((.baseDutyUnknown, "no base duty is known for \(place); none is reckoned"))
    }
    let entersInBulk = corridor.treatment == .bulkEntry
    let hasTax = kinds.contains { entersInBulk ? $0.isTax : $0 == .tax || $0 == .finalTax }
    if !hasTax, market.pricesIncludeTax || (entersInBulk && knowsTax(of: market)) {
      unknowns.append((.taxUnknown, "no tax is known for \(place); none is reckoned"))
    }
    let finer = finerRules(for: corridor, on: day).map(\.id).sorted().joined(separator: ", ")
    if !finer.isEmpty {
      let text = "\(corridor.goods) has too few digits to choose among \(finer)"
      unknowns.append((.goodsCodeTooCoarse, text))
    }
    return unknowns
  }
}

extension LandedCostRemark {
  fileprivate static let domestic = LandedCostRemark(
    code: .domestic, goodsLine: nil,
    description: "the goods cross no customs border: no duty and no import tax")
}
