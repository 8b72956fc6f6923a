public import Artifacts
public import Commerce
public import Kernels

/// What a risk process may know when it is made: nothing dated after the scenario's start.
public struct RiskContext: Sendable {
  /// What the user said.
  public let scenario: Scenario
  /// What listings have in common, as Forecasting measured it.
  public let volatility: CommonVolatility
  /// What the futures are for; futures of two purposes share no draw.
  public let purpose: RandomPurpose
  /// The settings that are drawn once per future.
  public let parameters: ParameterDraws
  /// Who draws which branch of each policy event.
  public let events: EventDraws

  /// Draws parameters and events for a scenario and a purpose.
  public init(
    scenario: Scenario, volatility: CommonVolatility, purpose: RandomPurpose
  ) throws(SimulationError) {
    self.scenario = scenario
    self.volatility = volatility
    self.purpose = purpose
    parameters = try ParameterDraws(scenario: scenario, purpose: purpose)
    events = try EventDraws(scenario: scenario, purpose: purpose)
  }

  /// The address of one entity's chance of one kind; the entity is an identifier, never a position.
  public func key(_ stream: RandomStream, entity: String) -> RandomKey {
    RandomKey(seed: scenario.seed, purpose: purpose, stream: stream, entity: entity)
  }

  /// A setting as a number for each future: exact, or a column of the block's parameters.
  public func dial(
    _ key: SettingKey, at place: SettingSelector = SettingSelector()
  ) throws(SimulationError) -> Dial {
    let resolved = try resolve(key, at: place)
    guard let value = resolved.value.exactValue else {
      guard let column = parameters.column(ofPath: resolved.path) else {
        throw SimulationError(
          .law, at: "setting \(resolved.path)", "its law is drawn for another part of the business")
      }
      return .drawn(column: column)
    }
    guard value.isFinite else {
      throw SimulationError(.law, at: "setting \(resolved.path)", "\(value) is not a finite number")
    }
    return .exactly(value)
  }

  /// A setting that calibration uses once, before any future is drawn, and so must be exact.
  public func constant(_ key: SettingKey) throws(SimulationError) -> Double {
    let resolved = try resolve(key, at: SettingSelector())
    guard let value = resolved.value.exactValue, value.isFinite else {
      throw SimulationError(
        .law, at: "setting \(resolved.path)",
        "calibration needs one finite number, not a law (\(resolved.value))")
    }
    return value
  }

  private func resolve(
    _ key: SettingKey, at place: SettingSelector
  ) throws(SimulationError) -> SettingBook.Resolved {
    guard scenario.settings.declarations.contains(where: { $0.key == key }) else {
      throw SimulationError(
        .undeclaredSetting, at: "setting \(key)",
        "the scenario's setting book lacks the declarations of RiskProcesses.settings")
    }
    return scenario.settings.resolve(key, at: place)
  }
}
