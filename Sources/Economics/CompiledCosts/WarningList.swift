internal import Commerce

/// Warnings in the order in which they were first met, each once, with the first day it is true of.
struct WarningList {
  private var order: [String] = []
  private var firstDay: [String: Day] = [:]

  /// Notes a warning.
  mutating func add(_ text: String, from day: Day) {
    if let known = firstDay[text] {
      firstDay[text] = min(known, day)
    } else {
      order.append(text)
      firstDay[text] = day
    }
  }

  /// The warnings with their days.
  var texts: [String] {
    order.map { text in firstDay[text].map { "\(text) (from \($0))" } ?? text }
  }
}
