import Glibc
import Testing

@testable import Kernels

@Suite struct VectorMathTests {
  // The C library's results are within 0.52 units of the truth, so 1 here means less than 2 there.
  @Test func exponentialIsWithinTwoUnits() {
    for x in grid(from: -708, to: 709.7, count: 200_000) {
      #expect(units(KernelMath.exp(x), Glibc.exp(x)) <= 1)
    }
    for x in grid(from: -0.4, to: 0.4, count: 50_000) {
      #expect(units(KernelMath.exp(x), Glibc.exp(x)) <= 1)
    }
  }

  @Test func subnormalExponentialsAreWithinTwoUnits() {
    for x in grid(from: -745.2, to: -708, count: 5000) {
      #expect(units(KernelMath.exp(x), Glibc.exp(x)) <= 2)
    }
  }

  @Test func logarithmIsWithinTwoUnits() {
    for x in grid(from: 0.4, to: 2.5, count: 200_000) {
      #expect(units(KernelMath.log(x), Glibc.log(x)) <= 1)
    }
    for exponent in grid(from: -744, to: 709, count: 50_000) {
      let x = Glibc.exp(exponent)
      #expect(units(KernelMath.log(x), Glibc.log(x)) <= 1)
    }
  }

  @Test func theShortExponentialHasTheSameBits() {
    for x in grid(from: -700, to: 700, count: 5000) {
      #expect(VectorMath.expOfModerate(SIMD8(repeating: x))[0] == KernelMath.exp(x))
    }
  }

  @Test func specialValues() {
    #expect(KernelMath.exp(0) == 1)
    #expect(KernelMath.exp(-.infinity) == 0)
    #expect(KernelMath.exp(.infinity) == .infinity)
    #expect(KernelMath.exp(710) == .infinity)
    #expect(KernelMath.exp(-746) == 0)
    #expect(KernelMath.exp(.nan).isNaN)
    #expect(KernelMath.log(1) == 0)
    #expect(KernelMath.log(0) == -.infinity)
    #expect(KernelMath.log(-0.0) == -.infinity)
    #expect(KernelMath.log(.infinity) == .infinity)
    #expect(KernelMath.log(-1).isNaN)
    #expect(KernelMath.log(.nan).isNaN)
    #expect(KernelMath.log(.leastNonzeroMagnitude) == -744.440071921381262)
  }

  @Test("A row has the bits of single numbers", arguments: [0, 1, 7, 8, 9, 100])
  func rowsEqualSingleNumbers(count: Int) {
    let x = (0..<count).map { Double($0) * 0.37 - 3 }
    let exponentials = filled(count) { VectorMath.fillExp(&$0, x.span) }
    let logarithms = filled(count) { VectorMath.fillLog(&$0, x.span) }
    let powers = filled(count) { VectorMath.fillPow(&$0, x.span, exponent: -1.3) }
    for index in 0..<count {
      #expect(powers[index].bitPattern == KernelMath.pow(x[index], -1.3).bitPattern)
      #expect(exponentials[index] == KernelMath.exp(x[index]))
      #expect(logarithms[index].bitPattern == KernelMath.log(x[index]).bitPattern)
    }
  }

  @Test func specialValuesStayInTheirLanes() {
    let x = [1, 0, 2, -1, .infinity, 0x1p-1060, .nan, 10]
    let logarithms = filled(8) { VectorMath.fillLog(&$0, x.span) }
    for (index, value) in x.enumerated() {
      let expected = Glibc.log(value)
      #expect(
        logarithms[index].isNaN && expected.isNaN || units(logarithms[index], expected) <= 1)
    }
  }

  @Test func smallArgumentsKeepTheirDigits() {
    for x in [1e-300, 1e-17, 1e-10, 1e-5, 0.01, 0.5, 3] {
      #expect(units(KernelMath.log1p(x), Glibc.log1p(x)) <= 4)
      #expect(units(KernelMath.expm1(x), Glibc.expm1(x)) <= 4)
      #expect(units(KernelMath.expm1(-x), Glibc.expm1(-x)) <= 4)
    }
  }

  @Test func powers() {
    #expect(KernelMath.pow(5, 0) == 1)
    #expect(KernelMath.pow(1, 1e300) == 1)
    #expect(KernelMath.pow(.infinity, -0.5) == 0)
    #expect(KernelMath.pow(0, 2) == 0)
    #expect(KernelMath.pow(0, -1) == .infinity)
    #expect(KernelMath.pow(-2, 2).isNaN)
    for exponent in grid(from: -3, to: 3, count: 100) {
      #expect(abs(KernelMath.pow(1.7, exponent) / Glibc.pow(1.7, exponent) - 1) < 1e-15)
    }
  }

  /// The distance of two numbers in units in the last place of the second.
  private func units(_ a: Double, _ b: Double) -> Double { a == b ? 0 : abs(a - b) / b.ulp }

  private func grid(from: Double, to: Double, count: Int) -> [Double] {
    (0..<count).map { from + (to - from) * (Double($0) + 0.123) / Double(count) }
  }
}
