public import Commerce

/// Sales that a new store takes from the firm's own stores in the same market.
///
/// The first form of substitution: a candidate that opens takes `diversion` of its demand for a
/// product from the running stores that sell the product in its market, in proportion to their size.
public enum SiblingDiversion {
  /// Share of a new store's sales that siblings lose.
  public static let share: SettingKey = "siblings.diversion"

  /// What it asks to know.
  public static let settings: [SettingDeclaration] = [
    SettingDeclaration(
      share, unit: .share, range: 0...1, standard: .typical(.uniform(low: 0.05, high: 0.25)),
      scope: .store,
      help: "Share of a new store's sales that the firm's own stores in the same market lose.")
  ]
}
