import Commerce
import Testing

@testable import ScenarioIO

@Suite struct TemplateTests {
  static func text(_ result: LoadResult) -> String {
    DiagnosticRenderer.text(colour: false).render(result.diagnostics)
  }

  @Test func minimalTemplateLoadsWithoutAnyFinding() throws {
    let result = SmallVocabulary.loader.load(folder: SmallVocabulary.minimal())
    #expect(result.diagnostics.isEmpty, "\(Self.text(result))")
    let scenario = try #require(result.scenario)
    #expect(scenario.listings.count == 4)
    #expect(scenario.sales.weekCount == 52)
    #expect(scenario.firm.cash == Money(900_000, .cny))
    #expect(scenario.strategies.map(\.id) == ["stay"])
    #expect(result.inputs.map(\.path).sorted() == ScenarioTemplate.minimal.map(\.path).sorted())
    #expect(result.notes.contains { $0.subject == "plans" })
  }

  @Test func commentedTemplateLoadsWithoutAnyFinding() throws {
    let folder = MemoryFolder(name: "commented", files: ScenarioTemplate.commented)
    let result = SmallVocabulary.loader.load(folder: folder)
    #expect(result.diagnostics.isEmpty, "\(Self.text(result))")
    let scenario = try #require(result.scenario)
    #expect(scenario.strategies.map(\.id) == ["stay", "diversify"])
    let plan = try #require(scenario.strategies["diversify"])
    #expect(plan.stages.map(\.firstWeek) == [0, 13, 39])
    #expect(plan.stages[1].actions[1].afterWeeks == 8)
    #expect(plan.triggers.first?.signal == .addedDuty(destination: "US", atLeast: 0.25))
    #expect(scenario.listings.filter { $0.store == "fr-amazon" }.count == 3)
    #expect(scenario.tariffEvents["us-duty"]?.branches.count == 4)
    #expect(scenario.tariffEvents["us-duty"]?.branches[3].effects.count == 2)
    #expect(
      scenario.setting("supplier.production").value == .interval90(low: 20, high: 30))
  }

  @Test func everyYAMLFileBeginsWithItsSchema() {
    for (path, text) in ScenarioTemplate.minimal + ScenarioTemplate.commented
    where path.hasSuffix(".yaml") {
      #expect(text.hasPrefix("# yaml-language-server: $schema="), "\(path)")
    }
  }

  @Test func resolvedTextIsStableAndSeesEveryFigure() throws {
    let one = try #require(
      SmallVocabulary.loader.load(folder: SmallVocabulary.minimal()).scenario)
    let two = try #require(
      SmallVocabulary.loader.load(folder: SmallVocabulary.minimal()).scenario)
    #expect(ResolvedScenarioText.describe(one) == ResolvedScenarioText.describe(two))
    var other = SmallVocabulary.minimal()
    let stock = String(decoding: other["stock.csv"] ?? [], as: UTF8.self)
    other["stock.csv"] = Array(
      stock.replacing("lamp,us-amazon,700,", with: "lamp,us-amazon,701,").utf8)
    let changed = try #require(SmallVocabulary.loader.load(folder: other).scenario)
    #expect(ResolvedScenarioText.describe(one) != ResolvedScenarioText.describe(changed))
    #expect(!ResolvedScenarioText.describe(one).contains("0x"))
  }
}
