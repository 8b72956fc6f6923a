public import Kernels

/// A method that knows no season, on series from which the pooled seasonal profile was taken out and
/// to whose forecast it is given back: level × profile.
///
/// With one or two years of history, a season read from a single listing is mostly noise, while the
/// category's is plain. Around exponential smoothing this is the plainest good forecast of a panel.
public struct ProfileAdjusted: Forecaster {
  /// The method inside.
  public let base: any Forecaster

  /// A method with the season around it.
  public init(_ base: any Forecaster) { self.base = base }

  /// `profile-` and the method's name.
  public var name: String { "profile-\(base.name)" }

  /// The method's own.
  public var minimumLength: Int { base.minimumLength }

  /// Forecasts all series; `season-not-covered` where no series has a year.
  ///
  /// - Complexity: that of the method, of reading the profile, and two passes over the values.
  public func forecast(
    _ panel: SeriesPanel, horizon: Int, parallel: ParallelBlocks, control: RunControl
  ) throws -> ForecastBatch {
    let profile = SeasonalProfile.fit(panel, horizon: horizon)
    let adjusted = panel.mapValues { series, week, value in
      value / profile.factor(group: panel.groups[series], week: week)
    }
    let plain = try base.forecast(adjusted, horizon: horizon, parallel: parallel, control: control)
    var points = plain.points
    var fitted = plain.fitted
    for series in 0..<panel.count {
      let group = panel.groups[series]
      for week in 0..<horizon {
        points[series * horizon + week] *= profile.factor(
          group: group, week: panel.endWeek + week)
      }
      let shift = panel.startWeeks[series] - panel.offsets[series]
      for index in panel.range(of: series) {
        fitted[index] *= profile.factor(group: group, week: index + shift)
      }
    }
    let reasons = plain.reasons.map {
      $0 == .fitted && !profile.isMeasured ? FitReason.seasonNotCovered : $0
    }
    return ForecastBatch(horizon: horizon, points: points, fitted: fitted, reasons: reasons)
  }
}
