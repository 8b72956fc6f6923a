internal import Commerce

/// Dates as a reader sees them; files have them in ISO form.
enum DayText {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `5 Oct 2026`, on one line.
  static func long(_ day: Day) -> String {
    let (year, month, date) = day.civil
    return "\(date)\(NumberText.space)\(months[month - 1])\(NumberText.space)\(year)"
  }

  /// `Oct`.
  static func month(_ day: Day) -> String { months[day.civil.month - 1] }
}
