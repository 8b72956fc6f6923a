import Artifacts
import TestSupport
import Testing

@testable import Reporting

@Suite("A ladder adds up to the digit that is shown")
struct LadderSumsTests {
  @Test(arguments: [
    MoneyScale(divisor: 1e6, suffix: "m", digits: 2),
    MoneyScale(divisor: 1e3, suffix: "k", digits: 0), MoneyScale(divisor: 1, suffix: "", digits: 2),
  ])
  func `shown lines sum to shown subtotals`(scale: MoneyScale) {
    for outcome in SmallStudy().make().outcomes {
      var shown = 0
      for step in LadderSums.steps(outcome.ladder, scale: scale) {
        let units = lastDigits(step.amount, scale)
        if step.isSubtotal { #expect(units == shown) } else { shown += units }
      }
    }
  }

  @Test func `bars touch and subtotals stand on zero`() {
    let ladder = SmallStudy().make().outcomes[1].ladder
    let steps = LadderSums.steps(ladder, scale: MoneyScale(divisor: 1, suffix: "", digits: 2))
    var end = 0.0
    for step in steps {
      #expect(step.start == (step.isSubtotal ? 0 : end))
      #expect(!step.isSubtotal || step.end == end)
      end = step.end
    }
  }

  private func lastDigits(_ amount: Double, _ scale: MoneyScale) -> Int {
    let power = (0..<scale.digits).reduce(1.0) { power, _ in power * 10 }
    return Int((amount / scale.divisor * power).rounded())
  }
}
