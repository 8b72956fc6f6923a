/// Sums of one forecaster's errors over listing-weeks; its measures are ratios of them, so that sums of
/// several origins are measures of all.
public struct ForecastErrors: Sendable, Hashable {
  /// Units that came.
  public var units = 0.0
  /// Sum of |forecast − units|.
  public var absolute = 0.0
  /// Sum of forecast − units.
  public var signed = 0.0
  /// Sum over listings of the root mean squared scaled error.
  public var scaled = 0.0
  /// Listings in ``scaled``.
  public var scaledListings = 0
  /// Sum of the mean over levels of twice the pinball loss.
  public var quantileLoss = 0.0
  /// Units that came where ``quantileLoss`` was taken.
  public var quantileUnits = 0.0

  /// Nothing yet.
  public init() {}

  /// Sum of absolute errors over the sum of units; NaN where nothing was sold.
  public var wape: Double { Self.ratio(absolute, units) }
  /// Sum of errors over the sum of units, above zero for too much; NaN where nothing was sold.
  public var bias: Double { Self.ratio(signed, units) }
  /// Mean over listings of the root of the mean squared error over the mean squared change from week
  /// to week in what was known of the listing; one whose units never changed is left out.
  ///
  /// Source: Hyndman, Koehler 2006, doi:10.1016/j.ijforecast.2006.03.001.
  public var rmsse: Double { Self.ratio(scaled, Double(scaledListings)) }
  /// Quantile loss over the sum of units; as wide a view as WAPE, of all quantiles together.
  public var weightedQuantileLoss: Double { Self.ratio(quantileLoss, quantileUnits) }

  /// Adds a listing-week.
  public mutating func add(forecast: Double, units came: Double) {
    units += came
    absolute += (forecast - came).magnitude
    signed += forecast - came
  }

  /// Adds a listing's scaled error.
  public mutating func add(scaledError: Double) {
    scaled += scaledError
    scaledListings += 1
  }

  /// Adds the loss of a listing-week's quantiles.
  ///
  /// - Precondition: one quantile for each level.
  public mutating func add(quantiles: some Collection<Double>, levels: [Double], units came: Double)
  {
    precondition(quantiles.count == levels.count, "ForecastErrors: a quantile for each level")
    var loss = 0.0
    for (quantile, level) in zip(quantiles, levels) {
      loss += 2 * (came - quantile) * (came < quantile ? level - 1 : level)
    }
    quantileLoss += loss / Double(levels.count)
    quantileUnits += came
  }

  /// Adds another origin's sums.
  public static func += (left: inout ForecastErrors, right: ForecastErrors) {
    left.units += right.units
    left.absolute += right.absolute
    left.signed += right.signed
    left.scaled += right.scaled
    left.scaledListings += right.scaledListings
    left.quantileLoss += right.quantileLoss
    left.quantileUnits += right.quantileUnits
  }

  private static func ratio(_ sum: Double, _ scale: Double) -> Double {
    scale > 0 ? sum / scale : .nan
  }
}
