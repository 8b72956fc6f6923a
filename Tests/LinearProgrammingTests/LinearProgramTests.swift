import LinearProgramming
import Testing

@Suite("Linear programs")
struct LinearProgramTests {
  @Test("A small known optimum is found with its values, bound and certificate")
  func knownOptimum() throws {
    let solution = try solve(reddyMikks())
    #expect(solution.termination == .optimal)
    #expect(isClose(solution.objective, 21))
    #expect(isClose(solution.values[0], 3) && isClose(solution.values[1], 1.5))
    #expect(solution.gap == 0)
    #expect(try #require(solution.certificate).holds(tolerance: 1e-9, gapTolerance: 1e-9))
    #expect(solution.iterations > 0)
  }

  @Test("A transport problem with equations has its known cost")
  func transport() throws {
    // Dantzig 1963, chapter 3: Seattle and San Diego to three markets, 153.675 thousand dollars.
    var model = LinearModel()
    let distances = [[2.5, 1.7, 1.8], [2.5, 1.8, 1.4]]
    let flows = distances.map { row in
      row.map { model.addVariable("flow", objective: 90 * $0 / 1000) }
    }
    for (plant, capacity) in [350.0, 600].enumerated() {
      model.add("capacity \(plant)", flows[plant].sum() <= capacity)
    }
    for (market, demand) in [325.0, 300, 275].enumerated() {
      model.add("demand \(market)", flows.map { $0[market] }.sum() == demand)
    }
    let solution = try solve(model)
    #expect(isClose(solution.objective, 153.675))
    #expect(solution.bindingRows.map(\.name).contains("demand 2"))
  }

  @Test("Free variables, ranges and constants in expressions are respected")
  func freeAndRanges() throws {
    var model = LinearModel(.minimize)
    let x = model.addVariable("x", lower: -.infinity)
    let y = model.addVariable("y", lower: -5, upper: 5)
    model.setObjective(.minimize, x + 2 * y + 10)
    let band = model.add("band", (x - y + 1).between(-3...4))
    let solution = try solve(model)
    #expect(isClose(solution.value(of: x), -9) && isClose(solution.value(of: y), -5))
    #expect(isClose(solution.objective, -9))
    #expect(isClose(solution.dual(of: band), 1))
    #expect(isClose(solution.value(of: x - y + 1), -3))
  }

  @Test("A degenerate vertex is no trouble")
  func degenerate() throws {
    // Beale's cycling example, optimum -1/20.
    var model = LinearModel(.minimize)
    let x = [-0.75, 150, -0.02, 6].map { model.addVariable("x", objective: $0) }
    model.add("a", 0.25 * x[0] - 60 * x[1] - 0.04 * x[2] + 9 * x[3] <= 0)
    model.add("b", 0.5 * x[0] - 90 * x[1] - 0.02 * x[2] + 3 * x[3] <= 0)
    model.add("c", x[2] <= 1)
    #expect(isClose(try solve(model).objective, -0.05))
  }

  @Test("An unbounded model says so and carries no values")
  func unbounded() throws {
    var model = LinearModel(.maximize)
    let x = model.addVariable("x", objective: 1)
    let y = model.addVariable("y")
    model.add("row", x - y <= 1)
    let solution = try solve(model)
    #expect(solution.termination == .unbounded)
    #expect(solution.objective == .infinity)
    #expect(!solution.hasPoint && solution.value(of: x).isNaN)
  }

  @Test("Models without rows, without variables, or with empty rows are answered")
  func emptyModels() throws {
    var model = LinearModel(.minimize)
    model.objectiveConstant = 7
    let empty = try solve(model)
    #expect(empty.termination == .optimal && empty.objective == 7 && empty.hasPoint)

    let x = model.addVariable("x", objective: 2, lower: 3)
    #expect(try solve(model).objective == 13)

    model.add("nothing", 0 * x <= 5)
    #expect(try solve(model).objective == 13)

    model.add("impossible", 0 * x >= 5)
    let impossible = try solve(model)
    #expect(impossible.termination == .infeasible)
    #expect(impossible.conflict?.names == ["impossible"])
  }

  @Test("A variable that occurs twice in a row counts with the sum of its coefficients")
  func duplicates() throws {
    var model = LinearModel(.maximize)
    let x = model.addVariable("x", objective: 1)
    let y = model.addVariable("y", upper: 1)
    let row = model.add("row", x + y + 2 * x - y <= 12)
    #expect(isClose(try solve(model).value(of: x), 4))
    model.addCoefficient(1, of: x, in: row)
    #expect(isClose(try solve(model).value(of: x), 3))
  }

  @Test("Block adds and single adds make the same model")
  func blocks() throws {
    var model = LinearModel(.maximize)
    let x = model.addVariables(
      ["exterior", "interior"], objective: [5, 4], lower: [0, 0], upper: [.infinity, .infinity])
    let rows = model.addConstraints(
      ["raw M1", "raw M2"], lower: [-.infinity, -.infinity], upper: [24, 6],
      rowStarts: [0, 2, 4], variables: [x[0], x[1], x[0], x[1]], coefficients: [6, 4, 1, 2])
    let solution = try solve(model)
    #expect(solution.objective == (try solve(reddyMikks())).objective)
    #expect(isClose(solution.dual(of: rows[0]), 0.75) && isClose(solution.dual(of: rows[1]), 0.5))
  }

  @Test("A large model is built and compressed quickly enough to matter little")
  func bulk() throws {
    var model = LinearModel()
    model.reserveCapacity(variables: 100_000, constraints: 50_000, entries: 200_000)
    let variables = (0..<100_000).map { model.addVariable("x\($0)", objective: 1) }
    let start = ContinuousClock.now
    for row in 0..<50_000 {
      model.add("r\(row)", variables[2 * row] + 2 * variables[2 * row + 1] >= 1)
    }
    let elapsed = ContinuousClock.now - start
    // Measured far below; the bound is only there to catch quadratic behaviour.
    #expect(elapsed < .seconds(2))
    #expect(model.entryCount == 100_000)
  }
}
