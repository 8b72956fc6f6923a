import LinearProgramming
import Testing

@Suite("Refused numbers")
struct ValidationTests {
  @Test("NaN and infinite numbers are refused by name", arguments: [Double.nan, .infinity])
  func numbers(bad: Double) {
    var cost = reddyMikks()
    cost.addVariable("bad cost", objective: bad)
    refuses(cost, naming: "bad cost")

    var coefficient = reddyMikks()
    coefficient.add("bad row", bad * coefficient.variables[0] <= 1)
    refuses(coefficient, naming: "bad row")

    var bound = reddyMikks()
    bound.addVariable("bad bound", lower: bad)
    refuses(bound, naming: "bad bound")

    var side = reddyMikks()
    side.add("bad side", side.variables[0] >= bad)
    refuses(side, naming: "bad side")

    var constant = reddyMikks()
    constant.objectiveConstant = bad
    refuses(constant, naming: "constant")
  }

  @Test("Bounds that leave nothing are refused before the solver sees them")
  func crossedBounds() {
    var model = reddyMikks()
    model.addVariable("empty", lower: 2, upper: 1)
    refuses(model, naming: "empty")

    var whole = reddyMikks()
    whole.addVariable("no whole number", lower: 0.2, upper: 0.8, .integer)
    refuses(whole, naming: "no whole number")

    var row = reddyMikks()
    row.add("crossed", LinearRelation(row.variables[0], lower: 3, upper: 2))
    refuses(row, naming: "crossed")
  }

  @Test("A variable of a larger model is refused, not passed on as a bad index")
  func foreignVariable() {
    var large = reddyMikks()
    let foreign = large.addVariable("foreign")
    var model = reddyMikks()
    model.add("row", foreign <= 1)
    refuses(model, naming: "2 variables")
  }

  private func refuses(_ model: LinearModel, naming name: String) {
    let error = #expect(throws: SolverError.self) { try solve(model) }
    guard case .invalidModel(let reason)? = error else {
      Issue.record("expected a refused model, got \(String(describing: error))")
      return
    }
    #expect(reason.description.contains(name))
  }
}
