public import Artifacts
public import Commerce

/// One law of how exogenous risk factors move: the extension point of this room.
///
/// A conforming type calibrates itself on what is known at the start and then fills its columns of
/// any block of futures. What it writes for a future depends on the future's global number alone:
/// not on where a block begins or ends, on the number of threads, or on what else the scenario
/// holds. The conformance tests run over ``RiskProcesses/all`` and hold every member to that.
public protocol RiskProcess: Sendable {
  /// What it is called in notes and diagnostics.
  static var name: String { get }
  /// The numbers it needs, with default, provenance and range.
  static var settings: [SettingDeclaration] { get }
  /// The factors it produces, in the order of its columns.
  var factors: [Factor] { get }
  /// Sentences of the report: what was calibrated on which data, and what is assumed.
  var notes: [CalibrationNote] { get }

  /// Calibrates the process.
  ///
  /// - Throws: What in the scenario makes that impossible.
  init(_ context: RiskContext) throws(SimulationError)

  /// Writes every week and future of the block into the given columns, one for each of ``factors``.
  ///
  /// The block's parameters are already drawn; its columns hold anything, since storage is reused.
  /// - Complexity: O(weeks × factors × futures), no allocation inside the loop over weeks.
  func fill(_ block: inout PathBlock, columns: Range<Int>, outcomes: EventOutcomes)
}
