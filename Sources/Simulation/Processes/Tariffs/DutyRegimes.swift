public import Artifacts
internal import Commerce

/// Duty as regimes: a stress of corridors on which the user asks for it, beside the dated rules and the
/// event tree, which stay the primary law.
///
/// Added duty on a corridor is calm (none), raised, or in a spike: a Markov chain by week whose raised
/// levels last for months and whose spikes are short with a heavy right tail. Each entry into a regime
/// draws its own size. Off unless `simulation.tariffs.onset_chance` is above zero, since one corridor's
/// few changes calibrate shapes but no chance.
public struct DutyRegimes: RiskProcess {
  /// The name.
  public static let name = "Duty regimes"
  /// One factor for each stressed corridor.
  public let factors: [Factor]
  /// What lies under the stress; none where there is none.
  public let notes: [CalibrationNote]
  private let laws: [DutyRegimeLaw]

  /// Reads which corridors are stressed.
  ///
  /// - Throws: Markets of one customs union that are given different regimes.
  public init(_ context: RiskContext) throws(SimulationError) {
    laws = try DutyRegimeLaw.all(in: context)
    factors = laws.map { .dutyRegime($0.corridor) }
    notes = laws.isEmpty ? [] : [Self.note(on: laws.map(\.corridor.name))]
  }

  /// Writes points of duty as a share.
  public func fill(_ block: inout PathBlock, columns: Range<Int>, outcomes: EventOutcomes) {
    for (column, law) in zip(columns, laws) {
      var chain = law.chain(in: block)
      for week in 0..<block.weekCount {
        chain.advance(toWeek: week)
        block.withRow(week: week, column: column) { chain.add(to: &$0, overwriting: true) }
      }
    }
  }
}
