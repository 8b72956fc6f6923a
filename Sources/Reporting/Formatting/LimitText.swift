public import Artifacts
public import Commerce

/// A limit that a decision runs into, in the unit that its reader would move it by.
public enum LimitText {
  /// The limit: `50 %`, `CNY 250,000`, `4 people`.
  public static func limit(of row: SolutionProof.BindingRow, _ currency: Currency) -> String {
    switch row.unit {
    case share: NumberText.percent(row.limit)
    case currency.code: MoneyText.scaled(row.limit, currency)
    default:
      NumberText.significant(row.limit) + NumberText.space
        + (row.limit == 1 ? singular(row.unit) : row.unit)
    }
  }

  /// One step of the limit: `point`, `CNY`, `person`.
  public static func step(of row: SolutionProof.BindingRow) -> String {
    row.unit == share ? "point" : singular(row.unit)
  }

  /// What one step more does: `is worth CNY 84,000`, `costs CNY 0.0123`.
  public static func gain(of row: SolutionProof.BindingRow, _ currency: Currency) -> String {
    let worth = worth(of: row)
    let price =
      worth.magnitude < 1
      ? currency.code + NumberText.space + NumberText.significant(worth.magnitude)
      : MoneyText.magnitude(worth, currency)
    return "\(worth < 0 ? "costs" : "is worth") \(price)"
  }

  /// Base currency gained by one step: a whole unit of a share is everything, so a point is what can
  /// be moved.
  static func worth(of row: SolutionProof.BindingRow) -> Double {
    row.unit == share ? row.shadowPrice / 100 : row.shadowPrice
  }

  private static let share = "share"

  /// One of a unit: `person`, `cubic metre`, `point of difficulty`.
  private static func singular(_ unit: String) -> String {
    if unit == "people" { return "person" }
    guard let of = unit.firstRange(of: " of ") else {
      return unit.hasSuffix("s") ? String(unit.dropLast()) : unit
    }
    return singular(String(unit[..<of.lowerBound])) + unit[of.lowerBound...]
  }
}
