/// Units sold by listing and week before the start: contiguous, week fastest.
///
/// A listing's history begins with the first week it has a row for and ends with the last week
/// before the start. Weeks inside that are absent in the table are zeros if the user said so.
public struct SalesHistory: Sendable {
  /// The Monday of the first week of the table.
  public let firstMonday: Day
  /// Weeks from ``firstMonday`` to the last week before the start.
  public let weekCount: Int
  /// Listings in the order of `series`.
  public let listings: [Identifier<Listing>]
  /// Units, `[listing][week]`, week fastest; NaN before a listing's first week.
  public let units: [Double]
  /// Where the figures come from, `synthetic` among the words if they are made.
  public let source: String

  /// A panel.
  ///
  /// - Precondition: `units.count == listings.count * weekCount`.
  public init(
    firstMonday: Day, weekCount: Int, listings: [Identifier<Listing>], units: [Double],
    source: String
  ) {
    precondition(units.count == listings.count * weekCount)
    self.firstMonday = firstMonday
    self.weekCount = weekCount
    self.listings = listings
    self.units = units
    self.source = source
  }

  /// The weeks of one listing from its first on; empty for one that never sold.
  public func series(at position: Int) -> ArraySlice<Double> {
    let row = units[position * weekCount..<(position + 1) * weekCount]
    return row.drop { $0.isNaN }
  }
}
