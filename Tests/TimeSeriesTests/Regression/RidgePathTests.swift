import Kernels
import Testing

@testable import TimeSeries

@Suite struct RidgePathTests {
  private let design = Matrix([
    [1, 0], [2, 1], [3, 0], [4, 2], [5, 1], [6, 5], [7, 2], [8, 1],
  ])
  private let target = [2.0, 4.1, 5.2, 9.4, 9.6, 17.3, 14.9, 15.2]

  /// (C'C + l I)⁻¹ C'y with centred columns, two by two by hand.
  private func normalEquations(_ target: [Double], penalty: Double) -> [Double] {
    let means = (0..<2).map { column in
      (0..<8).reduce(0) { $0 + design[$1, column] } / 8
    }
    func sum(_ f: (Int) -> Double) -> Double { (0..<8).reduce(0) { $0 + f($1) } }
    let x = (0..<8).map { design[$0, 0] - means[0] }
    let z = (0..<8).map { design[$0, 1] - means[1] }
    let xx = sum { x[$0] * x[$0] } + penalty
    let zz = sum { z[$0] * z[$0] } + penalty
    let xz = sum { x[$0] * z[$0] }
    let (xy, zy) = (sum { x[$0] * target[$0] }, sum { z[$0] * target[$0] })
    let determinant = xx * zz - xz * xz
    let first = (zz * xy - xz * zy) / determinant
    let second = (xx * zy - xz * xy) / determinant
    let mean = target.reduce(0, +) / 8
    return [first, second, mean - first * means[0] - second * means[1]]
  }

  private func predictions(_ fit: [Double]) -> [Double] {
    (0..<8).map { fit[2] + fit[0] * design[$0, 0] + fit[1] * design[$0, 1] }
  }

  @Test func solvesTheNormalEquations() throws {
    let path = try RidgePath(design: design)
    let fit = try path.fit(Matrix(rows: 1, columns: 8, values: target))
    let penalty = RidgePath.penaltiesPerPeriod[fit.penalties[0]] * 8
    let expected = normalEquations(target, penalty: penalty)
    #expect(isClose(fit.coefficients[0], expected[0]))
    #expect(isClose(fit.coefficients[1], expected[1]))
    #expect(isClose(fit.intercepts[0], expected[2]))
  }

  @Test func choosesThePenaltyOfLeastScore() throws {
    let path = try RidgePath(design: design)
    let fit = try path.fit(Matrix(rows: 1, columns: 8, values: target))
    let scores = RidgePath.penaltiesPerPeriod.dropLast().enumerated().map { place, perWeek in
      let fitted = predictions(normalEquations(target, penalty: perWeek * 8))
      let squares = zip(target, fitted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      let rest = 8 - RidgePath.freedomPrice * path.freedoms[place]
      return rest > 0 ? 8 * squares / (rest * rest) : .infinity
    }
    #expect(scores.min() == scores[fit.penalties[0]])
  }

  /// The leverage is how much the fit of a week moves when its value does.
  @Test func leveragesAreTheHatMatrixDiagonal() throws {
    let path = try RidgePath(design: design)
    for place in [0, 3, 6] {
      let penalty = RidgePath.penaltiesPerPeriod[place] * 8
      let before = predictions(normalEquations(target, penalty: penalty))
      let leverages = path.leverages(penalty: place)
      for week in 0..<8 {
        var moved = target
        moved[week] += 1
        let after = predictions(normalEquations(moved, penalty: penalty))
        #expect(isClose(leverages[week], after[week] - before[week]))
      }
      #expect(isClose(leverages.reduce(0, +), path.freedoms[place]))
    }
  }

  @Test func takesTheMeanWhereThereIsNothingToLearn() throws {
    let path = try RidgePath(design: design)
    let fit = try path.fit(Matrix(rows: 1, columns: 8, repeating: 3))
    #expect(fit.coefficients.allSatisfy { $0 == 0 })
    #expect(fit.intercepts == [3])
  }
}
