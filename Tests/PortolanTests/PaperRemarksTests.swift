import Artifacts
import Portolan
import ScenarioIO
import Testing

@Suite("Papers that plans need are told before they are paid")
struct PaperRemarksTests {
  private func diagnostics(openIn week: Int) throws -> [Diagnostic] {
    var files = ScenarioTemplate.commented
    let place = try #require(files.firstIndex { $0.path == "plans/diversify.yaml" })
    files[place].text = """
      strategy: diversify
      stages:
        - title: Japan
          from_week: 1
          actions:
            - open: {store: jp-amazon}
              after_weeks: \(week - 1)
      """
    return ScenarioDoor.load(MemoryFolder(name: "template", files: files)).diagnostics
  }

  @Test("an opening that the papers are in time for is a note, with weeks and cost")
  func inTime() throws {
    let found = try diagnostics(openIn: 20)
    #expect(found.map(\.code.id) == ["N0702"])
    #expect(found.map(\.severity) == [.note])
    #expect(
      found.first?.message
        == "`diversify` applies for papers for Japan (lighting, audio) in week 10, 105000 CNY, and "
        + "holds them by week 20")
  }

  @Test("an opening that they are too late for is a warning, with what to do")
  func tooLate() throws {
    let found = try diagnostics(openIn: 4)
    #expect(found.map(\.code.id) == ["W0606"])
    #expect(found.map(\.severity) == [.warning])
    let message = try #require(found.first?.message)
    #expect(message.contains("in week 1, 105000 CNY, and holds them by week 11; "))
    #expect(message.hasSuffix("wanted from week 4 on, and listings without them wait"))
    #expect(found.first?.help.first?.hasPrefix("open later") == true)
  }

  @Test("a plan that opens nothing is told nothing, and a broken scenario only what is broken")
  func nothing() throws {
    #expect(try diagnostics(openIn: 100).isEmpty)
    var files = ScenarioTemplate.commented
    files.append(("compliance.csv", "category,market\n"))
    let broken = ScenarioDoor.load(MemoryFolder(name: "template", files: files))
    #expect(broken.diagnostics.allSatisfy { $0.code.id != "N0702" })
  }

  @Test("the report says what was applied for")
  func report() throws {
    let study = try Study(scenario: MinimalStudy.commented(), paths: 8)
    let notes = try study.run(control: MinimalStudy.control()).loadNotes
    #expect(notes.contains { $0.hasPrefix("`diversify` applies for papers for Japan") })
  }
}
