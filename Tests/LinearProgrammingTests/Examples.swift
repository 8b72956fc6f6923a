import LinearProgramming

/// max 5x + 4y, 6x + 4y <= 24, x + 2y <= 6: optimum 21 at (3, 1.5), duals (0.75, 0.5).
///
/// Taha, Operations Research, the Reddy Mikks example without its market rows.
func reddyMikks() -> LinearModel {
  var model = LinearModel(.maximize)
  let x = model.addVariable("exterior", objective: 5)
  let y = model.addVariable("interior", objective: 4)
  model.add("raw M1", 6 * x + 4 * y <= 24)
  model.add("raw M2", x + 2 * y <= 6)
  return model
}

/// A dense random LP, feasible and bounded by construction.
func randomLinear(seed: UInt64, rows: Int = 12, columns: Int = 20) -> LinearModel {
  var random = TestLCG(seed)
  var model = LinearModel(.minimize)
  let variables = (0..<columns).map {
    model.addVariable("x\($0)", objective: random.double(1...10), upper: random.double(5...20))
  }
  for row in 0..<rows {
    var expression = LinearExpression()
    var reach = 0.0
    for variable in variables {
      let coefficient = random.double(0...3)
      expression.add(coefficient, variable)
      reach += coefficient * model.variableUpper[variable.index]
    }
    model.add("demand \(row)", expression >= random.double(0.1...0.4) * reach)
  }
  return model
}

/// A knapsack-like program with several rows and weak bounds: takes GLPK minutes.
func longInteger(seed: UInt64 = 7, columns: Int = 60, rows: Int = 8) -> LinearModel {
  var random = TestLCG(seed)
  var model = LinearModel(.minimize)
  let variables = (0..<columns).map {
    model.addBinary("y\($0)", objective: random.double(0...1) < 0.5 ? 0.001 : 0)
  }
  // Market split (Cornuejols & Dawande 1999): equations with slacks, the classic hard case.
  for row in 0..<rows {
    let short = model.addVariable("short \(row)", objective: 1)
    let over = model.addVariable("over \(row)", objective: 1)
    var expression = LinearExpression()
    var total = 0.0
    for variable in variables {
      let coefficient = random.double(0...99).rounded()
      expression.add(coefficient, variable)
      total += coefficient
    }
    model.add("split \(row)", expression + short - over == (total / 2).rounded(.down))
  }
  return model
}
