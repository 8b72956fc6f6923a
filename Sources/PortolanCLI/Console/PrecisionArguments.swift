import ArgumentParser
import Artifacts

/// How well a figure is to be known.
struct PrecisionArguments: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      Draw futures until the mean of every plan is known to plus or minus this, with a confidence of \
      95 %, in the figure's unit; --paths is then the most futures (default: \(mostFutures)).
      """, valueName: "amount"))
  var halfWidth: Double?

  @Option(
    help: ArgumentHelp(
      "The figure that --half-width is about, by its key in results.csv.", valueName: "key"))
  var of = "terminal_equity_change"

  /// Futures at most where --paths does not say.
  static let mostFutures = 100_000

  /// The goal; nil where none was given.
  var goal: PrecisionGoal? { halfWidth.map { PrecisionGoal(kpi: of, halfWidth: $0) } }

  func validate() throws {
    guard let halfWidth, !(halfWidth > 0 && halfWidth.isFinite) else { return }
    throw ValidationError("--half-width must be a positive number, not \(halfWidth)")
  }
}
