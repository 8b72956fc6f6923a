import Testing

@testable import ScenarioIO

@Suite struct CorpusTests {
  @Test func corpusIsLarge() { #expect(Corpus.all.count >= 50) }

  /// Each case yields exactly the findings it names: no cascade, none missing, each at its place and
  /// with its hint.
  @Test(arguments: Corpus.all) func brokenScenarioIsExplained(_ test: CaseFile) {
    let result = SmallVocabulary.loader.load(folder: test.folder)
    let found = result.diagnostics.map { "\($0.code.id) \($0.span?.place ?? "-")" }
    let expected = test.expected.map { "\($0.code) \($0.place)" }
    let rendered = DiagnosticRenderer.text(colour: false).render(result.diagnostics)
    #expect(found.sorted() == expected.sorted(), "\(rendered)")
    for expectation in test.expected {
      let isSaid = result.diagnostics.contains {
        $0.code.id == expectation.code
          && ([$0.message, $0.label] + $0.help).contains { $0.contains(expectation.hint) }
      }
      #expect(isSaid || expectation.hint.isEmpty, "`\(expectation.hint)` in\n\(rendered)")
    }
    let isRefused = test.expected.contains { $0.code.hasPrefix("E") }
    #expect((result.scenario == nil) == isRefused, "\(rendered)")
  }
}
