import Commerce
import Testing

@testable import ScenarioIO

@Suite struct ValueTests {
  @Test(arguments: [
    ("15 %", Measure.share, 0.15), ("15%", .share, 0.15), ("10 points", .share, 0.1),
    ("45 days", .days, 45), ("6 weeks", .days, 42), ("14 days", .weeks, 2),
    ("2.5 people", .people, 2.5), ("3", .people, 3), ("450 g", .kilograms, 0.45),
    ("8 % per year", .sharePerYear, 0.08), ("1 lb", .kilograms, 0.453_592_37),
  ])
  func unitsBecomeCanonical(_ text: String, _ measure: Measure, _ expected: Double) throws {
    let value = try QuantityText.number(text, measure, in: 0...1000).get()
    // One rounding of the unit's factor at most.
    #expect((value - expected).magnitude <= expected * 1e-15)
  }

  @Test(arguments: [
    ("5 to 9 %", UncertainNumber.interval90(low: 0.05, high: 0.09)),
    ("uniform(2, 4) %", .uniform(low: 0.02, high: 0.04)),
    ("triangular(1, 2, 4) %", .triangular(low: 0.01, mode: 0.02, high: 0.04)),
    ("normal(5, 1) %", .normal(mean: 0.05, standardDeviation: 0.01)),
    ("lognormal(5, 1) %", .lognormal(mean: 0.05, standardDeviation: 0.01)),
    ("sample(3, 5) %", .samples([0.03, 0.05])), ("7 %", .exactly(0.07)),
  ])
  func lawsAreReadWithTheirUnit(_ text: String, _ expected: UncertainNumber) throws {
    let law = try QuantityText.law(text, .share, in: 0...1, samples: .none).get()
    #expect(zip(law.extremes, expected.extremes).allSatisfy { ($0 - $1).magnitude < 1e-15 })
    #expect(law.extremes.count == expected.extremes.count)
  }

  @Test(arguments: [
    ("1,234", "E0202"), ("1.234,50", "E0202"), ("1.5k", "E0202"), ("1e5", "E0202"),
    ("1_000", "E0202"), ("1'000", "E0202"), ("NaN", "E0201"), ("inf", "E0201"), ("", "E0201"),
    ("-", "E0201"), (".", "E0201"), ("5 to 3", "E0213"), ("5..9", "E0213"),
    ("normal(1)", "E0213"), ("normal(1, -1)", "E0213"), ("normal(1, 2", "E0213"),
    ("poisson(3)", "E0213"), ("1 USD", "E0204"),
  ])
  func unclearNumbersAreRefused(_ text: String, _ code: String) {
    guard
      case .failure(let problem) = QuantityText.law(text, .factor, in: -1e9...1e9, samples: .none)
    else {
      Issue.record("`\(text)` was read")
      return
    }
    #expect(problem.code.id == code, "\(problem)")
  }

  @Test(arguments: [
    ("2027/01/04", ["write 2027-01-04"]), ("2027-1-4", ["write 2027-01-04"]),
    ("20270104", ["write 2027-01-04"]), ("2027-01-04T00:00:00", ["write 2027-01-04"]),
    ("31/12/2026", ["write 2026-12-31"]), ("12/31/2026", ["write 2026-12-31"]),
    ("4.1.2027", ["write 2027-01-04 if the day stands first, 2027-04-01 if the month does"]),
    ("03/03/2027", ["write 2027-03-03"]), ("32/13/2027", []), ("04/01/27", []), ("soon", []),
    ("", []), ("2027-02-30", []), ("99999999999/1/1", []),
  ])
  func datesOfOtherFormsAreReadForTheHint(_ text: String, _ help: [String]) {
    #expect(DateText.help(for: text) == help)
    guard case .failure(let problem) = ValueReader.day(text) else {
      Issue.record("`\(text)` was read")
      return
    }
    #expect(problem.help == help)
  }

  @Test(arguments: [
    ("11/2026", ["write 2026-11"]), ("2026/1", ["write 2026-01"]),
    ("2026-11-01", ["write 2026-11"]), ("13/2026", []), ("Nov 2026", []),
  ])
  func monthsOfOtherFormsAreReadForTheHint(_ text: String, _ help: [String]) {
    #expect(DateText.monthHelp(for: text) == help)
  }

  @Test(arguments: ["NO", "0123456", "5:30", "1_000", "~x", "yes"])
  func yamlScalarsStayText(_ text: String) throws {
    let collector = DiagnosticCollector()
    let source = SourceText(path: "t.yaml", bytes: Array("key: \(text)\n".utf8))
    let root = try #require(YAMLReader.read(source, collector))
    guard case .mapping(let entries) = root.content,
      case .scalar(let read, _) = entries[0].value.content
    else {
      Issue.record("not a scalar")
      return
    }
    #expect(read == text)
    #expect(entries[0].value.span.place == "t.yaml:1:6")
  }

  @Test func yamlScanAllowsWhatOnlyLooksForbidden() {
    let text = """
      a: it's *not* an alias & "that" is !fine
      b: 'quoted & * ! text'
      c: "double \\" & *x"  # comment with *alias &anchor
      d: |
        *text &in !a block
          {[ deep
      e: [x*y, "a, *b", {f: g&h}]
      - not: here
      """
    let source = SourceText(path: "t.yaml", bytes: Array(text.utf8))
    let collector = DiagnosticCollector()
    #expect(YAMLScan.accepts(source, collector))
    #expect(collector.finished().isEmpty)
  }

  @Test(arguments: [
    "a: [*x]", "a: {b: &c d}", "- *x", "- - *x", "a:\n  *x", "a: |\n  text\nb: *x",
    "- key: |\n    text\n  other: *x", "{a: !t b}", "a: \"\n  x\"\nb: &y z", "? a",
  ])
  func yamlScanFindsHiddenFeatures(_ text: String) {
    let source = SourceText(path: "t.yaml", bytes: Array(text.utf8))
    let collector = DiagnosticCollector()
    #expect(!YAMLScan.accepts(source, collector))
    #expect(collector.finished().map(\.code) == [.yamlFeature])
  }

  @Test func quotedCellsFollowTheStandard() throws {
    let text = "a,b,c\r\n\"x, \"\"y\"\"\",\"line\nbreak\", z \r\n,,\r\n1,,3"
    let table = try #require(
      CSVReader.read(
        SourceText(path: "t.csv", bytes: Array(text.utf8)), DiagnosticCollector()))
    #expect(table.rowCount == 2)
    let cells = (0..<2).map { row in (0..<3).map { table.text(table.cell(row: row, column: $0)) } }
    #expect(cells == [["x, \"y\"", "line\nbreak", "z"], ["1", "", "3"]])
  }
}
