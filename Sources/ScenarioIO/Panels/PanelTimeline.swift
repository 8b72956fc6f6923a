public import Commerce

/// How the times of a panel follow each other.
public enum PanelTimeline: Sendable, Hashable {
  /// Whole numbers, one after the other.
  case counted
  /// Days, so many apart: 1 for days, 7 for weeks.
  case days(Int)
  /// Months, so many apart, on a day of the month (31 stands for its last): 1, 3 or 12.
  case months(Int, day: Int)
  /// Seconds, so many apart: 3600 for hours.
  case seconds(Int)

  /// Periods in the season that one expects: 7 days, 12 months, 4 quarters, 24 hours; 1 for weeks, whose
  /// year few series cover often enough, for years, and where times are only counted.
  public var usualSeason: Int {
    switch self {
    case .days(1): 7
    case .months(1, _): 12
    case .months(3, _): 4
    case .seconds(3600): 24
    default: 1
    }
  }

  /// What it is called: `weekly`, `monthly`, ….
  public var name: String {
    switch self {
    case .counted: "counted"
    case .days(1): "daily"
    case .days(7): "weekly"
    case .days(let days): "every \(days) days"
    case .months(1, _): "monthly"
    case .months(3, _): "quarterly"
    case .months(12, _): "yearly"
    case .months(let months, _): "every \(months) months"
    case .seconds(3600): "hourly"
    case .seconds(let seconds): "every \(seconds) seconds"
    }
  }

  /// The time so many periods after another, as the table writes it.
  public func text(periods: Int, after time: Int) -> String { text(time + periods * step) }

  private func text(_ time: Int) -> String {
    switch self {
    case .counted: return "\(time)"
    case .days: return "\(Day(daysSinceEpoch: time))"
    case .months(_, let day):
      let year = Self.floorDivide(time, 12)
      let month = time - 12 * year + 1
      // The last day of the month where it has none of that number.
      let days = (min(28, day)...day).reversed().lazy
      let found = days.compactMap { Day(year: year, month: month, day: $0) }.first
      return found.map { "\($0)" } ?? ""
    case .seconds:
      let day = Self.floorDivide(time, 86_400)
      let rest = time - 86_400 * day
      let clock = [rest / 3600, rest / 60 % 60, rest % 60].map(Self.twoDigits)
      return "\(Day(daysSinceEpoch: day)) " + clock.joined(separator: ":")
    }
  }

  /// The days of the period at a time; nil where times are only counted.
  ///
  /// A part of a day has its day.
  public func days(ofPeriodAt time: Int) -> (first: Day, count: Int)? {
    switch self {
    case .counted: return nil
    case .days(let step): return (Day(daysSinceEpoch: time), step)
    case .months:
      guard let first = Day(iso: text(time)), let next = Day(iso: text(time + step)) else {
        return nil
      }
      return (first, first.distance(to: next))
    case .seconds: return (Day(daysSinceEpoch: Self.floorDivide(time, 86_400)), 1)
    }
  }

  /// How far it is from one period to the next, in the timeline's units.
  public var step: Int {
    switch self {
    case .counted: 1
    case .days(let step), .months(let step, _), .seconds(let step): step
    }
  }

  /// Division that rounds down, for times before the epoch too.
  static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
  }

  private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
