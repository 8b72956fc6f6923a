import Artifacts

/// Amounts that fall due in the coming weeks, by row and week, in eight futures.
struct Ring {
  /// The longest delay that is kept apart; longer ones are cut to it.
  static let longestDelay = 63

  /// `[week][row]`: a step of the ledger goes through the rows of one week.
  private var values: [Lanes]
  private let rows: Int
  /// Weeks ahead that it holds, less one; their number is a power of two.
  private let lastWeek: Int

  /// A ring of so many rows, all zero, for delays up to the longest: the shorter it is, the less
  /// memory a week walks through.
  init(rows: Int, longestDelay: Int = Self.longestDelay) {
    self.rows = rows
    var weeks = 1
    while weeks <= longestDelay { weeks *= 2 }
    lastWeek = weeks - 1
    values = [Lanes](repeating: .zero, count: rows * weeks)
  }

  @inline(__always)
  private func place(row: Int, week: Int) -> Int { (week & lastWeek) * rows + row }

  /// Empties the ring.
  mutating func clear() {
    for index in values.indices { values[index] = .zero }
  }

  /// Adds an amount that falls due in a week.
  @inline(__always)
  mutating func add(_ amount: Lanes, row: Int, week: Int) {
    values[place(row: row, week: week)] += amount
  }

  /// Adds to one future only, as delays that differ between futures need.
  @inline(__always)
  mutating func add(_ amount: Double, row: Int, week: Int, lane: Int) {
    values[place(row: row, week: week)][lane] += amount
  }

  /// What falls due in a week; the place is then free for a later one.
  @inline(__always)
  mutating func take(row: Int, week: Int) -> Lanes {
    let index = place(row: row, week: week)
    let amount = values[index]
    values[index] = .zero
    return amount
  }
}
