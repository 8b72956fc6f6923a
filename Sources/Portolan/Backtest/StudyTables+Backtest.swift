public import Artifacts
import Reporting

extension StudyTables {
  /// Every measure of a backtest by origin and of all: errors by forecaster, coverage by nominal
  /// probability.
  public static func backtest(_ backtest: ForecastBacktest) -> TidyTable {
    var table = TidyTable(columns: [
      "origin", "scope", "measure", "interval", "forecaster", "value",
    ])
    for origin in backtest.origins {
      addCounts(of: origin, to: &table)
      addErrors(origin.engine, origin.naive, origin: "\(origin.start)", to: &table)
      addCoverage(origin.coverage, origin: "\(origin.start)", to: &table)
    }
    addErrors(backtest.engine, backtest.naive, origin: "all", to: &table)
    addCoverage(backtest.coverage, origin: "all", to: &table)
    return table
  }

  /// The same for a reader: a verdict and two tables.
  public static func backtestText(_ backtest: ForecastBacktest) -> String {
    BacktestText.render(backtest)
  }

  /// The verdict alone.
  public static func backtestVerdict(_ backtest: ForecastBacktest) -> String {
    BacktestText.verdict(on: backtest)
  }

  private static func addCounts(of origin: ForecastBacktest.OriginScore, to table: inout TidyTable)
  {
    for (measure, count) in [
      ("listings", origin.listings), ("listings_left_out", origin.listingsLeftOut),
      ("listings_without_year", origin.listingsWithoutYear), ("listing_weeks", origin.listingWeeks),
    ] {
      table.add(
        ["\(origin.start)", "listing", measure, "", ""].map(TidyTable.Cell.text)
          + [.number(Double(count))])
    }
  }

  private static func addErrors(
    _ engine: ForecastErrors, _ naive: ForecastErrors, origin: String, to table: inout TidyTable
  ) {
    let measures: [(String, KeyPath<ForecastErrors, Double>)] = [
      ("wape", \.wape), ("rmsse", \.rmsse), ("bias", \.bias),
      ("quantile_loss", \.weightedQuantileLoss),
    ]
    for (measure, path) in measures {
      for (forecaster, errors) in [("engine", engine), ("naive", naive)] {
        table.add(
          [origin, "listing", measure, "", forecaster].map(TidyTable.Cell.text)
            + [.number(errors[keyPath: path])])
      }
    }
  }

  private static func addCoverage(
    _ coverage: [IntervalCoverage], origin: String, to table: inout TidyTable
  ) {
    for interval in coverage {
      let nominal = "\((interval.nominal * 100).rounded() / 100)"
      for (measure, value) in [
        ("count", Double(interval.count)), ("held", interval.held), ("expected", interval.expected),
        ("even", interval.even),
      ] {
        table.add(
          [origin, interval.scope.rawValue, measure, nominal, "engine"].map(TidyTable.Cell.text)
            + [.number(value)])
      }
    }
  }
}
