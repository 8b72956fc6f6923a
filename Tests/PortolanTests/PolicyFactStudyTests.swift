import Artifacts
import Commerce
import Portolan
import ScenarioIO
import Testing

/// A whole study of an event that makes a fact true, against the same rule with a date or without it.
@Suite("A rule that may begin inside a future")
struct PolicyFactStudyTests {
  @Test("certain from a week on, it is the dated rule; never, it is no rule")
  func certainAndImpossible() throws {
    let comes = try Self.outcomes("us_reform", event: ["comes,100 %", "stays,0 %"])
    let dated = try Self.outcomes("", from: "2027-04-05", event: [])
    let stays = try Self.outcomes("us_reform", event: ["comes,0 %", "stays,100 %"])
    let without = try Self.outcomes(nil, event: [])
    Self.expectSame(comes, dated)
    Self.expectSame(stays, without)
    #expect(Self.equity(comes) != Self.equity(without))
  }

  @Test("uncertain, every future is one or the other")
  func uncertain() throws {
    let maybe = Self.equity(try Self.outcomes("us_reform", event: ["comes,50 %", "stays,50 %"]))
    let dated = Self.equity(try Self.outcomes("", from: "2027-04-05", event: []))
    let without = Self.equity(try Self.outcomes(nil, event: []))
    let came = maybe.indices.filter { (maybe[$0] - dated[$0]).magnitude < 0.005 }
    let stayed = maybe.indices.filter { (maybe[$0] - without[$0]).magnitude < 0.005 }
    #expect(Set(came).isDisjoint(with: stayed))
    #expect(came.count + stayed.count == maybe.count)
    #expect((16...48).contains(came.count))
  }

  @Test("the report names the event among the futures and beside the listings that it touches")
  func report() throws {
    let result = try Self.study("us_reform", event: ["comes,50 %", "stays,50 %"])
    #expect(
      result.conditions.contains {
        $0.subject == .fact(PolicyFact(destination: "US", name: "us_reform"))
      })
    let text = StudyRenderings.html(of: result)
    #expect(text.contains("Reform of US duty: in force"))
    #expect(text.contains("if Reform of US duty: comes"))
  }

  /// The plans' outcomes with ten points more duty into the US from 5 April 2027 on.
  ///
  /// - Parameters:
  ///   - condition: of the rule; nil for no such rule.
  ///   - event: branches with probabilities.
  private static func outcomes(
    _ condition: String?, from: String = "", event: [String]
  ) throws -> [Outcome] {
    try study(condition, from: from, event: event).outcomes
  }

  private static func study(
    _ condition: String?, from: String = "", event: [String]
  ) throws -> StudyResult {
    var files = ScenarioTemplate.commented.filter {
      !["tariffs.csv", "tariff_events.csv"].contains($0.path)
    }
    if let condition {
      files.append(
        (
          "tariffs.csv",
          """
          rule,destination,layer,charge,when,from
          us-reform,US,reform,10 %,\(condition),\(from)

          """
        ))
    }
    if !event.isEmpty {
      files.append(
        (
          "tariff_events.csv",
          "event,title,branch,probability,from,through,effect,destination,amount\n"
            + event.map { branch in
              branch.hasPrefix("comes")
                ? "reform,Reform of US duty,\(branch),2027-04-05,2027-04-05,fact,US,us_reform\n"
                : "reform,,\(branch),,,none,,\n"
            }.joined()
        ))
    }
    return try Study(scenario: MinimalStudy.scenario(of: files), paths: 64)
      .run(control: MinimalStudy.control())
  }

  private static func equity(_ outcomes: [Outcome]) -> [Double] {
    outcomes[0].kpi("terminal_equity_change")?.values ?? []
  }

  private static func expectSame(
    _ a: [Outcome], _ b: [Outcome], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (a, b) in zip(a, b) {
      for column in a.kpis {
        guard let other = b.kpi(column.kpi.key) else {
          Issue.record("no \(column.kpi.key)", sourceLocation: sourceLocation)
          continue
        }
        let apart = zip(column.values, other.values).map { ($0 - $1).magnitude }
        #expect((apart.max() ?? 1) < 0.005, "\(column.kpi.key)", sourceLocation: sourceLocation)
      }
    }
  }
}
