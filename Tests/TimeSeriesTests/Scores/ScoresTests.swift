import Testing

@testable import TimeSeries

@Suite("Scores")
struct ScoresTests {
  @Test("Two series by hand")
  func byHand() {
    let history = Panel(rows: [[1, 3, 2, 4], [10, 10, 12]], seasonLength: 1)
    let heldOut = HeldOut(values: [5, 3, 11], offsets: [0, 2, 3])
    let scores = Scores(points: [4, 4, 12, 99], horizon: 2, heldOut: heldOut, history: history)
    #expect(scores.seriesCount == 2)
    // Errors -1, 1 and 1; scales of steps: (2 + 1 + 2) / 3 and (0 + 2) / 2.
    #expect(isClose(scores.mae, 1) && isClose(scores.rmse, 1))
    #expect(isClose(scores.mase, (1 / (5.0 / 3) + 1) / 2))
    #expect(isClose(scores.rmsse, (1 / 3.0.squareRoot() + 1 / 2.0.squareRoot()) / 2))
    #expect(isClose(scores.smape, ((200 / 9.0 + 200 / 7.0) / 2 + 200 / 23.0) / 2))
    #expect(isClose(scores.wape, 3 / 19.0) && isClose(scores.bias, 1 / 19.0))
    // Naive2 is 4, 4 and 12 as well.
    #expect(isClose(scores.owa, 1))
    // Weights: the last two values of one, the last one of the other.
    let weighted = (6 / 3.0.squareRoot() + 12 / 2.0.squareRoot()) / 18
    #expect(isClose(scores.wrmsse, weighted))
  }

  @Test("A series without steps has no scaled errors, one without values none at all")
  func withoutScale() {
    let history = Panel(rows: [[2, 2, 2], [], [1, 2]], seasonLength: 1)
    let heldOut = HeldOut(values: [3, 4, 3], offsets: [0, 1, 2, 3])
    let scores = Scores(points: [2, 0, 2], horizon: 1, heldOut: heldOut, history: history)
    #expect(scores.seriesCount == 2)
    #expect(isClose(scores.mase, 1))
    #expect(isClose(scores.wape, 2 / 6.0))
  }

  @Test("Held-out values that are missing do not count")
  func missing() {
    let history = Panel(rows: [[1, 2, 3]], seasonLength: 1)
    let heldOut = HeldOut(values: [4, .nan, 6], offsets: [0, 3])
    let scores = Scores(points: [5, 100, 5], horizon: 3, heldOut: heldOut, history: history)
    #expect(isClose(scores.mae, 1))
  }

  @Test("A split keeps positions, and leaves short series whole")
  func split() {
    let panel = Panel(rows: [[1, 2, 3, 4], [5], [6, 7, 8]], seasonLength: 2)
    let (past, heldOut) = panel.split(last: 2, keeping: 1)
    #expect(past.values == [1, 2, 5, 6] && past.offsets == [0, 2, 3, 4])
    #expect(heldOut.values == [3, 4, 7, 8] && heldOut.offsets == [0, 2, 2, 4])
  }
}
