import Commerce
import Foundation

/// The wall clock.
enum Clock {
  /// Today's date where the program runs.
  static var today: Day {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    return Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? Day(daysSinceEpoch: 0)
  }
}
