internal import Glibc

/// Interpolation by a polynomial at the zeros of a Chebyshev polynomial.
struct ChebyshevFit {
  /// Where values are asked for, in −1 … 1.
  let nodes: [Double]
  /// Where the polynomial is furthest from a smooth function, the ends among them.
  let extremes: [Double]
  /// By degree, the Chebyshev polynomial at each node, weighted.
  private let weights: [[Double]]
  /// By degree, the Chebyshev polynomial in powers.
  private let polynomials: [[Double]]

  /// A fit of a degree.
  init(degree: Int) {
    let count = degree + 1
    nodes = (0..<count).map { -cos(Double.pi * (Double($0) + 0.5) / Double(count)) }
    extremes = (0...count).map { -cos(Double.pi * Double($0) / Double(count)) }
    // T₁ = x, then Tₙ₊₁ = 2x Tₙ − Tₙ₋₁.
    var polynomials = [[1.0], [0, 1]]
    for n in 1..<max(2, degree) {
      var next = [0] + polynomials[n].map { 2 * $0 }
      for power in polynomials[n - 1].indices { next[power] -= polynomials[n - 1][power] }
      polynomials.append(next)
    }
    self.polynomials = Array(polynomials.prefix(count))
    weights = (0..<count).map { n in
      (0..<count).map {
        let angle = Double.pi * (Double($0) + 0.5) * Double(n) / Double(count)
        let sign = n % 2 == 0 ? 1.0 : -1
        return sign * cos(angle) * (n == 0 ? 1 : 2) / Double(count)
      }
    }
  }

  /// Chebyshev coefficients, by degree, of the polynomial that has these values at the nodes.
  func values(at found: [Double]) -> [Double] {
    weights.map { zip($0, found).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// Rows of coefficients by power from rows of Chebyshev coefficients by degree.
  func powers(_ rows: [[Double]]) -> [[Double]] {
    nodes.indices.map { power in
      rows[0].indices.map { column in
        polynomials.indices.reduce(0) { sum, degree in
          guard power <= degree else { return sum }
          return sum + rows[degree][column] * polynomials[degree][power]
        }
      }
    }
  }
}
