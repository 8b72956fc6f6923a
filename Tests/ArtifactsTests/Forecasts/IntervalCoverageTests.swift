import Artifacts
import Testing

@Suite("Coverage of intervals")
struct IntervalCoverageTests {
  /// Counts 0, 1, 2 with chances 0.3, 0.5, 0.2: the central half is 0.25 to 0.75.
  private static let chances = [0.3, 0.5, 0.2]

  @Test("a law judged by its own draws is held evenly to the digit, whatever its lumps")
  func evenIsNominalOfAnyLaw() {
    for nominal in [0.5, 0.8, 0.9] {
      var mean = 0.0
      var below = 0.0
      for chance in Self.chances {
        var coverage = IntervalCoverage(scope: .listing, nominal: nominal)
        coverage.add(below: below, upTo: below + chance, held: true, expected: 1)
        mean += chance * coverage.even
        below += chance
      }
      #expect((mean - nominal).magnitude < 1e-12, "\(nominal)")
    }
  }

  @Test("a lump counts by the part of it that lies between the levels")
  func partOfALump() {
    var coverage = IntervalCoverage(scope: .listing, nominal: 0.5)
    coverage.add(below: 0, upTo: 0.3, held: true, expected: 0.8)
    #expect((coverage.even - 0.05 / 0.3).magnitude < 1e-12)
    coverage.add(below: 0.3, upTo: 0.7, held: true, expected: 0.8)
    #expect((coverage.even - (0.05 / 0.3 + 1) / 2).magnitude < 1e-12)
    coverage.add(below: 0.8, upTo: 1, held: false, expected: 0.8)
    #expect(coverage.count == 3)
    #expect((coverage.held - 2.0 / 3).magnitude < 1e-12)
    #expect((coverage.expected - 0.8).magnitude < 1e-12)
  }

  @Test("what no future reached is outside, what has no lump inside counts in full")
  func withoutLump() {
    var coverage = IntervalCoverage(scope: .total, nominal: 0.8)
    coverage.add(below: 1, upTo: 1, held: false, expected: 0.8)
    #expect(coverage.even == 0)
    coverage.add(below: 0.4, upTo: 0.4, held: true, expected: 0.8)
    #expect(coverage.even == 0.5)
  }

  @Test("sums of two origins are the shares of all values; none is no share")
  func sums() {
    var first = IntervalCoverage(scope: .market, nominal: 0.5)
    #expect(first.held.isNaN && first.expected.isNaN && first.even.isNaN)
    var second = first
    first.add(below: 0.4, upTo: 0.6, held: true, expected: 0.5)
    second.add(below: 0.9, upTo: 1, held: false, expected: 0.6)
    first += second
    #expect(first.count == 2 && first.held == 0.5 && first.even == 0.5 && first.expected == 0.55)
  }
}
