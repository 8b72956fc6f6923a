import Artifacts
import Commerce
import Evaluation
import ScenarioIO

/// The long texts of `portolan explain`.
public enum Explanations {
  /// What there is to explain, a line each.
  public static var index: String {
    let codes = DiagnosticCode.all.map { "\($0.id)  \($0.title)" }
    let settings = Catalogue.settings.sorted { $0.key < $1.key }.map { "\($0.key)" }
    let metrics = GateMetrics.descriptions.map(\.key)
    return (["Codes"] + codes + ["", "Settings"] + settings + ["", "Gate metrics"] + metrics)
      .joined(separator: "\n") + "\n"
  }

  /// The text for a code, a setting or a metric.
  public static func text(for subject: String) -> String? {
    if let code = DiagnosticCode.find(subject) {
      return "\(code.id): \(code.title)\n\n\(code.explanation)\n"
    }
    if let setting = Catalogue.settings.first(where: { $0.key.text == subject }) {
      return text(for: setting)
    }
    return GateMetrics.descriptions.first { $0.key == subject }.map {
      "\($0.key) (\($0.unit.rawValue)), a gate's metric\n\n\($0.help)\n"
    }
  }

  private static func text(for setting: SettingDeclaration) -> String {
    let standard =
      setting.standard.map {
        "Default: \(setting.unit.text(of: $0.value)) "
          + "(\($0.evidence.status.rawValue): \($0.evidence.citation))"
      } ?? "Default: none; it must be given"
    return """
      \(setting.key), a setting counted in \(setting.unit.rawValue)

      \(setting.help)

      \(standard)
      Range: \(setting.range.lowerBound) to \(setting.range.upperBound)
      Can be set for: \(setting.scope.rawValue) and anything coarser

      """
  }
}
