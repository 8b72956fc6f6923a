public import Artifacts
internal import Commerce

/// A backtest for a terminal: a verdict, errors by origin, coverage by scope.
public enum BacktestText {
  /// The interval that the verdict speaks of.
  private static let spokenInterval = 0.8

  /// The verdict and two tables.
  public static func render(_ backtest: ForecastBacktest) -> String {
    let blocks = [
      TextLayout.wrapped(verdict(on: backtest), width: 96), lines(of: errors(of: backtest)),
      lines(of: coverage(of: backtest)), TextLayout.wrapped(legend, width: 96),
    ]
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// Whether forecasts beat the naive ones, and whether their intervals hold what they promise.
  public static func verdict(on backtest: ForecastBacktest) -> String {
    let held = backtest.coverage.filter { isSpoken($0) && $0.even.isFinite }.map {
      "\(NumberText.percent($0.even)) of \(NumberText.count($0.count)) \(words(for: $0.scope))"
    }
    let intervals =
      held.isEmpty
      ? "nothing came to judge intervals by"
      : "\(NumberText.percent(spokenInterval)) intervals held \(held.joined(separator: ", "))"
    return "\(errorVerdict(backtest)); \(intervals).\(naiveRemark(backtest))"
  }

  private static func errorVerdict(_ backtest: ForecastBacktest) -> String {
    let (engine, naive) = (backtest.engine.wape, backtest.naive.wape)
    guard engine.isFinite, naive > 0 else { return "Errors cannot be compared: nothing was sold" }
    let gain = 1 - engine / naive
    let side = gain < 0 ? "above" : "below"
    return "Errors are \(NumberText.percent(gain.magnitude)) \(side) seasonal naive's "
      + "(WAPE \(NumberText.fixed(engine, digits: 3)) against \(NumberText.fixed(naive, digits: 3)))"
  }

  /// Says where naive means the level of late.
  private static func naiveRemark(_ backtest: ForecastBacktest) -> String {
    let without = backtest.origins.reduce(0) { $0 + $1.listingsWithoutYear }
    let all = backtest.origins.reduce(0) { $0 + $1.listings }
    guard without > 0 else { return "" }
    return
      " At \(NumberText.count(without)) of \(NumberText.count(all)) listings and origins there is "
      + "no year of history: naive is the mean of their last eight weeks."
  }

  private static func isSpoken(_ coverage: IntervalCoverage) -> Bool {
    (coverage.nominal - spokenInterval).magnitude < 1e-9
  }

  private static func words(for scope: IntervalCoverage.Scope) -> String {
    switch scope {
    case .listing: "listing-weeks"
    case .market: "market-weeks"
    case .total: "weeks of the total"
    }
  }

  // MARK: - Tables

  /// Errors by origin and of all.
  private static func errors(of backtest: ForecastBacktest) -> Report.Table {
    let origins = backtest.origins.map { origin in
      [Report.Cell.day(origin.start), .count(origin.listings), .count(origin.listingsWithoutYear)]
        + cells(of: origin.engine, origin.naive)
    }
    let all = [.text("all"), .blank, .blank] + cells(of: backtest.engine, backtest.naive)
    return Report.Table(
      title: "Errors",
      columns: [.init("from", alignment: .leading), .init("listings"), .init("no year")]
        + ["WAPE", "RMSSE", "bias", "loss"].map { .init("\($0) / naive's") },
      rows: origins + [all])
  }

  private static func cells(
    of engine: ForecastErrors, _ naive: ForecastErrors
  ) -> [Report.Cell] {
    [\ForecastErrors.wape, \.rmsse, \.bias, \.weightedQuantileLoss].map { measure in
      let pair = [engine, naive].map { NumberText.fixed($0[keyPath: measure], digits: 3) }
      return .text(pair.joined(separator: " / "))
    }
  }

  /// Coverage of all origins, and its even share by origin.
  private static func coverage(of backtest: ForecastBacktest) -> Report.Table {
    let rows = backtest.coverage.enumerated().map { place, all in
      [
        Report.Cell.text(words(for: all.scope)), .share(all.nominal), .count(all.count),
        .share(all.held), .share(all.expected), .share(all.even),
      ] + backtest.origins.map { .share($0.coverage[place].even) }
    }
    return Report.Table(
      title: "Coverage",
      columns: [.init("intervals of", alignment: .leading)]
        + ["nominal", "count", "held", "expected", "even"].map { .init($0) }
        + backtest.origins.map { .init("\($0.start)") },
      rows: rows)
  }

  private static func lines(of table: Report.Table) -> [String] {
    TextLayout.lines(of: table, currency: .usd)
  }

  private static let legend =
    "WAPE, bias: sums of absolute errors and of errors over the sum of units. RMSSE: by listing, over "
    + "the mean squared change from week to week before the origin. loss: mean pinball loss of "
    + "the quantiles over units, twice. held: between the quantiles, ends included; expected: "
    + "what the forecast gives to that, above nominal since units are whole; even: lumps at the ends "
    + "counted in part, to be compared with nominal."
}
