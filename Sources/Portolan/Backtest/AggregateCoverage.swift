import Artifacts
import Commerce

/// How often central intervals held the weekly units of markets and of all listings together.
struct AggregateCoverage {
  /// Coverage of markets, then of the total, by nominal probability.
  let coverage: [IntervalCoverage]

  /// Judges joint futures by what came.
  ///
  /// - Parameters:
  ///   - sums: of `JointDemand`, over the same listing-weeks that `units` holds numbers for.
  ///   - units: what came, `[listing][week]`, NaN where it does not count.
  ///   - scenario: the listings, and the weeks.
  ///   - intervals: nominal probabilities.
  init(sums: [[Double]], units: [Double], scenario: Scenario, intervals: [Double]) {
    let came = Self.sums(of: units, in: scenario)
    let weeks = scenario.calendar.horizonWeeks
    let total = scenario.markets.count
    coverage = [(IntervalCoverage.Scope.market, 0..<total), (.total, total..<total + 1)].flatMap {
      scope, groups in
      var coverage = intervals.map { IntervalCoverage(scope: scope, nominal: $0) }[...]
      for cell in groups.lowerBound * weeks..<groups.upperBound * weeks {
        guard let came = came[cell] else { continue }
        SampleLaw(sums[cell]).add(came, to: &coverage)
      }
      return Array(coverage)
    }
  }

  /// What came by group and week; nil where no listing counts.
  private static func sums(of units: [Double], in scenario: Scenario) -> [Double?] {
    let weeks = scenario.calendar.horizonWeeks
    let total = scenario.markets.count
    var sums = [Double?](repeating: nil, count: (total + 1) * weeks)
    for (position, listing) in scenario.listings.enumerated() {
      let market = scenario.markets.position(of: scenario.store(of: listing).market) ?? 0
      for week in 0..<weeks where units[position * weeks + week].isFinite {
        for group in [market, total] {
          sums[group * weeks + week] =
            (sums[group * weeks + week] ?? 0) + units[position * weeks + week]
        }
      }
    }
    return sums
  }
}
