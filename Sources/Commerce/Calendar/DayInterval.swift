/// The days on which a rule holds: from a first day up to a last day, both included, or without end.
public struct DayInterval: Hashable, Sendable, CustomStringConvertible {
  /// The first day, or nil for "always so far".
  public let from: Day?

  /// The last day, or nil for "until further notice".
  public let through: Day?

  /// From one day through another; nil where the interval would be empty.
  public init?(from: Day?, through: Day?) {
    if let from, let through, through < from { return nil }
    self.from = from
    self.through = through
  }

  private init() {
    from = nil
    through = nil
  }

  /// Without beginning and end.
  public static let always = DayInterval()

  /// Whether the rule holds on the day.
  public func contains(_ day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (through.map { day <= $0 } ?? true)
  }

  /// Whether there is a day on which both hold.
  public func overlaps(_ other: DayInterval) -> Bool {
    let startsInTime = { (a: DayInterval, b: DayInterval) in
      guard let from = a.from, let through = b.through else { return true }
      return from <= through
    }
    return startsInTime(self, other) && startsInTime(other, self)
  }

  /// `2026-07-01 .. 2028-07-01`, open ends left blank.
  public var description: String {
    "\(from.map(String.init(describing:)) ?? "") .. \(through.map(String.init(describing:)) ?? "")"
  }
}
