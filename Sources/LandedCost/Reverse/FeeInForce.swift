import Commerce

/// A fee with the tier or limit that holds.
struct FeeInForce: Hashable {
  let rule: String
  let charge: FeeScale.Charge?
  let limit: Money?

  init(_ line: FeeAnswer.Line) {
    (rule, charge, limit) = (line.rule.id, line.charge, line.limit)
  }
}
