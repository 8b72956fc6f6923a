public import Commerce

/// Fees as fees.csv writes them.
public enum FeeRuleText {
  /// The columns of the table.
  public static let columns = FeesTable.declaration.columns.map(\.name)

  /// The words for fees that only some sales incur, or stock that lies too long.
  public static let occasions: [String] = FeeRule.Kind.allCases
    .filter { $0.occasion == .someSales || $0 == .agedStock }.map(Words.word)

  /// The kind of a word.
  public static func kind(_ word: String) -> FeeRule.Kind? { Words.value(word) }

  /// The word of a kind.
  public static func word(_ kind: FeeRule.Kind) -> String { Words.word(of: kind) }

  /// The word of a base.
  public static func word(_ base: FeeRule.Base) -> String { Words.word(of: base) }

  /// The cells of a rule, one for each column.
  public static func cells(of rule: FeeRule) -> [String] {
    let cells = cellsByColumn(rule)
    return columns.map { cells[$0] ?? "" }
  }

  /// The goods that a rule is for: `18x14x8 in` is told in centimetres.
  public static func fit(_ rule: FeeRule) -> String {
    guard let fit = rule.fit else { return "" }
    return [fit.box.map(box), fit.kilograms.map { "\(Measure.kilograms.written($0))" }]
      .compactMap(\.self).joined(separator: ", ")
  }

  private static func box(_ size: PackedSize) -> String {
    [size.lengthCentimetres, size.widthCentimetres, size.heightCentimetres].map(Measure.short)
      .joined(separator: "x") + " cm"
  }

  private static func cellsByColumn(_ rule: FeeRule) -> [String: String] {
    let base: FeeRule.Base? = if case .scale(let scale) = rule.amount { scale.base } else { nil }
    let cells: [String: String?] = [
      "fee": rule.id, "platform": rule.platform.text, "market": rule.market?.text,
      "store": rule.store?.text, "category": rule.category, "kind": word(rule.kind),
      "amount": "\(rule.amount)", "base": base.map(word),
      "low": rule.range?.low?.description, "high": rule.range?.high?.description,
      "minimum": rule.limits.minimum?.description, "maximum": rule.limits.maximum?.description,
      "size": rule.fit?.box.map(box),
      "weight_up_to": rule.fit?.kilograms.map(Measure.kilograms.written),
      "dim_divisor": rule.fit?.cubicCentimetresPerKilogram.map { "\(Measure.short($0)) cm3/kg" },
      "season": rule.season?.description, "from": rule.interval.from?.description,
      "through": rule.interval.through?.description, "source": rule.evidence.citation,
      "status": rule.evidence.status.rawValue,
    ]
    return cells.compactMapValues(\.self)
  }
}
