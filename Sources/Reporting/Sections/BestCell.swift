internal import Artifacts

/// Marks the best of a column of cells, where there is one best and something to compare.
enum BestCell {
  /// The cells with the best one marked.
  static func mark(
    _ cells: [Report.Cell], values: [Double?], better: KPIDescription.Direction
  ) -> [Report.Cell] {
    let known = values.compactMap { $0 }.filter(\.isFinite)
    let best: Double? =
      switch better {
      case .higher: known.max()
      case .lower: known.min()
      case .neutral: nil
      }
    guard let best, known.count > 1, known.count(where: { $0 == best }) == 1 else { return cells }
    return zip(cells, values).map { cell, value in value == best ? .best(cell) : cell }
  }
}
