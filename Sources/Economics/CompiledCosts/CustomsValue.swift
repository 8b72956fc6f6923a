public import Commerce

/// What customs takes duty of when goods enter in bulk: a transfer value near their cost, not the
/// retail price.
///
/// Of the two conventions in use (a share of the shelf price, a factor on cost) the factor is taken,
/// because a price cut does not lower the duty on goods that have already entered.
public enum CustomsValue {
  /// Declared value over the invoiced unit cost.
  public static let valueOverUnitCost: SettingKey = "customs.value_over_unit_cost"

  /// What it asks to know.
  public static let settings: [SettingDeclaration] = [
    SettingDeclaration(
      valueOverUnitCost, unit: .factor, range: 0.3...5,
      standard: .assumed(.exactly(1.15), "transfer price near cost; about 25 % of the net price"),
      scope: .listing,
      help: "Customs value in bulk over the unit cost as invoiced, input tax included. 1.15 is "
        + "usual where a related importer buys; up to 4 where customs value is the retail price.")
  ]

  /// The customs value of one unit of a listing, in the currency of its cost.
  public static func perUnit(of listing: Listing, in scenario: Scenario) -> Double {
    let factor = scenario.setting(valueOverUnitCost, at: listing).value.central
    return scenario.product(of: listing).unitCost.majorUnits * factor
  }
}
