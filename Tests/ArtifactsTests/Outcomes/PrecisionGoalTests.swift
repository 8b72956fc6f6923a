import Artifacts
import Foundation
import Testing

@Suite struct PrecisionGoalTests {
  @Test("The half width is 1.96 standard errors of the mean of the plan that spreads most")
  func halfWidth() {
    let goal = PrecisionGoal(kpi: "k", halfWidth: 1)
    // Standard deviations 1 and 2 (n - 1 below the sum of squares).
    let narrow = [4.0, 5, 6]
    let wide = [2.0, 4, 6]
    let reached = goal.reachedHalfWidth([narrow, wide], futures: 3)
    #expect(abs(reached - 1.959963984540054 * 2 / 3.0.squareRoot()) < 1e-12)
    // Of 300 futures only three are kept one by one: the spread is theirs, the number is not.
    let many = goal.reachedHalfWidth([wide], futures: 300)
    #expect(abs(many - 1.959963984540054 * 2 / 300.0.squareRoot()) < 1e-12)
  }

  @Test("What is not finite is left out, and one value tells no spread")
  func odd() {
    let goal = PrecisionGoal(kpi: "k", halfWidth: 1)
    let reached = goal.reachedHalfWidth([[4, .nan, 5, 6, .infinity]], futures: 5)
    #expect(abs(reached - 1.959963984540054 / 3.0.squareRoot()) < 1e-12)
    #expect(goal.reachedHalfWidth([[4]], futures: 1) == .infinity)
    #expect(goal.reachedHalfWidth([[7, 7, 7]], futures: 3) == 0)
    #expect(goal.reachedHalfWidth([], futures: 3) == .infinity)
  }

  @Test("The next look is where the spread says that the goal is met, not farther than fourfold")
  func nextLook() {
    let goal = PrecisionGoal(kpi: "k", halfWidth: 10)
    #expect(goal.nextLook(reached: 10, futures: 1000) == nil)
    #expect(goal.nextLook(reached: 0, futures: 1000) == nil)
    #expect(goal.nextLook(reached: 12, futures: 1000) == 1484)
    #expect(goal.nextLook(reached: 10.0001, futures: 1000) == 1031)
    #expect(goal.nextLook(reached: 500, futures: 1000) == 4000)
    #expect(goal.nextLook(reached: .infinity, futures: 1) == 4)
    #expect(goal.nextLook(reached: 10.000_001, futures: 2) == 3)
  }

  @Test("Intervals of runs that stop at their goal hold the truth as often as they say")
  func coverage() {
    let goal = PrecisionGoal(kpi: "k", halfWidth: 0.05)
    var dice = Dice(seed: 11)
    let runs = 400
    var held = 0
    for _ in 0..<runs {
      // Exponential values of mean 1: skewed, as profits are.
      var values: [Double] = []
      var wanted = PrecisionGoal.firstFutures
      while values.count < wanted {
        while values.count < wanted {
          values.append(-log(Double.random(in: 1e-12...1, using: &dice)))
        }
        let reached = goal.reachedHalfWidth([values], futures: values.count)
        wanted = goal.nextLook(reached: reached, futures: values.count) ?? wanted
      }
      let mean = values.reduce(0, +) / Double(values.count)
      if abs(mean - 1) <= goal.halfWidth { held += 1 }
    }
    // Three standard errors of a share of 0.95 in 400 are 0.033.
    #expect(abs(Double(held) / Double(runs) - 0.95) < 0.033)
  }
}
