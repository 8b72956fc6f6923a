internal import Commerce

/// How a fee is reckoned, as files write it.
///
/// - `8 %`, `0.30 USD`, `2.9 % + 0.30 USD`;
/// - `5 % to 15 USD; 10 % to 20 USD; 17 %`: the tier in which the base lies holds for all of it;
/// - `marginal 20 % to 250 USD; 5 %`: each tier holds for the part of the base inside it;
/// - `0.78 USD per ft3`, or `per m3`;
/// - `unknown`: it is charged, and how much is not known.
enum FeeText {
  /// The amount of a fee; shares are of a base.
  static func amount(
    _ text: String, of base: FeeRule.Base
  ) -> Result<FeeRule.Amount, ValueProblem> {
    if text == "unknown" { return .success(.unknown) }
    if text.contains(" per ") { return volume(text) }
    let (isMarginal, rest) = marked(text)
    var tiers: [FeeScale.Tier] = []
    for part in rest.split(separator: ";", omittingEmptySubsequences: false) {
      switch tier(String(part).trimmed) {
      case .success(let tier): tiers.append(tier)
      case .failure(let problem): return .failure(problem)
      }
    }
    guard FeeScale.areInOrder(tiers) else { return .failure(notRising(text)) }
    if isMarginal, tiers.contains(where: { $0.charge.sum != nil }) {
      return .failure(
        problem("`marginal` is for shares", help: "leave out the sum, or give it a row of its own"))
    }
    return .success(.scale(FeeScale(tiers: tiers, isMarginal: isMarginal, of: base)))
  }

  /// A share, a sum, or a share and a sum: `2.9 % + 0.30 USD`.
  static func charge(_ text: String) -> Result<FeeScale.Charge, ValueProblem> {
    let parts = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    return simple(parts[0]).flatMap { first in
      guard parts.count == 2 else { return .success(first) }
      return simple(parts[1]).flatMap { second in
        guard let share = first.partsPerMillion, let sum = second.sum else {
          return .failure(
            problem(
              "`\(text.prefix(40))` is not a share and a sum", help: "write `2.9 % + 0.30 USD`")
          )
        }
        return .success(FeeScale.Charge(partsPerMillion: share, sum: sum))
      }
    }
  }

  private static func simple(_ text: String) -> Result<FeeScale.Charge, ValueProblem> {
    ChargeText.read(text).flatMap { charge in
      switch charge {
      case .share(let partsPerMillion, .plain):
        .success(FeeScale.Charge(partsPerMillion: partsPerMillion, sum: nil))
      case .share(_, let form): .failure(misplaced(form.rawValue))
      case .fixed(let money, nil): .success(FeeScale.Charge(partsPerMillion: nil, sum: money))
      case .fixed(_, let per?): .failure(misplaced("per \(per)"))
      }
    }
  }

  private static func tier(_ text: String) -> Result<FeeScale.Tier, ValueProblem> {
    guard let separator = text.firstRange(of: " to ") else {
      return charge(text).map { FeeScale.Tier(upTo: nil, charge: $0) }
    }
    let limit = String(text[separator.upperBound...]).trimmed
    return charge(String(text[..<separator.lowerBound]).trimmed).flatMap { charge in
      QuantityText.amount(limit).flatMap { amount in
        amount.money(local: amount.currency ?? .usd)
      }.map { FeeScale.Tier(upTo: $0, charge: charge) }
    }
  }

  private static func volume(_ text: String) -> Result<FeeRule.Amount, ValueProblem> {
    ChargeText.read(text).flatMap { charge in
      guard case .fixed(let sum, let per?) = charge else { return .failure(misplaced("per")) }
      switch per {
      case "m3", "m³": return .success(.perVolume(sum, .cubicMetre))
      case "ft3", "ft³": return .success(.perVolume(sum, .cubicFoot))
      default: return .failure(misplaced("per \(per)"))
      }
    }
  }

  private static func marked(_ text: String) -> (isMarginal: Bool, rest: String) {
    let mark = "marginal "
    return text.hasPrefix(mark) ? (true, String(text.dropFirst(mark.count))) : (false, text)
  }

  private static func misplaced(_ words: String) -> ValueProblem {
    ValueProblem(
      .wrongUnit, "`\(words)` has no place in a fee",
      label: "expected `8 %` or `4.60 USD`: the kind says what it is per")
  }

  private static func notRising(_ text: String) -> ValueProblem {
    problem(
      "the limits of `\(text.prefix(60))` do not rise in one currency",
      help: "write `5 % to 15 USD; 10 % to 20 USD; 17 %`: only the last tier may have no limit")
  }

  private static func problem(_ message: String, help: String) -> ValueProblem {
    ValueProblem(.badFee, message, label: "expected a fee such as `8 %`", help: [help])
  }
}
