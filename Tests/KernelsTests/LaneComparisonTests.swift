import Kernels
import Testing

@Suite("Comparisons of eight lanes")
struct LaneComparisonTests {
  private let oddities: [Double] = [-.infinity, -2.5, -0.0, 0.0, 1e-300, 3, .infinity, .nan]

  @Test("larger and smaller have the bits of the standard library's, lane by lane")
  func extremes() {
    for shift in oddities.indices {
      var a = SIMD8<Double>.zero
      var b = SIMD8<Double>.zero
      for lane in oddities.indices {
        a[lane] = oddities[lane]
        b[lane] = oddities[(lane + shift) % oddities.count]
      }
      let larger = pointwiseMax(a, b)
      let smaller = pointwiseMin(a, b)
      for lane in oddities.indices {
        #expect(larger[lane].bitPattern == Double.maximum(a[lane], b[lane]).bitPattern)
        #expect(smaller[lane].bitPattern == Double.minimum(a[lane], b[lane]).bitPattern)
      }
    }
  }

  @Test("a lane is positive only above zero, wherever it stands")
  func positive() {
    var lanes = SIMD8<Double>(-1, -0.0, 0, .nan, -.infinity, 0, 0, 0)
    #expect(!lanes.hasPositiveLane)
    lanes[7] = .leastNonzeroMagnitude
    #expect(lanes.hasPositiveLane)
  }
}
