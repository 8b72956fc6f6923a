import LinearProgramming
import Testing

@Suite("Two-stage programs at their edges")
struct TwoStageEdgeTests {
  /// `x` in 0...10 must cover what a scenario needs, with at most 3 bought later.
  private func covering(needs: [Double]) -> TwoStageProblem {
    var first = LinearModel()
    let x = first.addVariable("x", objective: 1, upper: 10)
    first.add("cap", 2 * x <= 18)
    var second = LinearModel()
    let y = second.addVariable("y", objective: 5, upper: 3)
    let need = second.add("need", y >= 0)
    var problem = TwoStageProblem(firstStage: first, recourse: second)
    problem.couple(need, to: x, 1)
    for (number, value) in needs.enumerated() {
      problem.addScenario("s\(number)", probability: 1 / Double(needs.count)) {
        $0.setRightHandSide(need, value)
      }
    }
    return problem
  }

  @Test("Decisions without recourse are cut off", arguments: TwoStageTests.bothMethods)
  func feasibilityCuts(method: TwoStageMethod) throws {
    // The last scenario forces x >= 8; buying later for it alone costs 5/4 per unit.
    let solution = try solve(covering(needs: [1, 2, 3, 11]), method: method)
    #expect(solution.termination == .optimal)
    #expect(isClose(solution.values[0], 9, 1e-5))
    #expect(isClose(solution.objective, 9 + 5.0 * 2 / 4, 1e-5))
  }

  @Test("A scenario that is infeasible by itself is named", arguments: TwoStageTests.bothMethods)
  func infeasible(method: TwoStageMethod) throws {
    let solution = try solve(covering(needs: [1, 12.5]), method: method)
    #expect(solution.termination == .infeasible)
    #expect(solution.values.isEmpty && solution.objective.isNaN)
    let conflict = try #require(solution.conflict)
    #expect(conflict.names == ["cap", "need [s1]"])
  }

  @Test("Scenarios that are infeasible only together are found so by both methods")
  func jointlyInfeasible() throws {
    let parts = covering(needs: [1])
    var clash = TwoStageProblem(firstStage: parts.firstStage, recourse: parts.recourse)
    // Scenario "low" needs x <= 2, scenario "high" x >= 5: each alone is fine.
    let row = clash.recourse.constraints[0]
    let x = clash.firstStage.variables[0]
    clash.addScenario("low", probability: 0.5) {
      $0.setTechnology(row, x, -1)
      $0.setRightHandSide(row, 1)
    }
    clash.addScenario("high", probability: 0.5) {
      $0.setTechnology(row, x, 1)
      $0.setRightHandSide(row, 8)
    }
    #expect(try solve(clash, method: .extensive).termination == .infeasible)
    let lShaped = try solve(clash, method: .lShaped)
    #expect(lShaped.termination == .infeasible && lShaped.conflict != nil)
  }

  @Test("Unbounded recourse names its scenario")
  func unboundedRecourse() throws {
    var problem = covering(needs: [1, 2])
    problem.recourse.addVariable("free money", objective: -1)
    #expect(throws: SolverError.unboundedRecourse(scenario: "s0")) {
      try solve(problem, method: .lShaped)
    }
    #expect(try solve(problem, method: .extensive).termination == .unbounded)
  }

  @Test("Parts that do not fit are refused in words")
  func badStructure() {
    var halves = covering(needs: [1])
    halves.addScenario("extra", probability: 0.5) { _ in }
    refuses(halves, "sum to 1.5")

    var profit = covering(needs: [1])
    profit.firstStage.sense = .maximize
    refuses(profit, "minimise")

    var risky = covering(needs: [1])
    risky.objective = .meanCVaR(weight: 0.5, level: 1)
    refuses(risky, "level")

    var nan = covering(needs: [.nan])
    refuses(nan, "need")
    nan = covering(needs: [1])
    nan.recourse.setIntegrality(nan.recourse.variables[0], .integer)
    refuses(nan, "continuous recourse", method: .lShaped)
  }

  @Test("Integer recourse goes to the extensive form")
  func integerRecourse() throws {
    var problem = covering(needs: [1.5, 2.5])
    problem.recourse.setIntegrality(problem.recourse.variables[0], .integer)
    problem.firstStage.setObjective(problem.firstStage.variables[0], 100)
    let solution = try solve(problem)
    #expect(solution.method == .extensive)
    #expect(isClose(solution.objective, 5 * 2.5))
  }

  @Test("Cancellation keeps the status honest")
  func cancelled() throws {
    var options = TwoStageOptions()
    options.solve.shouldStop = { true }
    let problem = allocation(seed: 2, scenarios: 300, objective: .mean)
    let solution = try solve(problem, method: .lShaped, options: options)
    #expect(solution.termination == .limit(.cancelled))
    options.solve.shouldStop = nil
    options.solve.iterationLimit = 3
    let short = try solve(problem, method: .lShaped, options: options)
    #expect(short.termination == .limit(.iterations))
    #expect(short.bound <= short.objective)
  }

  @Test("A limit before integers are whole leaves no decision, only a bound")
  func noFractionalDecision() throws {
    var problem = allocation(seed: 8, scenarios: 15, objective: .mean)
    for variable in problem.firstStage.variables {
      problem.firstStage.setIntegrality(variable, .integer)
    }
    var options = TwoStageOptions()
    options.solve.iterationLimit = 3
    let solution = try solve(problem, method: .lShaped, options: options)
    #expect(solution.termination == .limit(.iterations))
    #expect(solution.values.isEmpty && solution.objective.isNaN && solution.bound.isFinite)
  }

  @Test("VaR and CVaR of the farmer follow from the three scenarios")
  func riskFigures() throws {
    let solution = try solve(farmer())
    let total = solution.recourseCosts.map { $0 + solution.firstStageCost }
    #expect(isClose(solution.valueAtRisk(level: 0.5), total[1]))
    #expect(isClose(solution.cvar(level: 2.0 / 3), total[2]))
    #expect(isClose(solution.cvar(level: 0), solution.expectedCost))
    #expect(isClose(total[2], -48_820, 1e-6))
  }

  private func refuses(
    _ problem: TwoStageProblem, _ words: String, method: TwoStageMethod = .automatic
  ) {
    let error = #expect(throws: SolverError.self) { try solve(problem, method: method) }
    #expect(error.map { "\($0)".contains(words) } == true, "\(String(describing: error))")
  }
}
