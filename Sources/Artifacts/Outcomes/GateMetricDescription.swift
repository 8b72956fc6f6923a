/// The name of a reading that gates compare with a threshold, and how to read it.
public struct GateMetricDescription: Sendable, Hashable {
  /// The name in plan files, such as `non_top_contribution`.
  public let key: String
  /// What to call it in a sentence, such as `contribution outside the top market`.
  public let title: String
  /// What the threshold counts.
  public let unit: KPIUnit
  /// What it means.
  public let help: String

  /// A description.
  public init(key: String, title: String, unit: KPIUnit, help: String) {
    self.key = key
    self.title = title
    self.unit = unit
    self.help = help
  }
}
