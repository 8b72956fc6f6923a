/// What a column or a key of YAML holds.
///
/// The reader, the schema and the templates all go by it.
enum ValueKind: Sendable, Equatable {
  /// The name that other tables use for this row.
  case identifier
  /// A name that a table holds.
  case reference(TableName)
  /// A name that is looked up later, among things that are partly made up, such as nodes.
  case name
  /// Several names with spaces or `;` between.
  case names
  /// Any text.
  case text
  /// A whole number.
  case whole(ClosedRange<Int>)
  /// An exact number with unit.
  case number(Measure, ClosedRange<Double>)
  /// A number that may be uncertain.
  case law(Measure, ClosedRange<Double>)
  /// An amount of money, zero or more; `local` where the row knows a store.
  case money(allowsLocal: Bool)
  /// `YYYY-MM-DD`.
  case day
  /// A Monday.
  case week
  /// `YYYY-MM`: its first day.
  case month
  /// One of a few words.
  case choice([String])
  /// Several of a few words.
  case choices([String])
  /// Three letters.
  case currency
  /// Two letters.
  case country
  /// A country or a customs union.
  case area
  /// 2 to 10 digits.
  case hsCode
  /// Several codes with `;` between.
  case hsCodes
  /// `yes` or `no`.
  case flag
  /// Text that its table reads itself, because its form depends on other cells.
  case raw(String)

  /// The measure whose suffixes the column's name may carry.
  var measure: Measure? {
    switch self {
    case .number(let measure, _), .law(let measure, _): measure
    default: nil
    }
  }

  /// What is expected, for messages and help.
  var expectation: String {
    switch self {
    case .identifier: "a name of letters, digits, `-`, `_` or `.`"
    case .reference(let table): "a name that \(table.file) holds"
    case .name: "a name"
    case .names: "names with spaces between"
    case .text: "text"
    case .whole(let range):
      range.upperBound == .max
        ? "a whole number, at least \(range.lowerBound)"
        : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number(let measure, _): measure.expectation
    case .law(let measure, _): "\(measure.expectation), or an uncertain one such as `5 to 9`"
    case .money(let allowsLocal):
      "an amount such as `12 USD`\(allowsLocal ? ", or in a column `…_local`" : "")"
    case .day: "a date, `YYYY-MM-DD`"
    case .week: "the Monday of a week, `YYYY-MM-DD`"
    case .month: "a month, `YYYY-MM`"
    case .choice(let words): "one of \(words.joined(separator: ", "))"
    case .choices(let words): "some of \(words.joined(separator: ", "))"
    case .currency: "a currency, such as `USD`"
    case .country: "a country, such as `DE`"
    case .area: "a country or customs union, such as `DE` or `EU`"
    case .hsCode: "an HS code, such as `8504.40`"
    case .hsCodes: "HS codes with `;` between, such as `8504.40; 9405`"
    case .flag: "`yes` or `no`"
    case .raw(let expectation): expectation
    }
  }
}
