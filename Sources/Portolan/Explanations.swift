import Artifacts
import Commerce
import Evaluation
import ScenarioIO

/// The long texts of `portolan explain`.
public enum Explanations {
  /// What there is to explain, a line each.
  public static var index: String {
    let codes = DiagnosticCode.all.map { (name: $0.id, text: $0.title) }
    let settings = Catalogue.vocabulary.settings.sorted { $0.key < $1.key }
      .map { (name: $0.key.text, text: sentence($0.help)) }
    let metrics = GateMetrics.descriptions.map { (name: $0.key, text: sentence($0.help)) }
    let lists = [("Codes", codes), ("Settings", settings), ("Gate metrics", metrics)]
    return lists.map { title, list in title + "\n" + table(list) }.joined(separator: "\n")
  }

  /// Names in one column, texts in another.
  private static func table(_ list: [(name: String, text: String)]) -> String {
    let width = list.map(\.name.count).max() ?? 0
    return list.map { name, text in
      name + String(repeating: " ", count: width + 2 - name.count) + text + "\n"
    }.joined()
  }

  /// The first sentence of a help text, or its beginning where the sentence is long.
  private static func sentence(_ help: String) -> String {
    let words = help.split(separator: " ")
    let end = words.firstIndex { $0.hasSuffix(".") || $0.hasSuffix(":") || $0.hasSuffix(";") }
    let taken = words[...min(end ?? words.count - 1, 13, words.count - 1)]
    let text = taken.joined(separator: " ")
    return taken.count - 1 == end ? String(text.dropLast()) : text + " …"
  }

  /// The text for a code, a setting or a metric.
  public static func text(for subject: String) -> String? {
    if let code = DiagnosticCode.find(subject) {
      return "\(code.id): \(code.title)\n\n\(code.explanation)\n"
    }
    if let setting = Catalogue.vocabulary.settings.first(where: { $0.key.text == subject }) {
      return text(for: setting)
    }
    return GateMetrics.descriptions.first { $0.key == subject }.map {
      "\($0.key) (\($0.unit.rawValue)), a gate's metric\n\n\($0.help)\n"
    }
  }

  /// Subjects that one that is not known may have meant, at most eight.
  ///
  /// One that is a slip away stands alone. Else what stands before the first point decides: `returns`
  /// leads to `returns.rate` and its neighbours.
  public static func near(_ subject: String) -> [String] {
    let known =
      DiagnosticCode.all.map(\.id) + Catalogue.vocabulary.settings.map(\.key.text)
      + GateMetrics.descriptions.map(\.key)
    if let nearest = NearestName.of(subject, in: known) { return [nearest] }
    let wanted = subject.lowercased()
    let family = wanted.prefix { $0 != "." && $0 != "_" }
    guard !family.isEmpty else { return [] }
    let nearer = { (key: String) in zip(key.lowercased(), wanted).prefix { $0 == $1 }.count }
    return Array(
      known.filter { $0.lowercased().hasPrefix(family) }
        .sorted { (nearer($1), $0) < (nearer($0), $1) }.prefix(8))
  }

  private static func text(for setting: SettingDeclaration) -> String {
    let text = { setting.unit.text(of: .exactly($0)) }
    let standard =
      setting.standard.map {
        "Default: \(setting.unit.text(of: $0.value)) (\(source($0.evidence)))"
      } ?? "Default: none; it must be given"
    return """
      \(setting.key), a setting, written like `\(example(of: setting.unit))`

      \(setting.help)

      \(standard)
      Range: \(text(setting.range.lowerBound)) to \(text(setting.range.upperBound))
      Can be set for: \(setting.scope.rawValue) and anything coarser

      """
  }

  /// A citation with its standing, unless it says so itself.
  private static func source(_ evidence: Evidence) -> String {
    let standing = evidence.status.rawValue
    return evidence.citation.hasPrefix(standing.prefix(5))
      ? evidence.citation : "\(standing): \(evidence.citation)"
  }

  /// How a file writes a quantity.
  private static func example(of unit: SettingUnit) -> String {
    switch unit {
    case .share: "15 %"
    case .factor: "1.5"
    case .weeks: "6 weeks"
    case .days: "45 days"
    case .months: "3 months"
    case .people: "2.5 people"
    case .money: "40 USD"
    case .sharePerYear: "8 % per year"
    }
  }
}
