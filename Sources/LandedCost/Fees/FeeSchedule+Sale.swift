public import Commerce

extension FeeSchedule {
  /// The fees of one unit sold, and what the store pays besides, each rounded half up.
  ///
  /// - Throws: where an amount or a weight is negative, a rate is missing, or rules contradict each
  ///   other.
  public func fees(for request: FeeRequest) throws(LandedCostError) -> FeeAnswer {
    try request.check()
    let rules = try holding(for: request, among: rules(for: request.place)).filter {
      request.kinds.contains($0.kind)
    }
    var bill = FeeBill(request)
    for stage in FeeBill.Stage.allCases { try bill.add(rules, stage) }
    let unknowns = unknowns(in: rules, at: request.place, of: request.kinds).map {
      LandedCostRemark(code: $0.code, goodsLine: nil, description: $0.text)
    }
    let lines = rules.compactMap { bill.lines[$0.id] }
    return FeeAnswer(
      currency: request.exchange.currency,
      lines: lines.filter { !$0.rule.kind.occasion.isStanding },
      standing: lines.filter { $0.rule.kind.occasion.isStanding },
      warnings: unknowns + bill.remarks + sizeRemarks(request) + lines.compactMap(\.remark))
  }

  /// That a finer fee may hold where size or weight are not given.
  private func sizeRemarks(_ request: FeeRequest) -> [LandedCostRemark] {
    let place = request.place
    guard place.parcel?.size == nil || place.parcel?.mass == nil else { return [] }
    let kinds = Set(
      rulesOfOtherSizes(for: place).filter { $0.interval.contains(request.day) }.map(\.kind))
    return FeeRule.Kind.allCases.filter { kinds.contains($0) && request.kinds.contains($0) }.map {
      LandedCostRemark(
        code: .sizeUnknown, goodsLine: nil,
        description: "the \($0.words) fee goes by size and weight, which are not both given")
    }
  }
}

extension FeeAnswer.Line {
  /// What the reader must know of the rule behind it: that it is one figure of a range, or unchecked.
  fileprivate var remark: LandedCostRemark? {
    let reckoned = charge.map { " is reckoned at \($0)" } ?? " is reckoned at \(rule.amount)"
    if let range = rule.range {
      return LandedCostRemark(
        code: .feeRange, goodsLine: nil,
        description: "\(rule.id)\(reckoned); its source leaves it at \(range)")
    }
    switch rule.evidence.status {
    case .verified, .given: return nil
    case .memory, .typical, .assumed:
      let standing = rule.evidence.status == .memory ? "from memory" : rule.evidence.status.rawValue
      return LandedCostRemark(
        code: .feeUnchecked, goodsLine: nil,
        description: "\(rule.id)\(reckoned), \(standing) and not checked")
    }
  }
}

extension FeeRule.Occasion {
  /// Whether it comes round without a sale.
  public var isStanding: Bool {
    switch self {
    case .sale, .someSales: false
    case .month, .year, .entry: true
    }
  }
}
