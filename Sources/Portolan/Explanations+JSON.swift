import Artifacts
import Commerce
import Evaluation
import Reporting
import ScenarioIO

extension Explanations {
  /// What there is to explain, a JSON object a line.
  public static var indexAsJSON: String {
    (DiagnosticCode.all.map(value)
      + Catalogue.vocabulary.settings.sorted { $0.key < $1.key }
      .map(value) + GateMetrics.descriptions.map(value)).map(\.line).joined()
  }

  /// A code, a setting or a metric as a JSON object on a line.
  public static func json(for subject: String) -> String? {
    if let code = DiagnosticCode.find(subject) { return value(of: code).line }
    if let setting = Catalogue.vocabulary.settings.first(where: { $0.key.text == subject }) {
      return value(of: setting).line
    }
    return GateMetrics.descriptions.first { $0.key == subject }.map { value(of: $0).line }
  }

  private static func value(of code: DiagnosticCode) -> JSONValue {
    .members([
      "kind": .string("code"), "name": .string(code.id), "title": .string(code.title),
      "text": .string(code.explanation),
    ])
  }

  private static func value(of setting: SettingDeclaration) -> JSONValue {
    let text = { (value: Double) in JSONValue.string(setting.unit.text(of: .exactly(value))) }
    return .members([
      "kind": .string("setting"), "name": .string(setting.key.text),
      "text": .string(setting.help), "unit": .string(setting.unit.rawValue),
      "scope": .string(setting.scope.rawValue), "lowest": text(setting.range.lowerBound),
      "highest": text(setting.range.upperBound),
      "default": setting.standard.map { .string(setting.unit.text(of: $0.value)) } ?? .null,
      "source": setting.standard.map { .string($0.evidence.citation) } ?? .null,
    ])
  }

  private static func value(of metric: GateMetricDescription) -> JSONValue {
    .members([
      "kind": .string("metric"), "name": .string(metric.key), "text": .string(metric.help),
      "unit": .string(metric.unit.rawValue),
    ])
  }
}
