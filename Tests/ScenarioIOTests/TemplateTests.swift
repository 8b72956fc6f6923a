import Commerce
import Testing

@testable import ScenarioIO

@Suite struct TemplateTests {
  @Test func minimalTemplateLoadsWithoutAnyFinding() throws {
    let result = SmallVocabulary.loader.load(folder: SmallVocabulary.minimal())
    #expect(
      result.diagnostics.isEmpty,
      "\(DiagnosticRenderer.text(colour: false).render(result.diagnostics))")
    let scenario = try #require(result.scenario)
    #expect(scenario.listings.count == 4)
    #expect(scenario.sales.weekCount == 52)
    #expect(scenario.firm.cash == Money(900_000, .cny))
    #expect(scenario.strategies.map(\.id) == ["stay"])
    #expect(!result.notes.isEmpty)
    for note in result.notes { print(note.subject, "|", note.text, "|", note.evidence.citation) }
    print(scenario.lanes.map(\.id.text), scenario.rates.currencies, scenario.rates.weekCount)
    print(scenario.startRate(of: .usd), scenario.startRate(of: .eur))
  }
}
