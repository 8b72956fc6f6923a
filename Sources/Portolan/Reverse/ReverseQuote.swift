import Commerce
import LandedCost
import Reporting
import ScenarioIO

/// The prices that lead to a target, for people and for programs.
public struct ReverseQuote: Sendable {
  let answer: ReverseAnswer
  /// What each of the prices found leads to, item by item.
  let steps: [Step]
  /// What the rules of grey zones say, by their names.
  let words: [String: String]
  /// What was asked, in a line.
  let head: String
  /// What is looked for: `value`, `price`.
  let subject: String
  /// What it leads to: `landed`, `margin`.
  let object: String
  /// The currency of the prices.
  let currency: Currency
  let goal: Goal
  /// What may be wrong with the figures, in sentences.
  public let warnings: [String]
  /// What the reader should know beside the figures.
  let notes: [String]

  /// What a price leads to, item by item, for people and for programs.
  struct Step {
    let text: String
    let json: JSONValue
  }

  /// What is to be reached.
  enum Goal {
    /// Smallest units of a currency.
    case landed(Int128, Currency)
    /// Millionths of the price without tax.
    case margin(Int128)

    var height: Int128 {
      switch self {
      case .landed(let height, _), .margin(let height): height
      }
    }

    /// A height as people write it.
    func text(_ height: Int128) -> String {
      switch self {
      case .landed(_, let currency): "\(amount(height, currency)) \(currency)"
      case .margin: "\(figure(height)) %"
      }
    }

    /// The same as decimal text without unit; a margin is a share.
    func decimal(_ height: Int128) -> String {
      switch self {
      case .landed(_, let currency): amount(height, currency)
      case .margin: FixedPoint(units: height * 100).description.droppingZeros
      }
    }

    private func amount(_ height: Int128, _ currency: Currency) -> String {
      Money(minorUnits: Int64(clamping: height), currency).decimalText
    }

    /// Hundredths of a point are enough for a margin.
    private func figure(_ height: Int128) -> String {
      let hundredths = RoundingRule.halfUp.divide(height, by: 100)
      return FixedPoint(units: hundredths * 1_000_000).description.droppingZeros
    }
  }

  /// Grey zones that the target lies in.
  var zonesAtTarget: [ReverseAnswer.GreyZone] {
    answer.greyZones.filter { $0.contains(goal.height) }
  }

  /// A price as text with its currency.
  func text(_ price: Int64) -> String { "\(Money(minorUnits: price, currency))" }
}

extension String {
  /// A decimal number without zeros at its end.
  fileprivate var droppingZeros: String {
    guard contains(".") else { return self }
    let digits = reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(digits.reversed())
  }
}
