import LinearProgramming
import Testing

@Suite("Duals and reduced costs")
struct SensitivityTests {
  @Test(
    "A dual is the change of the objective per unit of right-hand side, in either sense",
    arguments: [ObjectiveSense.minimize, .maximize], 0..<5)
  func finiteDifferences(sense: ObjectiveSense, seed: Int) throws {
    let model = mixedRows(seed: UInt64(seed), sense)
    let base = try solve(model)
    try #require(base.termination == .optimal)
    for row in model.constraints {
      let step = 1e-5
      var moved = model
      moved.setBounds(
        row, lower: model.constraintLower[row.index] + step,
        upper: model.constraintUpper[row.index] + step)
      let slope = (try solve(moved).objective - base.objective) / step
      #expect(isClose(slope, base.dual(of: row), 1e-4), "row \(model.name(of: row))")
    }
  }

  @Test("A reduced cost is the change of the objective per unit of an active bound")
  func reducedCosts() throws {
    let model = mixedRows(seed: 3, .minimize)
    let base = try solve(model)
    for variable in model.variables {
      let step = 1e-5
      var moved = model
      moved.setBounds(
        variable, lower: model.variableLower[variable.index] + step,
        upper: model.variableUpper[variable.index] + step)
      let slope = (try solve(moved).objective - base.objective) / step
      #expect(isClose(slope, base.reducedCost(of: variable), 1e-4))
    }
  }

  @Test("Signs follow the convention in the documentation")
  func signs() throws {
    let profit = try solve(reddyMikks())
    #expect(profit.duals.allSatisfy { $0 > 0 })
    let cost = try solve(randomLinear(seed: 1))
    #expect(cost.duals.allSatisfy { $0 >= 0 } && cost.duals.contains { $0 > 0 })
  }

  @Test("Binding rows come by name with their side and price")
  func bindingRows() throws {
    let rows = try solve(reddyMikks()).bindingRows
    #expect(rows.map(\.name) == ["raw M1", "raw M2"])
    #expect(rows.allSatisfy { $0.side == .upper })
    #expect(isClose(rows[0].dual, 0.75))
  }

  /// Rows of every kind around a feasible random point, all variables boxed.
  private func mixedRows(seed: UInt64, _ sense: ObjectiveSense) -> LinearModel {
    var random = TestLCG(seed &+ 100)
    var model = LinearModel(sense)
    var point: [Double] = []
    let variables = (0..<8).map { index in
      point.append(random.double(1...9))
      return model.addVariable("x\(index)", objective: random.double(-5...5), upper: 10)
    }
    for row in 0..<6 {
      var expression = LinearExpression()
      for variable in variables { expression.add(random.double(-2...3), variable) }
      let activity = zip(expression.coefficients, point).reduce(0) { $0 + $1.0 * $1.1 }
      let relation: LinearRelation =
        switch row % 3 {
        case 0: expression <= activity + 1
        case 1: expression >= activity - 1
        default: expression.between((activity - 2)...(activity + 2))
        }
      model.add("row \(row)", relation)
    }
    model.add("equation", variables.sum() == point.reduce(0, +))
    return model
  }
}
