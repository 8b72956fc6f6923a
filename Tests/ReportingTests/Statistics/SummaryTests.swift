import Artifacts
import Testing

@testable import Reporting

@Suite("Statistics against closed forms")
struct SummaryTests {
  @Test func `mean, standard error and quantiles of one to five`() {
    let summary = KPISummary([5, 3, 1, 4, 2])
    #expect(summary.mean == 3)
    // Variance 2.5 over five futures.
    #expect(summary.standardError == (2.5 / 5).squareRoot())
    #expect(summary.median == 3)
    #expect(summary.sorted.quantile(0.25) == 2)
    // Type 7: position 0.05 * 4 = 0.2 between 1 and 2.
    #expect((summary.p05 - 1.2).magnitude < 1e-12)
    #expect(summary.sorted.quantile(0) == 1 && summary.sorted.quantile(1) == 5)
  }

  @Test func `the mean of the worst tenth counts the last future in part`() {
    let values = SortedValues((1...25).map(Double.init))
    // A tenth of 25 is 2.5 futures: 1, 2 and half of 3.
    #expect((values.meanOfLowest(share: 0.1) - (1 + 2 + 1.5) / 2.5).magnitude < 1e-12)
    #expect((values.meanOfHighest(share: 0.1) - (25 + 24 + 11.5) / 2.5).magnitude < 1e-12)
    #expect(values.meanOfLowest(share: 1) == 13)
  }

  @Test func `what is not finite is left out and nothing is not a number`() {
    #expect(KPISummary([1, .nan, 3, .infinity]).mean == 2)
    #expect(KPISummary([]).mean.isNaN && KPISummary([]).p05.isNaN)
    #expect(KPISummary([7]).standardError.isNaN && KPISummary([7]).interval90OfMean == nil)
  }

  @Test func `probability below zero does not count zero`() {
    #expect(KPISummary([-1, 0, 1, 2]).probability(below: 0) == 0.25)
  }

  private func column(
    _ values: [Double], better: KPIDescription.Direction = .higher
  ) -> KPIColumn {
    KPIColumn(
      KPIDescription(key: "k", title: "K", unit: .money, better: better, definition: ""),
      values: values)
  }

  @Test func `differences are taken future by future and ties are half wins`() throws {
    let first = column([3, 5, 7, 9])
    let difference = try #require(PairedDifference(of: first, to: column([1, 5, 8, 5])))
    #expect(difference.summary.sorted.values == [-1, 0, 2, 4])
    #expect(difference.aheadShare == 0.5 && difference.levelShare == 0.25)
    #expect(difference.betterShare == 2.5 / 4)
  }

  @Test func `of many futures the first are kept, and means are of all`() throws {
    func partial(_ values: [Double], mean: Double) -> KPIColumn {
      KPIColumn(column([]).kpi, firstValues: values, mean: mean, futureCount: 400)
    }
    let summary = KPISummary(partial([5, 3, 1, 4, 2], mean: 3.5))
    #expect(summary.mean == 3.5 && summary.count == 400 && summary.median == 3)
    // The spread of those kept, over the number of all.
    #expect(summary.standardError == (2.5 / 400).squareRoot())
    #expect(summary.probability(below: 2) == 0.2)
    let difference = try #require(
      PairedDifference(of: partial([3, 5, 7], mean: 6), to: partial([1, 5, 9], mean: 2)))
    #expect(difference.summary.mean == 4 && difference.betterShare == 0.5)
  }

  @Test func `pairing removes what both share`() throws {
    let shared = (0..<100).map { Double($0 * $0 % 97) }
    let difference = try #require(
      PairedDifference(of: column(shared.map { $0 + 2 }), to: column(shared)))
    #expect(difference.summary.mean == 2 && difference.summary.standardError == 0)
  }

  @Test func `where less is better fewer win`() throws {
    let difference = try #require(
      PairedDifference(of: column([1, 2], better: .lower), to: column([3, 1], better: .lower)))
    #expect(difference.betterShare == 0.5)
    #expect(PairedDifference(of: column([1]), to: column([1, 2])) == nil)
    #expect(PairedDifference(of: nil, to: column([1])) == nil)
  }

  @Test func `regret is what the best of the same future earned more`() throws {
    let regret = try #require(Regret([[1, 5, 2], [3, 4, 2]]))
    #expect(regret.largest == [2, 1])
    #expect(regret.means == [2.0 / 3, 1.0 / 3])
    #expect(regret.bestShares == [0.5, 0.5])
    #expect(Regret([]) == nil && Regret([[], []]) == nil && Regret([[1], [1, 2]]) == nil)
  }

  @Test func `the best of a column is marked once and only where there is a choice`() {
    let cells: [Report.Cell] = [.money(1), .money(2), .money(2)]
    #expect(BestCell.mark(cells, values: [1, 2, 2], better: .higher) == cells)
    #expect(
      BestCell.mark(cells, values: [1, 2, 2], better: .lower)
        == [.best(.money(1)), .money(2), .money(2)])
    #expect(BestCell.mark([.money(1)], values: [1], better: .higher) == [.money(1)])
  }
}
