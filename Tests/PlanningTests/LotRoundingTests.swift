import Testing

@testable import Planning

@Suite struct LotRoundingTests {
  private func line(_ units: Double, variant: Int = 0, minimum: Double = 500) -> LotRounding.Line {
    LotRounding.Line(units: units, landed: 10, variant: variant, minimum: minimum)
  }

  @Test func halfALotOrMoreIsRaised() {
    #expect(LotRounding.round([line(300)], budget: 1e9) == [500])
    #expect(LotRounding.round([line(249)], budget: 1e9) == [0])
    #expect(LotRounding.round([line(612.7)], budget: 1e9) == [612])
  }

  @Test func nodesOfOneVariantShareALot() {
    #expect(LotRounding.round([line(200), line(100)], budget: 1e9).reduce(0, +) == 500)
    #expect(LotRounding.round([line(200), line(400)], budget: 1e9) == [200, 400])
  }

  @Test func lotsThatMoneyDoesNotReachWait() {
    let lines = [line(260), line(480, variant: 1)]
    #expect(LotRounding.round(lines, budget: 7_400) == [0, 500])
  }

  @Test func nothingStaysNothing() {
    #expect(LotRounding.round([line(0)], budget: 0) == [0])
    #expect(LotRounding.round([], budget: 0).isEmpty)
  }
}
