import Commerce
import Testing

@Suite struct DayIntervalTests {
  /// All intervals with ends on four days or open, so that every way two can lie occurs.
  static let all: [DayInterval] = {
    let ends = [nil] + (0..<4).map { Day(daysSinceEpoch: $0) }
    return ends.flatMap { from in ends.compactMap { DayInterval(from: from, through: $0) } }
  }()

  /// The days on which intervals of ``all`` can differ, with one beyond each end.
  static let days = (-1...4).map { Day(daysSinceEpoch: $0) }

  @Test("An interval that would be empty is refused, one of a single day is not")
  func empty() throws {
    let (first, next) = (try day("2026-07-01"), try day("2026-07-02"))
    #expect(DayInterval(from: next, through: first) == nil)
    #expect(DayInterval(from: first, through: first)?.contains(first) == true)
    // 5 x 5 pairs of ends less the 6 pairs of days in the wrong order.
    #expect(Self.all.count == 19)
  }

  @Test("Both ends belong to the interval and the days beyond them do not")
  func ends() throws {
    let interval = try #require(
      DayInterval(from: day("2026-07-01"), through: day("2028-07-01")))
    #expect(try interval.contains(day("2026-07-01")) && interval.contains(day("2028-07-01")))
    #expect(try !interval.contains(day("2026-06-30")) && !interval.contains(day("2028-07-02")))
  }

  @Test("An open end holds without limit", arguments: [-1_000_000, 0, 1_000_000])
  func open(number: Int) throws {
    let day = Day(daysSinceEpoch: number)
    let sinceEpoch = try #require(DayInterval(from: Day(daysSinceEpoch: 0), through: nil))
    let untilEpoch = try #require(DayInterval(from: nil, through: Day(daysSinceEpoch: 0)))
    #expect(DayInterval.always.contains(day))
    #expect(sinceEpoch.contains(day) == (number >= 0))
    #expect(untilEpoch.contains(day) == (number <= 0))
  }

  @Test("Two intervals overlap exactly if some day lies in both")
  func overlap() {
    for a in Self.all {
      for b in Self.all {
        let isShared = Self.days.contains { a.contains($0) && b.contains($0) }
        #expect(a.overlaps(b) == isShared, "\(a) and \(b)")
      }
    }
  }

  @Test("Always is the interval without ends and overlaps every other")
  func always() {
    #expect(DayInterval(from: nil, through: nil) == .always)
    #expect(Self.all.allSatisfy { $0.overlaps(.always) && $0.overlaps($0) })
  }

  @Test("Open ends are left blank in words")
  func words() throws {
    let (first, last) = (try day("2026-07-01"), try day("2028-07-01"))
    #expect(DayInterval(from: first, through: last)?.description == "2026-07-01 .. 2028-07-01")
    #expect(DayInterval(from: first, through: nil)?.description == "2026-07-01 .. ")
    #expect(DayInterval.always.description == " .. ")
  }
}
