internal import Commerce

/// The lines of a bill, reckoned in the order in which fees rest on each other.
struct FeeBill {
  let request: FeeRequest
  /// By the rule's name.
  private(set) var lines: [String: FeeAnswer.Line] = [:]
  private(set) var remarks: [LandedCostRemark] = []

  /// What a fee's base waits for.
  enum Stage: CaseIterable {
    case sale, referral, proceeds
  }

  init(_ request: FeeRequest) { self.request = request }

  /// Adds the lines of the rules of a stage; what they rest on is the same for all of them.
  mutating func add(_ rules: [FeeRule], _ stage: Stage) throws(LandedCostError) {
    var added: [FeeAnswer.Line] = []
    for rule in rules where rule.stage == stage {
      if let line = try line(rule) {
        added.append(line)
      } else {
        remarks.append(
          LandedCostRemark(
            code: rule.amount.isVolume ? .sizeUnknown : .feeUnknown, goodsLine: nil,
            description: unknownText(rule)))
      }
    }
    for line in added { lines[line.rule.id] = line }
  }

  private func unknownText(_ rule: FeeRule) -> String {
    let reason =
      rule.amount.isVolume
      ? "goes by volume, which is not given" : "is charged, and how much is not known"
    let range = rule.range.map { "; its source leaves it at \($0)" } ?? ""
    return
      "the \(rule.kind.words) fee \(rule.id) \(reason)\(range) (\(rule.evidence.citation)); "
      + "none is reckoned"
  }

  /// The line of a rule; nil where what it rests on is not known.
  private func line(_ rule: FeeRule) throws(LandedCostError) -> FeeAnswer.Line? {
    switch rule.amount {
    case .unknown: return nil
    case .perVolume(let sum, let unit): return try volumeLine(rule, sum, unit)
    case .scale(let scale):
      guard let base = try base(scale.base),
        let fee = try scale.fee(on: base, request.exchange)?.within(rule.limits, request.exchange)
      else { return nil }
      return FeeAnswer.Line(
        rule: rule, base: rule.amount.plainSum == nil ? base : nil, charge: fee.charge,
        limit: fee.limit, amount: try fee.rounded(to: request.exchange.currency))
    }
  }

  private func volumeLine(
    _ rule: FeeRule, _ sum: Money, _ unit: FeeRule.VolumeUnit
  ) throws(LandedCostError) -> FeeAnswer.Line? {
    guard let volume = request.place.parcel?.cubicMillimetres else { return nil }
    let amount = try request.exchange.convert(sum).share(
      volume * 1000, of: unit.cubicMillimetreThousandths, in: request.exchange.currency)
    return FeeAnswer.Line(rule: rule, base: nil, charge: nil, limit: nil, amount: amount)
  }

  private func base(_ base: FeeRule.Base) throws(LandedCostError) -> FixedPoint? {
    switch base {
    case .referralFee:
      let referral = lines.values.filter { $0.rule.kind == .referral }
      return referral.isEmpty ? nil : sum(referral)
    case .proceeds:
      let fees = lines.values.filter { !$0.rule.kind.occasion.isStanding }
      let left = try request.base(.orderWithPlatformDiscount).map { $0 - sum(fees) }
      return left.map { max($0, .zero) }
    default: return try request.base(base)
    }
  }

  private func sum(_ lines: [FeeAnswer.Line]) -> FixedPoint {
    lines.reduce(.zero) { $0 + FixedPoint($1.amount) }
  }
}

extension FeeRule {
  fileprivate var stage: FeeBill.Stage {
    guard case .scale(let scale) = amount else { return .sale }
    return switch scale.base {
    case .referralFee: .referral
    case .proceeds: .proceeds
    default: .sale
    }
  }
}

extension FeeRule.Amount {
  fileprivate var isVolume: Bool {
    if case .perVolume = self { true } else { false }
  }
}
