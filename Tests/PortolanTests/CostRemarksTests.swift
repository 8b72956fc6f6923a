import Commerce
import Portolan
import ScenarioIO
import Testing

@Suite("What is wrong with the costs of a scenario is said before it runs")
struct CostRemarksTests {
  /// The commented template with rules of its own.
  private static func load(_ rules: String) -> LoadResult {
    let head = "rule,destination,layer,treatments,goods,charge,source,status\n"
    return ScenarioDoor.load(
      MemoryFolder(
        name: "template", files: ScenarioTemplate.commented + [("tariffs.csv", head + rules)]))
  }

  private static func errors(_ result: LoadResult) -> [Diagnostic] {
    result.diagnostics.filter { $0.severity == .error }
  }

  @Test("two rules that say as much are an error that names both, and nothing runs")
  func conflict() throws {
    let result = Self.load("one,US,extra,,9405,3 %,me,given\ntwo,US,extra,,9405,4 %,me,given\n")
    let error = try #require(Self.errors(result).first)
    #expect(error.code.id == "E0416" && error.message.contains("rules one and two"))
    #expect(result.scenario == nil)
  }

  @Test("a conflict in a mode that a store may take, and does not stand in, is found too")
  func conflictOfAnotherMode() throws {
    let scenario = try MinimalStudy.commented()
    let store = try #require(
      scenario.stores.first { $0.mode != .directMail && $0.allowedModes.contains(.directMail) })
    let country = scenario.market(of: store).country
    let result = Self.load(
      "one,\(country),extra,parcel,,3 %,me,given\ntwo,\(country),extra,parcel,,4 %,me,given\n")
    #expect(Self.errors(result).map(\.code.id) == ["E0416"])
    let bulk = Self.load("one,\(country),extra,parcel,,3 %,me,given\n")
    #expect(bulk.scenario != nil && Self.errors(bulk).isEmpty)
  }
}
