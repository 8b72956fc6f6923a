import LinearProgramming
import Testing

@testable import Planning

@Suite struct TopMarketCapTests {
  private let solver = PortfolioSolver()

  /// A big market and a small one: the small store loses a little but dilutes the big one's share.
  private var instance: PortfolioInstance {
    var instance = Instances.candidates(
      equity: [[200], [-10]], staff: [1, 1], people: 2)
    instance.courses[0].lastRevenue = 1000
    instance.courses[1].lastRevenue = 1000
    instance.limits.topMarketCap = 0.5
    return instance
  }

  @Test func offItChangesNothing() throws {
    #expect(try solver.solve(instance).chosen == [0])
  }

  @Test func softItWeighsAgainstContribution() throws {
    var soft = instance
    // Alone the big store is charged 0.01 · 500 = 5 < 10; at 0.05 it is 25.
    soft.limits.topMarketPenalty = 0.01
    #expect(try solver.solve(soft).chosen == [0])
    soft.limits.topMarketPenalty = 0.05
    #expect(try solver.solve(soft).chosen == [0, 1])
  }

  @Test func hardItForbids() throws {
    var hard = instance
    hard.limits.topMarketPenalty = 1
    #expect(try solver.solve(hard).chosen == [0, 1])
    hard.courses[1].lastRevenue = 900
    #expect(try solver.solve(hard).chosen.isEmpty)
  }

  @Test func theResultWithoutItStandsBeside() throws {
    var hard = instance
    hard.limits.topMarketPenalty = 1
    let answer = try solver.solve(hard)
    let remarks = try PortfolioRemarks(answer: answer, solver: solver).all()
    #expect(remarks.contains { $0.contains("the cap on the top market costs CNY\u{A0}10") })
  }
}
