public import Artifacts
public import Commerce
internal import Kernels

/// Sets what came beside what was forecast at one origin.
public struct OriginJudge: Sendable {
  /// Units that came, `[listing][week]` in the scenario's order; NaN where nothing is known, and for
  /// listings without history at the origin.
  public let units: [Double]
  private let panel: ForecastPanel
  private let past: Scenario
  /// What was known of each listing; nil for one without history.
  private let naive: [NaivePast?]

  /// A judge.
  ///
  /// - Parameters:
  ///   - panel: what the engine said of `past`.
  ///   - past: the scenario as it stood at the origin.
  ///   - sales: the history that goes on after the origin; a net return counts as no sale, as the
  ///     engine has it.
  public init(_ panel: ForecastPanel, of past: Scenario, sales: SalesHistory) {
    self.panel = panel
    self.past = past
    let data = ScenarioSeries(past)
    naive = data.seriesOfListing.map { series in
      series.map { NaivePast(known: data.panel.values[data.panel.range(of: $0)]) }
    }
    let rows = Dictionary(
      zip(sales.listings, sales.listings.indices), uniquingKeysWith: { first, _ in first })
    let first = sales.weeks(before: past.calendar.start)
    units = zip(data.listings, naive).flatMap { listing, known in
      (first..<first + panel.weekCount).map { week in
        guard known != nil, week < sales.weekCount, let row = rows[listing.id] else { return .nan }
        let value = sales.units[row * sales.weekCount + week]
        return value.isFinite ? max(0, value) : .nan
      }
    }
  }

  /// The score of the listings; aggregates need joint futures and are added by whoever draws them.
  ///
  /// - Complexity: linear in listing-weeks, with two distribution functions for each.
  public func score() -> ForecastBacktest.OriginScore {
    var errors = (engine: ForecastErrors(), naive: ForecastErrors())
    var listings = 0
    var withoutYear = 0
    for (listing, known) in naive.enumerated() {
      guard let known, !judgedWeeks(ofListing: listing).isEmpty else { continue }
      listings += 1
      withoutYear += known.knowsYear ? 0 : 1
      addErrors(ofListing: listing, known, to: &errors)
    }
    return ForecastBacktest.OriginScore(
      start: past.calendar.start, listings: listings, listingsLeftOut: naive.count - listings,
      listingsWithoutYear: withoutYear, listingWeeks: units.count { $0.isFinite },
      engine: errors.engine, naive: errors.naive, coverage: coverage())
  }

  /// Weeks of a listing in which something came to judge by.
  private func judgedWeeks(ofListing listing: Int) -> [Int] {
    (0..<panel.weekCount).filter { units[listing * panel.weekCount + $0].isFinite }
  }

  private func addErrors(
    ofListing listing: Int, _ known: NaivePast,
    to errors: inout (engine: ForecastErrors, naive: ForecastErrors)
  ) {
    let weeks = judgedWeeks(ofListing: listing)
    var squares = (engine: 0.0, naive: 0.0)
    for week in weeks {
      let cell = listing * panel.weekCount + week
      let (came, mean, repeated) = (units[cell], panel.means[cell], known.point(inWeek: week))
      errors.engine.add(forecast: mean, units: came)
      errors.naive.add(forecast: repeated, units: came)
      squares.engine += (mean - came) * (mean - came)
      squares.naive += (repeated - came) * (repeated - came)
      // Both are judged where both have quantiles, else they would be judged on different weeks.
      guard let quantiles = known.quantiles(inWeek: week, levels: panel.quantileLevels) else {
        continue
      }
      errors.engine.add(
        quantiles: self.quantiles(ofCell: cell), levels: panel.quantileLevels, units: came)
      errors.naive.add(quantiles: quantiles, levels: panel.quantileLevels, units: came)
    }
    guard let scale = known.meanSquaredChange else { return }
    let count = Double(weeks.count)
    errors.engine.add(scaledError: (squares.engine / count / scale).squareRoot())
    errors.naive.add(scaledError: (squares.naive / count / scale).squareRoot())
  }

  private func quantiles(ofCell cell: Int) -> ArraySlice<Double> {
    let count = panel.quantileLevels.count
    return panel.quantiles[cell * count..<(cell + 1) * count]
  }

  /// Coverage of the panel's central intervals by single listings.
  private func coverage() -> [IntervalCoverage] {
    let laws = PanelLaws(panel, of: past)
    var coverage = panel.centralIntervals.map {
      IntervalCoverage(scope: .listing, nominal: $0.nominal)
    }
    for cell in units.indices where units[cell].isFinite {
      let (listing, week) = cell.quotientAndRemainder(dividingBy: panel.weekCount)
      let law = laws.law(ofListing: listing, week: week)
      let came = units[cell]
      let count = Int(min(came.rounded(), NegativeBinomial.largestMean))
      let (below, upTo) = (law.cdf(count - 1), law.cdf(count))
      let quantiles = Array(quantiles(ofCell: cell))
      for (place, interval) in panel.centralIntervals.enumerated() {
        let (low, high) = (quantiles[interval.low], quantiles[interval.high])
        coverage[place].add(
          below: below, upTo: upTo, held: (low...high).contains(came),
          expected: law.cdf(Int(high)) - law.cdf(Int(low) - 1))
      }
    }
    return coverage
  }
}
