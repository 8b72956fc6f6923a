internal import Commerce

/// Reads scenario.yaml of a folder and of its bases.
struct HeaderReader {
  let collector: DiagnosticCollector

  static let declaration = MappingDeclaration(
    "scenario.yaml", "What the scenario is, and where its tables lie.",
    fields: [
      FieldDeclaration("title", .text, "What reports call it; without it, the folder's name."),
      FieldDeclaration("summary", .text, "What it is about, in a sentence or two."),
      FieldDeclaration(
        "base", .identifier,
        "The folder beside this one that this is a what-if of: everything given here replaces what "
          + "it says, row by row and column by column."),
      FieldDeclaration("start", .week, required: true, "The Monday on which the plan begins."),
      FieldDeclaration(
        "horizon", .number(.weeks, 0...10_000), default: "78 weeks",
        "How long is planned; 78 weeks (18 months) is the usual roll-out."),
      FieldDeclaration(
        "base_currency", .currency, required: true, "What results are counted in."),
      FieldDeclaration(
        // Above 2^53 a number read as decimal text would no longer be exact.
        "seed", .whole(0...9_007_199_254_740_992), default: "1", "The key of all random draws."),
      FieldDeclaration(
        "history",
        .mapping(
          MappingDeclaration(
            "history", "What the sales history means.",
            fields: [
              FieldDeclaration(
                "absent", .choice(["zero"]),
                "What a week without a row means: `zero` is nothing sold. Without it, gaps are "
                  + "errors."),
              FieldDeclaration("source", .text, "Where the figures come from."),
              FieldDeclaration(
                "data", .mapping(HistoryDataDeclaration.data),
                "Weekly sales in a file of the data folder, in place of history.csv."),
            ])), "What the sales history means."),
      FieldDeclaration(
        "tables", .tables, "Files of tables, where they are not named as usual."),
      FieldDeclaration(
        "settings", .settings,
        "Numbers by key: `returns.rate: 8 %`, or a list of `{value: 8 %, store: us-amazon}`."),
    ])

  /// The header of the folders, farthest base first; later ones replace what earlier ones say.
  func header(_ folders: [LoadedFolder]) -> ScenarioHeader {
    var header = ScenarioHeader(title: folders.last?.name ?? "")
    var start: Day?
    var weeks: Int? = 78
    for folder in folders {
      guard let yaml = folder.yaml else { continue }
      if let title = yaml.text("title") { header.title = title }
      if let summary = yaml.text("summary") { header.summary = summary }
      if case .day(let day) = yaml.value("start") { start = day }
      if yaml.has("horizon") { weeks = horizon(yaml) }
      if let code = yaml.text("base_currency") { header.baseCurrency = Currency(code: code) }
      if let seed = yaml.whole("seed") { header.seed = UInt64(seed) }
      if let history = yaml.mapping("history") {
        if history.has("absent") { header.absentIsZero = history.text("absent") == "zero" }
        if let source = history.text("source") { header.historySource = source }
        if let data = HistoryDataDeclaration.read(history, level: folder.level) {
          header.historyData = data
        }
      }
    }
    if let start, let weeks {
      header.calendar = PlanningCalendar(start: start, horizonWeeks: weeks)
    }
    reportMissing(folders)
    return header
  }

  private func horizon(_ yaml: MappingReader) -> Int? {
    guard let node = yaml.node("horizon"), let weeks = yaml.number("horizon") else { return nil }
    let whole = Int(weeks.rounded())
    guard (1...PlanningCalendar.longestHorizonWeeks).contains(whole),
      (weeks - Double(whole)).magnitude < 1e-9
    else {
      collector.report(
        .horizonTooLong, "a horizon of \(Measure.weeks.written(weeks)) cannot be planned",
        at: node.span,
        label: "expected 1 to \(PlanningCalendar.longestHorizonWeeks) whole weeks",
        file: node.span.file)
      return nil
    }
    return whole
  }

  private func reportMissing(_ folders: [LoadedFolder]) {
    guard let own = folders.last?.yaml, folders.allSatisfy({ $0.yaml != nil }) else { return }
    for field in Self.declaration.fields where field.isRequired {
      let isGiven = folders.contains {
        $0.yaml.map { $0.has(field.name) || $0.isSuspected(field.name) } ?? false
      }
      guard !isGiven else { continue }
      collector.report(
        .missingField, "scenario.yaml lacks `\(field.name)`", at: own.span,
        label: "expected a key `\(field.name)`", help: [field.help], file: own.span.file)
    }
  }
}
