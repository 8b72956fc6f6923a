import Artifacts
import Commerce
import Kernels
import ScenarioIO
import Simulation

extension Study {
  /// A hash of all that the ledger meets: the scenario with every decision taken, what is expected,
  /// and how futures are drawn.
  ///
  /// Two runs with the same fingerprint and the same program find the same figures in the same
  /// future, so one may use what the other has kept. Forecasts, plans and calibrations are hashed as
  /// they came out and not by what went in: another processor's BLAS may round them otherwise.
  static func fingerprint(
    _ scenario: Scenario, _ forecast: ForecastPanel, _ plans: [Plan], _ sampler: PathSampler
  ) -> UInt64 {
    var decided = scenario
    decided.strategies = Roster(plans.map(\.strategy))
    var hash = StableHash()
    hash.combine(ScenarioDoor.resolvedText(of: decided))
    for plan in plans { combine(plan, into: &hash) }
    combine(forecast.means, into: &hash)
    combine(forecast.quantiles, into: &hash)
    combine(forecast.dispersionSizes, into: &hash)
    combine([forecast.levelVariancePerWeek], into: &hash)
    combine(drawings(of: sampler), into: &hash)
    return hash.finalize()
  }

  private static func combine(_ plan: Plan, into hash: inout StableHash) {
    hash.combine(plan.id.text)
    for order in plan.firstOrders {
      hash.combine(order.variant.text)
      hash.combine(order.node.text)
      hash.combine(UInt64(bitPattern: Int64(order.units)))
    }
    let levels = plan.serviceLevels.map { ($0.key.text, $0.value) }
    for (store, level) in levels.sorted(by: { $0.0 < $1.0 }) {
      hash.combine(store)
      hash.combine(level.bitPattern)
    }
  }

  private static func combine(_ row: [Double], into hash: inout StableHash) {
    for value in row { hash.combine(value.bitPattern) }
  }

  /// Some futures as they are drawn: they tell one calibration from another.
  private static func drawings(of sampler: PathSampler) -> [Double] {
    var block = sampler.emptyBlock(firstPath: 0, pathCount: 8)
    sampler.fill(&block)
    return block.values + block.parameters
  }
}
