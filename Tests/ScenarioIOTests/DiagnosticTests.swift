import Testing

@testable import ScenarioIO

@Suite struct DiagnosticTests {
  private static let sample = Diagnostic(
    severity: .error, code: .unknownField, message: "unknown field `fxx`",
    span: SourceSpan(
      file: "de.yaml", line: 5, column: 5, length: 3, excerpt: "    fxx: 1.0"),
    label: "not a field of `market`", help: ["did you mean `fx`?"])

  @Test func textHasTheFormOfACompiler() {
    let expected = """
      error[E0107]: unknown field `fxx`
       --> de.yaml:5:5
        |
      5 |     fxx: 1.0
        |     ^^^ not a field of `market`
        = help: did you mean `fx`?
        = more: portolan explain E0107

      """
    #expect(DiagnosticRenderer.text(colour: false).render(Self.sample) == expected + "\n")
  }

  @Test func jsonHasOneObjectPerLine() {
    let text = DiagnosticRenderer.json.render([Self.sample, Self.sample])
    #expect(text.split(separator: "\n").count == 2)
    #expect(
      text.hasPrefix(
        #"{"severity":"error","code":"E0107","message":"unknown field `fxx`","#
          + #""span":{"file":"de.yaml","line":5,"column":5,"length":3,"#))
  }

  @Test func controlCharactersNeverReachTheTerminal() {
    let hostile = Diagnostic(
      severity: .error, code: .unknownField, message: "x",
      span: SourceSpan(file: "a", line: 1, column: 1, length: 1, excerpt: "\u{1B}[2J\u{9B}x"))
    let text = DiagnosticRenderer.text(colour: false).render(hostile)
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B })
  }

  @Test(arguments: DiagnosticCode.all) func everyCodeIsExplained(_ code: DiagnosticCode) {
    #expect(code.explanation.count > 60)
    #expect(DiagnosticCode.find(code.id.lowercased()) == code)
  }

  @Test func codesAreUnique() {
    #expect(Set(DiagnosticCode.all.map(\.id)).count == DiagnosticCode.all.count)
  }

  @Test func nearestNameFindsSlips() {
    #expect(NearestName.of("platfrom", in: ["platform", "market"]) == "platform")
    #expect(NearestName.of("xyzzy", in: ["platform", "market"]) == nil)
    #expect(NearestName.of("opne", in: ["close", "open"]) == "open")
  }

  @Test func longLinesAreCutAroundTheSpan() {
    let source = SourceText(path: "t", bytes: Array((String(repeating: "é", count: 5000)).utf8))
    let span = source.span(2000..<2004)
    #expect(span.column == 1001)
    #expect(span.length == 2)
    #expect(span.excerpt.count < 200)
  }

  @Test func schemasNameEveryKeyAndTable() {
    let scenario = ScenarioSchema.scenario(SmallVocabulary.vocabulary)
    for table in TableCatalogue.all { #expect(scenario.contains("\"\(table.name.rawValue)\"")) }
    #expect(scenario.contains("http://json-schema.org/draft-07/schema#"))
    #expect(scenario.contains("returns.rate"))
    let plan = ScenarioSchema.plan(SmallVocabulary.vocabulary)
    for action in ActionDeclaration.all { #expect(plan.contains("\"\(action.name)\"")) }
    #expect(ScenarioSchema.tableReference().contains("| `unit_cost_usd` |"))
  }

  /// Every declared example is a value that its own column accepts.
  @Test func examplesOfColumnsAreAccepted() {
    for table in TableCatalogue.all {
      for column in table.columns {
        let unit = table.match(header: column.headerExample)?.unit
        let hasUnit = column.example.last.map { $0.isLetter || $0 == "%" } ?? false
        let result = ValueReader.read(
          column.example, as: column.kind, columnUnit: hasUnit ? nil : unit)
        #expect(throws: Never.self, "\(table.name) \(column.name)") { try result.get() }
      }
    }
  }
}
