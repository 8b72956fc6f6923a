import Kernels
import Testing

@testable import Forecasting

@Suite struct YearPhaseTests {
  @Test func sineAndCosineObeyTheirLaws() {
    for step in 0...1_000 {
      let share = Double(step) / 1_000 * 3
      let (sine, cosine) = Turns.sineAndCosine(ofTurns: share)
      let (twice, twiceCosine) = Turns.sineAndCosine(ofTurns: 2 * share)
      #expect(abs(sine * sine + cosine * cosine - 1) < 1e-15)
      // 2e-15: three turns are known to 4e-16 of a turn only.
      #expect(abs(2 * sine * cosine - twice) < 4e-15)
      #expect(abs(cosine * cosine - sine * sine - twiceCosine) < 4e-15)
    }
    #expect(abs(Turns.sineAndCosine(ofTurns: 1.0 / 12).sine - 0.5) < 1e-15)
    #expect(abs(Turns.sineAndCosine(ofTurns: 1.0 / 8).cosine - 0.5.squareRoot()) < 1e-15)
  }
}
