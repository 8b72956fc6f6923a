import Portolan
import ScenarioIO
import Testing

@Suite("Explanations")
struct ExplanationsTests {
  @Test("everything in the index can be explained")
  func indexIsComplete() {
    let headings: Set = ["Codes", "Settings", "Gate metrics"]
    let subjects = Explanations.index.split(separator: "\n").map(String.init)
      .filter { !headings.contains($0) }
      .map { String($0.prefix { $0 != " " }) }
    #expect(subjects.count > 100)
    for subject in subjects {
      #expect(Explanations.text(for: subject) != nil, "\(subject)")
    }
  }

  @Test("every code can be explained, in small letters too", arguments: DiagnosticCode.all)
  func codes(code: DiagnosticCode) throws {
    let text = try #require(Explanations.text(for: code.id))
    #expect(text.contains(code.explanation))
    #expect(Explanations.text(for: code.id.lowercased()) == text)
  }

  @Test("a slip leads to its neighbours, nonsense to nothing")
  func neighbours() {
    #expect(Explanations.text(for: "returns.rat") == nil)
    #expect(Explanations.near("returns.rat").first == "returns.rate")
    #expect(Explanations.near("qqq").isEmpty)
    #expect(Explanations.near("").isEmpty)
    #expect(Explanations.near("e").count <= 8)
  }
}
