import LinearProgramming
import Testing

@Suite("Infeasible models")
struct ConflictTests {
  /// A budget that two floors overspend, among rows that have nothing to do with it.
  private func overspent() -> LinearModel {
    var model = LinearModel(.maximize)
    let a = model.addVariable("store A", objective: 3)
    let b = model.addVariable("store B", objective: 2)
    let c = model.addVariable("store C", objective: 1)
    model.add("staff", a + b + c <= 1000)
    model.add("floor A", a >= 70)
    model.add("floor B", b >= 50)
    model.add("budget", a + b + c <= 100)
    model.add("cap C", c <= 30)
    return model
  }

  @Test("The conflict names exactly the rows that fight")
  func irreducible() throws {
    let solution = try solve(overspent())
    #expect(solution.termination == .infeasible)
    #expect(solution.objective.isNaN && !solution.hasPoint)
    let conflict = try #require(solution.conflict)
    #expect(conflict.isIrreducible)
    #expect(conflict.names == ["floor A", "floor B", "budget"])
  }

  @Test("The relaxation says by how much, and applying it makes the model feasible")
  func relaxation() throws {
    var model = overspent()
    let relaxations = try #require(try solve(model).conflict).relaxations
    #expect(relaxations.map(\.name) == ["budget"])
    #expect(relaxations.map(\.side) == [.upper])
    #expect(isClose(relaxations[0].amount, 20))
    for move in relaxations {
      let index = move.constraint.index
      let outwards = move.amount + 1e-9
      model.setBounds(
        move.constraint,
        lower: model.constraintLower[index] - (move.side == .lower ? outwards : 0),
        upper: model.constraintUpper[index] + (move.side == .upper ? outwards : 0))
    }
    #expect(try solve(model).termination == .optimal)
  }

  @Test("A conflict with variables' bounds names the row alone")
  func boundsConflict() throws {
    var model = LinearModel()
    let x = model.addVariable("x", upper: 4)
    model.add("need", x >= 6)
    let conflict = try #require(try solve(model).conflict)
    #expect(conflict.names == ["need"])
    #expect(isClose(conflict.relaxations[0].amount, 2))
  }

  @Test("The explanation can be left out")
  func unexplained() throws {
    var options = SolveOptions()
    options.explainsInfeasibility = false
    let solution = try solve(overspent(), options: options)
    #expect(solution.termination == .infeasible && solution.conflict == nil)
  }
}
