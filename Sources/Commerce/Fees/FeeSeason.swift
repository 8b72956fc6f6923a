/// The months of each year in which a fee holds, the first and the last among them.
public struct FeeSeason: Hashable, Sendable, CustomStringConvertible {
  /// The first month, 1 to 12.
  public let first: Int
  /// The last month, 1 to 12; before `first` where the season passes the new year.
  public let last: Int

  /// A season; nil unless both are months.
  public init?(first: Int, last: Int) {
    guard (1...12).contains(first), (1...12).contains(last) else { return nil }
    self.first = first
    self.last = last
  }

  /// Three letters of each month, as tables write them.
  public static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Whether a day lies in it.
  public func contains(_ day: Day) -> Bool {
    let month = day.civil.month
    return first <= last ? (first...last).contains(month) : month >= first || month <= last
  }

  /// `Oct-Dec`.
  public var description: String { "\(Self.monthNames[first - 1])-\(Self.monthNames[last - 1])" }
}
