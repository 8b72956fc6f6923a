import Benchmark
import LinearProgramming

/// A linear program solved cold and from a basis, and a two-stage program by decomposition.
func linearProgramming() {
  Benchmark("LinearProgramming: 50 x 200, cold") { benchmark in
    let model = transport(shift: 0)
    benchmark.startMeasurement()
    blackHole(try solve(model))
  }

  Benchmark("LinearProgramming: 50 x 200, from the basis of a neighbour") { benchmark in
    var options = SolveOptions()
    options.basis = try solve(transport(shift: 0)).basis
    let model = transport(shift: 1)
    benchmark.startMeasurement()
    blackHole(try solve(model, options: options))
  }

  Benchmark("LinearProgramming: allotments, 10 stores, 500 futures, L-shaped") { benchmark in
    let problem = allotments(stores: 10, futures: 500)
    benchmark.startMeasurement()
    blackHole(try solve(problem, method: .lShaped))
  }
}

/// A covering program of 50 rows and 200 columns, a fifth dense; right-hand sides move with `shift`.
private func transport(shift: Int) -> LinearModel {
  var numbers = Sequence32(state: 7)
  var model = LinearModel()
  let columns = (0..<200).map {
    model.addVariable("x\($0)", objective: 1 + numbers.next(), upper: 10)
  }
  for row in 0..<50 {
    var terms = LinearExpression()
    for column in columns where numbers.next() < 0.2 { terms += (1 + numbers.next()) * column }
    let need = 20 + 20 * numbers.next()
    model.add("row\(row)", terms >= need * (1 + 0.05 * Double(shift) * (numbers.next() - 0.5)))
  }
  return model
}

/// Stock is laid in by store before demand is seen; what is short is lost, what is left is sold off.
private func allotments(stores: Int, futures: Int) -> TwoStageProblem {
  var first = LinearModel()
  var second = LinearModel()
  var numbers = Sequence32(state: 11)
  let stock = (0..<stores).map { first.addVariable("stock\($0)", objective: 4) }
  first.add("money", stock.map { 4 * $0 }.sum() <= 300 * Double(stores))
  let sold = (0..<stores).map { second.addVariable("sold\($0)", objective: -10) }
  let left = (0..<stores).map { second.addVariable("left\($0)", objective: -1) }
  let shelves = (0..<stores).map { second.add("shelf\($0)", sold[$0] + left[$0] <= 0) }
  let demands = (0..<stores).map {
    second.add("demand\($0)", LinearExpression(sold[$0]) <= 0)
  }
  var problem = TwoStageProblem(firstStage: first, recourse: second)
  for store in 0..<stores { problem.couple(shelves[store], to: stock[store], -1) }
  for future in 0..<futures {
    problem.addScenario("future\(future)", probability: 1 / Double(futures)) {
      for row in demands { $0.setRightHandSide(row, 50 + 100 * numbers.next()) }
    }
  }
  return problem
}

/// Knuth's linear congruential sequence: the same instances on every run.
private struct Sequence32 {
  var state: UInt64

  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 33) / Double(UInt32(1) << 31)
  }
}
