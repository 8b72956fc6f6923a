public import Commerce

extension SeriesPanel {
  /// The sales history of some listings up to the start of the plan.
  ///
  /// Weeks before a listing's first are dropped, and weeks from `start` on are never read. A week
  /// without a number inside a series, which the loader reports, counts as the week before it; a
  /// net return (below zero) counts as no sale.
  ///
  /// - Parameters:
  ///   - sales: the history, `[listing][week]`.
  ///   - positions: rows of the history, in the order that the series shall have.
  ///   - start: the Monday of the first planned week.
  ///   - groups: the group of each row taken.
  ///   - groupCount: how many groups there are.
  /// - Complexity: linear in the weeks read.
  public init(
    sales: SalesHistory, positions: [Int], before start: Day, groups: [Int], groupCount: Int
  ) {
    let endWeek = sales.weeks(before: start)
    var values: [Double] = []
    values.reserveCapacity(positions.count * endWeek)
    var offsets = [0]
    for position in positions {
      let first = position * sales.weekCount
      let known = sales.units[first..<first + endWeek].drop { !$0.isFinite }
      var last = 0.0
      for value in known {
        if value.isFinite { last = max(0, value) }
        values.append(last)
      }
      offsets.append(values.count)
    }
    self.init(
      values: values, offsets: offsets, endWeek: endWeek, origin: sales.firstMonday,
      groups: groups, groupCount: groupCount)
  }
}

extension SalesHistory {
  /// How many of the table's weeks lie wholly before a day.
  func weeks(before day: Day) -> Int {
    min(weekCount, max(0, firstMonday.distance(to: day) / 7))
  }
}
