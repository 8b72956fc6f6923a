/// What random numbers are drawn for; streams of different purposes never meet.
///
/// A plan is made on futures of `.planning` and judged on futures of `.evaluation`. If the two
/// shared draws, an optimiser would be praised for luck that it had been shown.
public enum RandomPurpose: String, Sendable, Hashable, CaseIterable {
  /// The futures in which plans are judged.
  case evaluation
  /// The futures that an optimiser sees.
  case planning
  /// Uncertain constants of a scenario, one draw per path.
  case parameter
  /// Sample paths of a forecast.
  case forecast
  /// Draws that only tests make.
  case test
}
