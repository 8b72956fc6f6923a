public import Commerce

/// What the families of the program let a file say: the caller joins their lists and hands them in,
/// so a new member needs no edit here.
public struct Vocabulary: Sendable {
  /// Settings that some member reads.
  ///
  /// The scenario's own (`firm.…`, `supplier.…`) are added.
  public let settings: [SettingDeclaration]
  /// Metrics that a gate can read.
  public let gateMetrics: [GateMetric]

  /// A vocabulary.
  ///
  /// - Precondition: setting keys are unique; the Catalogue's tests see to it.
  public init(settings: [SettingDeclaration], gateMetrics: [GateMetric]) {
    let given = Set(settings.map(\.key))
    self.settings = settings + FirmSettings.declarations.filter { !given.contains($0.key) }
    self.gateMetrics = gateMetrics
  }

  /// A metric that a gate can read.
  public struct GateMetric: Sendable, Hashable {
    /// Its name in plan files.
    public let name: String
    /// What a threshold for it counts.
    public let unit: SettingUnit
    /// What it measures, in a sentence.
    public let help: String

    /// A metric.
    public init(_ name: String, unit: SettingUnit, help: String = "") {
      self.name = name
      self.unit = unit
      self.help = help
    }
  }
}
