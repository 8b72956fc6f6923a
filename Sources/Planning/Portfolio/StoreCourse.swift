import Commerce

/// One way that a store can go: in a mode, open from one stage's beginning to another's.
struct StoreCourse: Sendable, Hashable {
  /// Position of the store.
  let store: Int
  let mode: FulfilmentMode
  /// The stage at whose beginning it opens, or the first for a running store.
  let firstStage: Int
  /// The stage at whose beginning it closes; the number of stages where it stays open.
  let endStage: Int
  /// The weeks in which it trades; papers may take some weeks of the first stage.
  let weeks: Range<Int>

  /// Whether it trades, or prepares to, in a stage.
  func covers(stage: Int) -> Bool { (firstStage..<endStage).contains(stage) }

  /// Whether the store never trades: a running store closed at once.
  var isEmpty: Bool { weeks.isEmpty }
}
