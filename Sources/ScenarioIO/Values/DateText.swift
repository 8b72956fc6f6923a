internal import Commerce

/// What a text that is no date of ours may have meant: `04/01/2027`, `2027/1/4`, `20270104`.
enum DateText {
  /// What to write instead; both readings where day and month could be exchanged.
  static func help(for text: String) -> [String] {
    let readings = readings(of: text)
    guard let first = readings.first else { return [] }
    guard readings.count > 1 else { return ["write \(first)"] }
    return ["write \(first) if the day stands first, \(readings[1]) if the month does"]
  }

  /// What to write instead of a month such as `11/2026`.
  static func monthHelp(for text: String) -> [String] {
    let parts = parts(text)
    guard parts.count == 2 else {
      let months = Set(readings(of: text).map { $0.description.prefix(7) })
      return months.count == 1 ? months.map { "write \($0)" } : []
    }
    let (year, month) = parts[0].count == 4 ? (parts[0], parts[1]) : (parts[1], parts[0])
    return day(year, month, "1").map { ["write \($0.description.prefix(7))"] } ?? []
  }

  /// The days that may be meant, day before month first.
  private static func readings(of text: String) -> [Day] {
    let parts = parts(text)
    if parts.count == 1, parts[0].count == 8 {
      let digits = parts[0]
      return [day(digits.prefix(4), digits.dropFirst(4).prefix(2), digits.suffix(2))]
        .compactMap { $0 }
    }
    guard parts.count == 3 else { return [] }
    if parts[0].count == 4 { return [day(parts[0], parts[1], parts[2])].compactMap { $0 } }
    guard parts[2].count == 4 else { return [] }
    let dayFirst = day(parts[2], parts[1], parts[0])
    let monthFirst = day(parts[2], parts[0], parts[1])
    return (dayFirst == monthFirst ? [dayFirst] : [dayFirst, monthFirst]).compactMap { $0 }
  }

  /// The numbers of a date, without a time of day behind them.
  private static func parts(_ text: String) -> [Substring] {
    let date = text.prefix { $0 != " " && $0 != "T" }
    let parts = date.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    let isDate = parts.allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { ("0"..."9").contains($0) }
    }
    return isDate ? parts : []
  }

  private static func day(_ year: Substring, _ month: Substring, _ day: Substring) -> Day? {
    Day(iso: "\(year)-\(padded(month))-\(padded(day))")
  }

  private static func padded(_ part: Substring) -> String {
    part.count == 1 ? "0\(part)" : "\(part)"
  }
}
