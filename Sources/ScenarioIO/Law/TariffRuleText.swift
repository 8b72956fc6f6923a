public import Commerce

/// Rules as tariffs.csv writes them: what is written here reads back as the same rule.
public enum TariffRuleText {
  /// The columns of the table.
  public static let columns = TariffsTable.declaration.columns.map(\.name)

  /// The cells of a rule, one for each column.
  public static func cells(of rule: TariffRule) -> [String] {
    let cells = cellsByColumn(rule)
    return columns.map { cells[$0] ?? "" }
  }

  /// How a rule reckons: `12.5 % floor`, `3.00 EUR per line`.
  public static func charge(_ charge: TariffRule.Charge) -> String {
    switch charge {
    case .adValorem(let rate, _): percent(rate)
    case .inside(let rate, _): "\(percent(rate)) inside"
    case .floor(let rate, _): "\(percent(rate)) floor"
    case .perLine(let sum): "\(sum) per line"
    case .perParcel(let sum): "\(sum) per parcel"
    case .perUnit(let sum): "\(sum) per unit"
    case .perKilogram(let sum): "\(sum) per kg"
    }
  }

  /// A rate in millionths as a percentage: `16.5 %`.
  public static func percent(_ partsPerMillion: Int64) -> String {
    "\(ExactNumber(units: partsPerMillion, fractionDigits: 4)) %"
  }

  /// A rate in millionths as a share: `0.165`.
  public static func share(_ partsPerMillion: Int64) -> String {
    "\(ExactNumber(units: partsPerMillion, fractionDigits: 6))"
  }

  private static func cellsByColumn(_ rule: TariffRule) -> [String: String] {
    let collected = rule.limits.collectedPartsPerMillion
    let cells: [String: String?] = [
      "rule": rule.id, "origin": rule.origin, "destination": rule.destination,
      "goods": rule.goods.map(\.digits).joined(separator: "; "), "layer": rule.layer,
      "treatments": rule.treatments.map(Words.word).joined(separator: " "),
      "charge": charge(rule.charge), "base": rule.charge.base.map(Words.word),
      "when": rule.conditions.map(\.description).joined(separator: "; "),
      "allowance": rule.limits.allowance?.description,
      "minimum": rule.limits.minimum?.description, "maximum": rule.limits.maximum?.description,
      "collected": collected == 1_000_000 ? nil : percent(collected),
      "displaces": rule.displaces.joined(separator: " "),
      "exempt_up_to": rule.limits.exemptUpTo?.description,
      "from": rule.interval.from?.description, "through": rule.interval.through?.description,
      "source": rule.evidence.citation, "status": rule.evidence.status.rawValue,
    ]
    return cells.compactMapValues(\.self)
  }
}
