public import Artifacts
public import Commerce
public import Economics

/// What planning knows: the scenario, what is expected, and some hundred futures to hedge against.
public struct PlanningContext: Sendable {
  /// Everything the user said.
  public let scenario: Scenario
  /// What is expected of every listing.
  public let panel: ForecastPanel
  /// Futures drawn for planning: never those that plans are judged in.
  public let sample: PathBlock
  /// Duties and fees by mode: those of a mode hold for every store that may run in it.
  public let costs: [FulfilmentMode: CompiledCosts]

  /// Which factor stands in which column of the sample.
  public var layout: FactorLayout { sample.layout }

  /// A context.
  ///
  /// - Parameters:
  ///   - costs: compiles duties and fees for one mode of each store; asked once for each mode in use.
  /// - Throws: what `costs` throws.
  /// - Precondition: the sample holds a future and the scenario's weeks, and the panel its listings.
  public init(
    scenario: Scenario, panel: ForecastPanel, sample: PathBlock,
    costs: ([FulfilmentMode]) throws -> CompiledCosts
  ) rethrows {
    precondition(sample.pathCount > 0 && sample.weekCount >= scenario.calendar.horizonWeeks)
    precondition(panel.listings.count == scenario.listings.count)
    self.scenario = scenario
    self.panel = panel
    self.sample = sample
    let inUse = Set(scenario.stores.flatMap { $0.allowedModes + [$0.mode] })
    var compiled: [FulfilmentMode: CompiledCosts] = [:]
    for mode in FulfilmentMode.allCases where inUse.contains(mode) {
      compiled[mode] = try costs(
        scenario.stores.map { $0.allowedModes.contains(mode) ? mode : $0.mode })
    }
    self.costs = compiled
  }
}
