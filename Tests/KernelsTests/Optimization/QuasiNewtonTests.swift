import Kernels
import Testing

@Suite("Quasi-Newton search")
struct QuasiNewtonTests {
  @Test("Rosenbrock's valley from its usual start")
  func rosenbrock() {
    let found = QuasiNewton().minimise(from: [-1.2, 1]) { p in
      let (a, b) = (1 - p[0], p[1] - p[0] * p[0])
      return (a * a + 100 * b * b, [-2 * a - 400 * p[0] * b, 200 * b])
    }
    #expect(found.isConverged)
    #expect(abs(found.point[0] - 1) < 1e-8)
    #expect(abs(found.point[1] - 1) < 1e-8)
    #expect(found.steps < 60)
  }

  @Test("a quadratic with a condition of a million, by differences too")
  func quadratic() {
    func value(_ p: [Double]) -> Double {
      1e3 * (p[0] - 3) * (p[0] - 3) + 1e-3 * (p[1] + 7) * (p[1] + 7) + 2
    }
    let exact = QuasiNewton().minimise(from: [0, 0]) { p in
      (value(p), [2e3 * (p[0] - 3), 2e-3 * (p[1] + 7)])
    }
    #expect(exact.isConverged)
    #expect(abs(exact.point[1] + 7) < 1e-6)
    var search = QuasiNewton()
    search.tolerance = 1e-7
    let found = search.minimise(from: [0, 0], differencing: value)
    #expect(abs(found.point[0] - 3) < 1e-5)
    #expect(abs(found.value - 2) < 1e-6)
  }

  @Test("a step out of the domain is shortened")
  func domain() {
    // x − ln x, defined above zero.
    let found = QuasiNewton().minimise(from: [30]) { p in
      p[0] > 0
        ? (p[0] - KernelMath.log(p[0]), [1 - 1 / p[0]]) : (.infinity, [0])
    }
    #expect(abs(found.point[0] - 1) < 1e-7)
  }

  @Test("a start at the minimum stays")
  func atMinimum() {
    let found = QuasiNewton().minimise(from: [0]) { ($0[0] * $0[0], [2 * $0[0]]) }
    #expect(found.isConverged)
    #expect(found.steps == 0)
  }
}
