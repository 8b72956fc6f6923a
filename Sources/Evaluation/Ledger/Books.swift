import Artifacts

/// What was booked so far in eight futures, in base currency, cumulative over the weeks.
struct Books {
  /// By line, signed as it enters profit.
  private(set) var lines = [Lanes](repeating: .zero, count: LedgerLine.allCases.count)

  /// Books an amount to a line.
  @inline(__always)
  mutating func book(_ line: LedgerLine, _ amount: Lanes) { lines[line.rawValue] += amount }

  /// The sum of all lines up to and including one: a rung of the ladder.
  func sum(through line: LedgerLine) -> Lanes {
    lines[...line.rawValue].reduce(.zero, +)
  }

  /// Empties the books.
  mutating func clear() {
    for line in lines.indices { lines[line] = .zero }
  }
}
