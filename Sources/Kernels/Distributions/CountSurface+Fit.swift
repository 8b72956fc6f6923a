/// How a surface is made: Chebyshev interpolation of quantiles that secants have found.
extension CountSurface {
  /// Scores beyond which no surface reaches.
  private static let largestScore = 3.8
  /// The count at the lower border: below it polynomials in the score fail.
  private static let leastCount = 1.25
  /// Surfaces that leave more counts in doubt than twice this are not worth having.
  private static let largestDoubt = 0.05

  private static let scores = ChebyshevFit(degree: scoreDegree)
  private static let roots = ChebyshevFit(degree: rootDegree)

  /// The surface of a size for means of 1 to 8 times `leastMean`, with its coefficients; nil where no
  /// polynomial of these degrees will do.
  ///
  /// - Complexity: some 200 quantiles, 0.3 ms.
  static func fit(
    size: Double, leastMean: Double
  ) -> (surface: CountSurface, coefficients: [Double])? {
    guard var surface = CountSurface(size: size, leastMean: leastMean) else { return nil }
    let heights = surface.interpolatedHeights(size: size)
    let error = surface.largestError(of: heights, size: size)
    let slope = heights[0].enumerated().reduce(0) { $0 + Double($1.offset) * abs($1.element) }
    let width = surface.widthMiddle + abs(surface.widthSlope)
    // Errors are seen at points: half as much again is allowed for. Twice, since x is a square.
    surface.doubt = 2 * (1.5 * error + slope * width * NormalScore.error)
    guard surface.doubt * 2 * leastMean.squareRoot() < largestDoubt else { return nil }
    let (levels, doubt) = surface.interpolatedThresholds(size: size)
    surface.thresholdDoubt = doubt
    return (surface, heights.flatMap { $0 } + levels.flatMap { $0 })
  }

  /// A surface with its borders; nil where small counts take up too much of the distribution.
  private init?(size: Double, leastMean: Double) {
    let (low, high) = (leastMean.squareRoot(), (Self.range * leastMean).squareRoot())
    func border(_ mean: Double) -> (middle: Double, scale: Double) {
      let score = NegativeBinomial(mean: mean, size: size).score(at: Self.leastCount)
      let least = max(-Self.largestScore, score)
      return ((Self.largestScore + least) / 2, 2 / (Self.largestScore - least))
    }
    let (first, last) = (border(leastMean), border(Self.range * leastMean))
    guard first.middle < 2.4, first.scale.isFinite, last.scale.isFinite else { return nil }
    self.leastMean = leastMean
    rootMiddle = (low + high) / 2
    rootScale = 2 / (high - low)
    scoreMiddle = (first.middle + last.middle) / 2
    scoreSlope = (last.middle - first.middle) / 2
    widthMiddle = (first.scale + last.scale) / 2
    widthSlope = (last.scale - first.scale) / 2
  }

  /// The distribution and the normal score at a place of the square −1 … 1.
  private func place(_ z: Double, _ t: Double, size: Double) -> (NegativeBinomial, score: Double) {
    let root = rootMiddle + t / rootScale
    let score = scoreMiddle + scoreSlope * t + z / (widthMiddle + widthSlope * t)
    return (NegativeBinomial(mean: root * root, size: size), score)
  }

  private func height(_ z: Double, _ t: Double, size: Double) -> Double {
    let (law, score) = place(z, t, size: size)
    return law.height(score: score)
  }

  /// Coefficients by power of the root, then of the score.
  private func interpolatedHeights(size: Double) -> [[Double]] {
    let columns = Self.scores.nodes.map { z in
      Self.roots.values(at: Self.roots.nodes.map { height(z, $0, size: size) })
    }
    // Chebyshev coefficients by degree of the root, then of the score, short of the highest of both.
    let pairs = Self.roots.nodes.indices.map { degree in
      Self.scores.values(at: columns.map { $0[degree] }).enumerated().map {
        degree <= Self.rootDegrees[$0.offset] ? $0.element : 0
      }
    }
    return Self.roots.powers(pairs.map { Self.scores.powers($0.map { [$0] }).map { $0[0] } })
  }

  /// The largest error on the border and on a line through the middle: errors are largest at the
  /// border.
  private func largestError(of powers: [[Double]], size: Double) -> Double {
    var largest = 0.0
    func look(_ z: Double, _ t: Double) {
      let found = powers.reversed().reduce(0) { sum, row in
        sum * t + row.reversed().reduce(0) { $0 * z + $1 }
      }
      let error = abs(found - height(z, t, size: size))
      // A height that was not found counts as an error, too.
      if !(error <= largest) { largest = error }
    }
    for z in Self.scores.extremes { for t in [-1.0, 1] { look(z, t) } }
    for t in Self.roots.extremes { for z in [-1.0, 0, 1] { look(z, t) } }
    return largest
  }

  /// Coefficients of the thresholds by power of the root, and what they may be off.
  private func interpolatedThresholds(size: Double) -> (powers: [[Double]], doubt: Double?) {
    let none = Self.roots.nodes.map { _ in [Double](repeating: 0, count: Self.thresholds) }
    guard place(-1, -1, size: size).score > -Self.largestScore else { return (none, nil) }
    func levels(_ t: Double) -> [Double] {
      let law = place(0, t, size: size).0
      return (0..<Self.thresholds).map { law.score(at: Double($0)) }
    }
    let found = Self.roots.nodes.map(levels)
    let pairs = (0..<Self.thresholds).map { n in Self.roots.values(at: found.map { $0[n] }) }
    let powers = Self.roots.powers(
      Self.roots.nodes.indices.map { degree in pairs.map { $0[degree] } })
    let error = Self.roots.extremes.reduce(0.0) { largest, t in
      let right = levels(t)
      return (0..<Self.thresholds).reduce(largest) { largest, n in
        max(largest, abs(powers.reversed().reduce(0) { $0 * t + $1[n] } - right[n]))
      }
    }
    return (powers, 2 * error + NormalScore.error)
  }
}
