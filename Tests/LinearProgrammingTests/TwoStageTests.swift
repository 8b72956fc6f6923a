import LinearProgramming
import Testing

@Suite("Two-stage stochastic programs")
struct TwoStageTests {
  @Test("The farmer's published figures are met by both methods", arguments: bothMethods)
  func farmerFigures(method: TwoStageMethod) throws {
    let problem = farmer()
    let solution = try solve(problem, method: method)
    #expect(solution.termination == .optimal && solution.method == method)
    #expect(isClose(solution.objective, -108_390, 1e-6))
    for (value, known) in zip(solution.values, [170.0, 80, 250]) {
      #expect(isClose(value, known, 1e-4))
    }
    #expect(isClose(try problem.waitAndSee(), -115_405.5556, 1e-8))
    let mean = try solve(problem.meanValueProblem(), method: method)
    let held = try solve(problem.holdingFirstStage(at: mean.values), method: method)
    #expect(isClose(held.objective, -107_240, 1e-6))
  }

  @Test("The farmer's land has the same shadow price by both methods")
  func firstStageDuals() throws {
    let extensive = try solve(farmer(), method: .extensive)
    let lShaped = try solve(farmer(), method: .lShaped)
    #expect(extensive.dual(named: "land") < 0)
    #expect(isClose(extensive.dual(named: "land"), lShaped.dual(named: "land"), 1e-4))
    #expect(extensive.dual(named: "no such row").isNaN)
  }

  @Test("The newsvendor orders the critical quantile", arguments: bothMethods)
  func newsvendorQuantile(method: TwoStageMethod) throws {
    // (price - cost) / (price - salvage) = 2/3: the 667th of 1,000 demands.
    let demands = (1...1000).map(Double.init)
    let solution = try solve(newsvendor(demands), method: method)
    #expect(solution.termination == .optimal)
    let order = 667.0
    let exact = demands.reduce(0) { sum, demand in
      sum + (4 * order - 10 * min(order, demand) - max(0, order - demand)) / 1000
    }
    #expect(isClose(solution.objective, exact, 1e-6))
    #expect(solution.gap <= 1e-6)
  }

  @Test("A newsvendor who minds the tail orders what enumeration says", arguments: bothMethods)
  func riskAverseNewsvendor(method: TwoStageMethod) throws {
    let demands = (1...60).map { Double(10 * $0) }
    var problem = newsvendor(demands)
    problem.objective = .meanCVaR(weight: 0.6, level: 0.8)
    // Piecewise linear in the order with breakpoints at the demands and where two outcomes swap
    // places in the tail; the grid is finer than both.
    let best = stride(from: 0.0, through: 600, by: 0.5).map { order in
      value(order, demands, weight: 0.6, worst: 12)
    }.min()
    let solution = try solve(problem, method: method)
    #expect(isClose(solution.objective, try #require(best), 1e-3))
    #expect(solution.objective <= (try #require(best)) + 2e-6 * solution.objective.magnitude)
    let mixed = 0.4 * solution.expectedCost + 0.6 * solution.cvar(level: 0.8)
    #expect(isClose(mixed, solution.objective, 1e-6))
  }

  @Test("Both methods agree on twenty random allocations", arguments: 0..<20)
  func agreement(seed: Int) throws {
    let objective: StochasticObjective =
      switch seed % 4 {
      case 0: .mean
      case 1: .meanCVaR(weight: 0.5, level: 0.9)
      case 2: .meanCVaR(weight: 1, level: 0.8)
      default: .meanCVaR(weight: 0.3, level: 0.95)
      }
    let problem = allocation(seed: UInt64(seed), scenarios: 40, objective: objective)
    let extensive = try solve(problem, method: .extensive)
    let lShaped = try solve(problem, method: .lShaped)
    #expect(extensive.termination == .optimal && lShaped.termination == .optimal)
    #expect(isClose(extensive.objective, lShaped.objective, 3e-6))
    #expect(lShaped.bound <= extensive.objective * (1 + 1e-9) + 1e-6)
    #expect(lShaped.objective >= extensive.objective - 1e-6)
    #expect(lShaped.firstStageResidual <= 1e-9)
  }

  @Test("Fewer cuts per iteration give the same optimum", arguments: [1, 7, 40])
  func clusters(count: Int) throws {
    let problem = allocation(
      seed: 3, scenarios: 40, objective: .meanCVaR(weight: 0.5, level: 0.9))
    var options = TwoStageOptions()
    options.clusters = count
    let solution = try solve(problem, method: .lShaped, options: options)
    #expect(solution.termination == .optimal)
    #expect(isClose(solution.objective, try solve(problem, method: .extensive).objective, 3e-6))
  }

  @Test("Above two thousand rows the L-shaped method is chosen, and repeats its bits")
  func automatic() throws {
    let small = allocation(seed: 1, scenarios: 40, objective: .mean)
    #expect(try solve(small).method == .extensive)
    let large = allocation(seed: 1, scenarios: 300, objective: .mean)
    #expect(large.extensiveRowCount > 2000)
    let solution = try solve(large)
    #expect(solution.method == .lShaped && solution.termination == .optimal)
    #expect(solution.values == (try solve(large)).values)
    #expect(isClose(solution.objective, try solve(large, method: .extensive).objective, 3e-6))
  }

  @Test("Integer first-stage decisions are found by both methods")
  func integerFirstStage() throws {
    var problem = allocation(seed: 8, scenarios: 15, objective: .mean)
    for variable in problem.firstStage.variables {
      problem.firstStage.setIntegrality(variable, .integer)
    }
    let extensive = try solve(problem, method: .extensive)
    let lShaped = try solve(problem, method: .lShaped)
    #expect(lShaped.termination == .optimal)
    #expect(isClose(extensive.objective, lShaped.objective, 3e-6))
    #expect(lShaped.values.allSatisfy { $0 == $0.rounded() })
  }

  static let bothMethods: [TwoStageMethod] = [.extensive, .lShaped]

  private func value(
    _ order: Double, _ demands: [Double], weight: Double, worst: Int
  ) -> Double {
    let costs = demands.map { 4 * order - 10 * min(order, $0) - max(0, order - $0) }.sorted(by: >)
    let mean = costs.reduce(0, +) / Double(costs.count)
    let tail = costs.prefix(worst).reduce(0, +) / Double(worst)
    return (1 - weight) * mean + weight * tail
  }
}
