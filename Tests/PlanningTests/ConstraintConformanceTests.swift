import LinearProgramming
import Testing

@testable import Planning

/// The laws of every constraint block.
@Suite struct ConstraintConformanceTests {
  static let names = PortfolioBlocks.all.map(\.name)
  private let solver = PortfolioSolver()

  @Test(arguments: names) func leavingItOutNeverWorsensTheOptimum(_ name: String) throws {
    for seed in 1...10 {
      let instance = Instances.random(seed)
      let with = try solver.solve(instance)
      guard with.hasChoice else { continue }
      let without = try solver.solve(instance, blocks: PortfolioBlocks.all(but: name))
      let slack = 1e-4 * abs(with.solution.objective) + 1e-6
      #expect(without.solution.objective >= with.solution.objective - slack)
    }
  }

  @Test(arguments: names) func rowsAndVariablesHaveNamesOfTheirOwn(_ name: String) throws {
    let block = try #require(PortfolioBlocks.all.first { $0.name == name })
    var model = PortfolioModel(Instances.random(3))
    block.build(into: &model)
    let finished = model.finished()
    #expect(Set(finished.constraintNames).count == finished.constraintCount)
    #expect(Set(finished.variableNames).count == finished.variableCount)
    try finished.validate()
  }

  @Test func namesAreUnique() { #expect(Set(Self.names).count == Self.names.count) }
}
