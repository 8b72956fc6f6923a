import LinearProgramming
import Testing

@Suite("Mixed-integer programs")
struct MixedIntegerTests {
  @Test("A knapsack has the value that enumeration finds", arguments: 0..<10)
  func knapsack(seed: Int) throws {
    var random = TestLCG(UInt64(seed))
    var model = LinearModel(.maximize)
    let values = (0..<10).map { _ in random.double(1...20) }
    let weights = (0..<10).map { _ in random.double(1...10) }
    let items = values.enumerated().map { model.addBinary("item \($0)", objective: $1) }
    let load = LinearExpression(coefficients: weights, variables: items)
    model.add("weight", load <= 25)
    let best = (0..<1024).map { pattern -> Double in
      let chosen = (0..<10).filter { pattern & (1 << $0) != 0 }
      let weight = chosen.reduce(0) { $0 + weights[$1] }
      return weight <= 25 ? chosen.reduce(0) { $0 + values[$1] } : 0
    }.max()
    let solution = try solve(model)
    #expect(solution.termination == .optimal)
    #expect(isClose(solution.objective, try #require(best), 1e-6))
    #expect(solution.values.allSatisfy { $0 == 0 || $0 == 1 })
    #expect(solution.gap <= 1e-6)
    #expect(try #require(solution.certificate).holds())
  }

  @Test("Duals are those of the LP with the integers held")
  func fixedDuals() throws {
    // Open (cost 10) to be allowed to sell up to 8 at margin 3; a warehouse holds 5.
    var model = LinearModel(.maximize)
    let open = model.addBinary("open", objective: -10)
    let sell = model.addVariable("sell", objective: 3)
    let link = model.add("only when open", sell - 8 * open <= 0)
    let room = model.add("warehouse", sell <= 5)
    let solution = try solve(model)
    #expect(isClose(solution.objective, 5))
    #expect(solution.value(of: open) == 1)
    #expect(isClose(solution.dual(of: room), 3))
    #expect(isClose(solution.dual(of: link), 0))
  }

  @Test("A wide gap ends early, and the bound still holds")
  func wideGap() throws {
    var options = SolveOptions()
    options.integer.relativeGap = 0.2
    let model = fixedCharge()
    let exact = try solve(model)
    let rough = try solve(model, options: options)
    #expect(rough.termination == .optimal)
    #expect(rough.gap <= 0.2 + 1e-9)
    #expect(rough.bound <= exact.objective + 1e-6)
    #expect(rough.objective >= exact.objective - 1e-6)
  }

  @Test("Settings change the way, not the optimum", arguments: [true, false], [true, false])
  func settings(cuts: Bool, presolve: Bool) throws {
    var options = SolveOptions()
    options.integer.cuts = cuts
    options.integer.presolve = presolve
    let reference = try solve(fixedCharge()).objective
    #expect(isClose(try solve(fixedCharge(), options: options).objective, reference, 2e-6))
  }

  @Test("Fractional bounds of an integer variable are read as the whole numbers within")
  func fractionalBounds() throws {
    var model = LinearModel(.maximize)
    let x = model.addVariable("x", objective: 1, lower: 0.5, upper: 3.7, .integer)
    model.add("row", x <= 100)
    #expect(try solve(model).value(of: x) == 3)
  }

  @Test("An integer model without rows is answered")
  func noRows() throws {
    var model = LinearModel(.maximize)
    let x = model.addVariable("x", objective: 1, upper: 3.7, .integer)
    #expect(try solve(model).value(of: x) == 3)
  }

  @Test("A conflict that only integrality makes still names the row to relax")
  func integralityConflict() throws {
    var model = LinearModel()
    let x = model.addVariable("x", upper: 10, .integer)
    model.add("odd", 2 * x == 7)
    let solution = try solve(model)
    #expect(solution.termination == .infeasible)
    let conflict = try #require(solution.conflict)
    #expect(conflict.rows.isEmpty)
    #expect(conflict.relaxations.map(\.name) == ["odd"])
    #expect(isClose(conflict.relaxations[0].amount, 1))
  }

  /// Twelve plants with opening costs serving a total demand.
  private func fixedCharge() -> LinearModel {
    var random = TestLCG(11)
    var model = LinearModel(.minimize)
    var supply = LinearExpression()
    for plant in 0..<12 {
      let capacity = random.double(10...40)
      let open = model.addBinary("open \(plant)", objective: random.double(50...150))
      let make = model.addVariable("make \(plant)", objective: random.double(1...5))
      model.add("capacity \(plant)", make - capacity * open <= 0)
      supply += make
    }
    model.add("demand", supply >= 150)
    return model
  }
}
