import Artifacts
import Commerce
import LinearProgramming
import Testing

@testable import Planning

@Suite struct PortfolioSolverTests {
  private let solver = PortfolioSolver()

  /// Two candidates, one person: the better one opens.
  @Test func onePersonRunsTheBetterStore() throws {
    let instance = Instances.candidates(
      equity: [[100, 100], [160, 120]], staff: [1, 1], people: 1)
    let answer = try solver.solve(instance)
    #expect(answer.chosen == [1])
    #expect(abs(answer.solution.objective - 140) < 1e-6)
  }

  @Test func hiringOpensBothWhereItPays() throws {
    var instance = Instances.candidates(equity: [[100], [140]], staff: [1, 1], people: 1)
    instance.limits.hireCost = [60]
    let answer = try solver.solve(instance)
    #expect(answer.chosen == [0, 1])
    #expect(abs(answer.hired(stage: 0) - 1) < 1e-9)
    #expect(abs(answer.solution.objective - 180) < 1e-6)
    instance.limits.hireCost = [101]
    #expect(try solver.solve(instance).chosen == [1])
  }

  @Test(arguments: 1...40) func theOptimumIsThatOfEnumeration(_ seed: Int) throws {
    let instance = Instances.random(seed)
    let best = Enumeration(instance)
    let answer = try solver.solve(instance)
    guard best.best.isFinite else {
      #expect(!answer.hasChoice)
      return
    }
    // The search stops within a hundredth of a per cent.
    let tolerance = 1e-4 * abs(best.best) + 1e-6
    #expect(abs(answer.solution.objective - best.best) <= tolerance)
  }

  @Test(arguments: 1...40) func theAnswerKeepsItsOwnBooks(_ seed: Int) throws {
    let instance = Instances.random(seed)
    let answer = try solver.solve(instance)
    guard answer.hasChoice else { return }
    let score = answer.risk.score(weight: instance.limits.riskWeight)
    // Charges only lower the objective below the score of the money.
    #expect(answer.solution.objective <= score + 1e-6)
  }

  @Test func theTailNeverGrowsAsItsWeightRises() throws {
    for seed in 1...12 {
      var instance = Instances.random(seed)
      instance.limits.topMarketPenalty = 0
      var before = Double.infinity
      for weight in [0.0, 0.25, 1, 4, 16] {
        instance.limits.riskWeight = weight
        let answer = try solver.solve(instance)
        guard answer.hasChoice else { break }
        // The gap left by the search is the slack.
        #expect(answer.risk.cvarOfLoss <= before + 1e-2 * (1 + abs(before)))
        before = answer.risk.cvarOfLoss
      }
    }
  }

  @Test func tooLittleMoneyNamesTheRow() throws {
    var instance = Instances.candidates(
      equity: [[100]], staff: [1], people: 5, money: 30, needed: [50])
    instance.stores[0].isRunning = true
    let answer = try solver.solve(instance)
    #expect(!answer.hasChoice)
    let proof = try PortfolioProof(answer: answer, solver: solver).proof()
    #expect(proof.status == "infeasible")
    #expect(proof.bindingRows.map(\.name) == ["cash and credit line in weeks 1-78"])
    #expect(proof.bindingRows.first?.unit == "CNY")
    #expect(proof.remarks.contains { $0.contains("by CNY\u{A0}20") })
  }

  @Test func theSameProblemGivesTheSameAnswer() throws {
    let instance = Instances.random(7)
    let (a, b) = (try solver.solve(instance), try solver.solve(instance))
    #expect(a.chosen == b.chosen)
    #expect(a.solution.values == b.solution.values)
  }
}
