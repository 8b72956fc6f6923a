/// How a customs office reckons, apart from its rates: one value per country or customs union.
public struct CustomsPractice: Hashable, Sendable {
  /// How each charge of each line is rounded to the currency's smallest unit.
  public let rounding: RoundingRule
  /// The day whose rates of exchange bring amounts into the office's currency.
  public let exchangeDay: ExchangeDay
  /// Millionths of the price that are the value of goods for the buyer's own use, declared `personal`.
  public let personalValuePartsPerMillion: Int64

  /// A practice; unless told otherwise the commercial one: to the nearest unit, rates of the day of
  /// entry, and the whole price.
  public init(
    rounding: RoundingRule = .halfUp, exchangeDay: ExchangeDay = .entry,
    personalValuePartsPerMillion: Int64 = 1_000_000
  ) {
    self.rounding = rounding
    self.exchangeDay = exchangeDay
    self.personalValuePartsPerMillion = personalValuePartsPerMillion
  }

  /// The fact that a consignment declares for goods of the buyer's own use.
  public static let personalFact = "personal"

  /// Which day's rate of exchange an office uses.
  public enum ExchangeDay: String, Sendable, CaseIterable {
    /// Of the entry, or of the sale where the seller reckons the tax.
    case entry
    /// On which the goods set out for the country.
    case shipment
    /// The third Wednesday of the month before.
    case thirdWednesday
    /// The last Wednesday but one of the month before.
    case penultimateWednesday
    /// The last Thursday but one of the month before.
    case penultimateThursday

    /// The day for an entry on one day of goods shipped on another, which is the day of entry if it is
    /// not known.
    public func day(entry: Day, shipped: Day?) -> Day {
      switch self {
      case .entry: entry
      case .shipment: shipped ?? entry
      case .thirdWednesday: Self.weekday(3, weeksFromFirst: 2, inMonthBefore: entry)
      case .penultimateWednesday: Self.weekday(3, weeksFromLast: 1, inMonthBefore: entry)
      case .penultimateThursday: Self.weekday(4, weeksFromLast: 1, inMonthBefore: entry)
      }
    }

    private static func weekday(
      _ weekday: Int, weeksFromFirst weeks: Int, inMonthBefore day: Day
    ) -> Day {
      let last = lastOfMonth(before: day)
      let first = last.advanced(by: 1 - last.civil.day)
      return first.advanced(by: (weekday - first.isoWeekday + 7) % 7 + 7 * weeks)
    }

    private static func weekday(
      _ weekday: Int, weeksFromLast weeks: Int, inMonthBefore day: Day
    ) -> Day {
      let last = lastOfMonth(before: day)
      return last.advanced(by: -((last.isoWeekday - weekday + 7) % 7) - 7 * weeks)
    }

    private static func lastOfMonth(before day: Day) -> Day { day.advanced(by: -day.civil.day) }
  }
}
