import Artifacts
import TestSupport
import Testing

@testable import Reporting

@Suite("The verdict says what the figures say")
struct VerdictTests {
  private func plain(_ text: String) -> String {
    text.split(separator: "\u{A0}").joined(separator: " ")
  }

  @Test func `names the challenger, the reference and how often it is ahead`() throws {
    let study = StudyReading(SmallStudy().make())
    #expect(study.leader == 2 && study.challenger == 2)
    let difference = try #require(study.difference(of: 2))
    let sentence = plain(BriefReading(study).sentence)
    #expect(sentence.hasPrefix("Optimised earns CNY"))
    #expect(sentence.contains("more than Stay in the middle future"))
    #expect(sentence.contains(NumberText.frequency(difference.betterShare)))
  }

  @Test func `where the reference leads, the best of the others is compared`() {
    let study = StudyReading(reversed())
    #expect(study.leader == 0 && study.challenger == 1)
    #expect(plain(BriefReading(study).sentence).hasPrefix("Diversify earns CNY"))
    #expect(BriefReading(study).sentence.contains("less than Optimised"))
  }

  @Test func `one plan is told without a comparison`() {
    let sentence = BriefReading(StudyReading(SmallStudy(planCount: 1).make())).sentence
    #expect(sentence.hasPrefix("Stay changes terminal equity by"))
  }

  @Test func `nothing evaluated is said so`() {
    let sentence = BriefReading(StudyReading(SmallStudy().makeEmpty())).sentence
    #expect(sentence == "No plan was evaluated, so there is nothing to decide.")
  }

  @Test func `data end and horizon stand in the cut-off`() {
    let cutOff = plain(BriefReading(StudyReading(SmallStudy().make())).cutOff)
    #expect(cutOff.contains("data up to 5 Jul 2026"))
    #expect(cutOff.contains("78 weeks from 6 Jul 2026 to 2 Jan 2028"))
  }

  private func reversed() -> StudyResult {
    let result = SmallStudy().make()
    return result.with(plans: result.plans.reversed(), outcomes: result.outcomes.reversed())
  }
}
