public import Artifacts

/// A reading that gates compare with a threshold, over the trailing weeks of a stage.
///
/// One file per member, one line in ``GateMetrics/all``. A member sees only what has happened.
protocol GateMetric: Sendable {
  /// The name in plan files.
  var key: String { get }
  /// What to call it in a sentence.
  var title: String { get }
  /// What the threshold counts: a share is written in per cent, money in base currency.
  var unit: KPIUnit { get }
  /// What it means, for `explain` and the schema.
  var help: String { get }
  /// The reading in eight futures.
  func value(over window: Range<Int>, in tile: LedgerTile) -> Lanes
}

/// The family's list.
public enum GateMetrics {
  /// Every metric that a gate can name.
  static let all: [any GateMetric] = [
    ContributionAfterAds(), NonTopContribution(), TopMarketShare(), ProfitableProducts(),
    ReturnRate(), FillRate(),
  ]

  /// What plan files may name: key, title, unit and meaning.
  public static let descriptions: [GateMetricDescription] = all.map {
    GateMetricDescription(key: $0.key, title: $0.title, unit: $0.unit, help: $0.help)
  }

  static func metric(_ key: String) -> (any GateMetric)? { all.first { $0.key == key } }
}
