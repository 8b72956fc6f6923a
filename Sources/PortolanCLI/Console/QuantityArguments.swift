import ArgumentParser
import Commerce
import ScenarioIO

/// Quantities with units as arguments: `30EUR`, `0.2kg`, `610910`, to be named as an option's
/// `transform`.
enum QuantityArguments {
  /// An amount of money.
  static func money(_ text: String) throws -> Money { try reading { try Quantity.money(text) } }

  /// A weight in milligrams.
  static func weight(_ text: String) throws -> Int64 {
    try reading { try Quantity.milligrams(text) }
  }

  /// A currency by its code.
  static func currency(_ text: String) throws -> Currency {
    try reading { try Quantity.currency(text) }
  }

  /// A share of something, `25%`, in millionths.
  static func share(_ text: String) throws -> Int64 {
    try reading { try Quantity.partsPerMillion(text) }
  }

  /// The sides of one packed unit.
  static func box(_ text: String) throws -> PackedSize { try reading { try Quantity.box(text) } }

  /// A day.
  static func day(_ text: String) throws -> Day { try reading { try Quantity.day(text) } }

  /// A country of two letters.
  static func country(_ text: String) throws -> String {
    try reading { try Quantity.country(text) }
  }

  /// A tariff code.
  static func goodsCode(_ text: String) throws -> HSCode {
    try reading { try Quantity.goodsCode(text) }
  }

  /// What one unit holds.
  static func content(_ text: String) throws -> Consignment.Content {
    try reading { try Consignment.Content(text) }
  }

  /// A rate of exchange.
  static func rate(_ text: String) throws -> QuotedRate { try reading { try Quantity.rate(text) } }

  /// The parser shows the words of a validation error beside the option's name.
  private static func reading<Value>(_ read: () throws -> Value) throws -> Value {
    do {
      return try read()
    } catch let error as QuantityError {
      throw ValidationError(error.description)
    }
  }
}
