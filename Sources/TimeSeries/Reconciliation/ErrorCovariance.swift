internal import Kernels

/// The covariance W of base forecasts' errors, as a diagonal and a few columns: W = diag(d) + G Gᵀ.
///
/// The shrunk sample covariance of T residuals has rank T beside its diagonal, so nothing of n × n is
/// ever made.
struct ErrorCovariance {
  /// d, by series.
  let diagonal: [Double]
  /// G, `[series][column]`; no column where errors are taken to be independent.
  let columns: Matrix

  /// The least share of the mean variance that a series is held to have: a series that was always
  /// foreseen exactly would else make sums singular.
  private static let leastShare = 1e-10

  /// The least intensity: without any, W is singular where there are more series than periods.
  private static let leastIntensity = 1e-6

  /// Independent errors.
  init(diagonal: [Double]) {
    let mean = diagonal.reduce(0, +) / Double(max(1, diagonal.count))
    let floor = mean > 0 ? mean * Self.leastShare : 1
    self.diagonal = diagonal.map { max($0, floor) }
    columns = Matrix(rows: diagonal.count, columns: 0)
  }

  /// Variances of residuals `[series][period]`, NaN where there is none.
  init(variancesOf residuals: Matrix) {
    self.init(diagonal: CentredResiduals(residuals).variances)
  }

  /// The sample covariance of residuals shrunk to its diagonal by the intensity of Schäfer and Strimmer.
  ///
  /// A missing residual counts as zero: it adds nothing to what a series has in common with others, and
  /// W stays positive definite whatever is missing.
  ///
  /// Source: Schäfer, Strimmer 2005, doi:10.2202/1544-6115.1175.
  ///
  /// - Complexity: series × periods² operations for the intensity (dsyrk).
  init(shrunk residuals: Matrix) {
    let centred = CentredResiduals(residuals)
    let intensity = max(ShrinkageIntensity.value(centred), Self.leastIntensity)
    let base = ErrorCovariance(diagonal: centred.variances.map { intensity * $0 })
    diagonal = base.diagonal
    let periods = Double(max(2, residuals.columns))
    let factor = ((1 - intensity) / (periods - 1)).squareRoot()
    columns =
      intensity < 1
      ? Matrix(
        rows: residuals.rows, columns: residuals.columns,
        values: centred.values.map { factor * $0 }) : base.columns
  }
}

/// Residuals less their mean, by series; zero where one is missing.
struct CentredResiduals {
  let rows, columns: Int
  /// `[series][period]`.
  let values: [Double]
  /// Variances by series, over the residuals that are there.
  let variances: [Double]

  init(_ residuals: Matrix) {
    rows = residuals.rows
    columns = residuals.columns
    var values = residuals.values
    var variances = [Double](repeating: 0, count: rows)
    for series in 0..<rows {
      let row = series * columns..<(series + 1) * columns
      var (sum, count) = (0.0, 0.0)
      for index in row where !values[index].isNaN {
        sum += values[index]
        count += 1
      }
      let mean = sum / max(1, count)
      var squares = 0.0
      for index in row {
        values[index] = values[index].isNaN ? 0 : values[index] - mean
        squares += values[index] * values[index]
      }
      variances[series] = squares / max(1, count - 1)
    }
    self.values = values
    self.variances = variances
  }
}
