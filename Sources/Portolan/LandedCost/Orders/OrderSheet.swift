import Commerce
import LandedCost
import Reporting

/// The table of answers as it is written: amounts are decimal text in the row's currency.
struct OrderSheet {
  private var bytes: [UInt8]

  /// The columns.
  static let columns = [
    "order", "as_of", "currency", "goods", "freight", "insurance", "duty", "tax", "fees", "landed",
    "recoverable", "remarks", "error",
  ]

  /// A sheet with its header.
  init() { bytes = Array((Self.columns.joined(separator: ",") + "\n").utf8) }

  /// What was written since the last time.
  mutating func taken() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// Adds an order.
  mutating func add(_ order: String, _ cost: OrderCost) {
    add(cell: order)
    add(cost.day)
    bytes += cost.currency.code.utf8
    let digits = cost.currency.minorDigits
    let amounts: InlineArray<8, Int64> = [
      cost.goods, cost.freight, cost.insurance, cost.duty, cost.tax, cost.fees, cost.landed,
      cost.recoverable,
    ]
    for index in amounts.indices {
      bytes.append(Self.comma)
      add(amounts[index], digits: digits)
    }
    bytes.append(Self.comma)
    add(cost.remarks)
    bytes.append(Self.comma)
    bytes.append(Self.lineFeed)
  }

  /// Adds an order that could not be reckoned.
  mutating func add(_ order: String, failure: String) {
    add(cell: order)
    for _ in Self.columns.dropFirst(2) { bytes.append(Self.comma) }
    bytes += CSVText.cell(failure).utf8
    bytes.append(Self.lineFeed)
  }

  /// A name and the comma after it.
  private mutating func add(cell name: String) {
    let isPlain = name.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
    bytes += isPlain ? name.utf8 : CSVText.cell(name).utf8
    bytes.append(Self.comma)
  }

  private mutating func add(_ day: Day) {
    let civil = day.civil
    add(civil.year, width: 4)
    bytes.append(Self.dash)
    add(civil.month, width: 2)
    bytes.append(Self.dash)
    add(civil.day, width: 2)
    bytes.append(Self.comma)
  }

  private mutating func add(_ number: Int, width: Int) {
    var scale = 1
    for _ in 1..<width { scale *= 10 }
    while scale > 0 {
      bytes.append(Self.zero + UInt8(number / scale % 10))
      scale /= 10
    }
  }

  /// An amount with a point before its last digits, from its last digit to its first.
  private mutating func add(_ amount: Int64, digits: Int) {
    var text = InlineArray<24, UInt8>(repeating: Self.zero)
    var (rest, start, count) = (amount.magnitude, text.count, 0)
    repeat {
      if count == digits, digits > 0 {
        start -= 1
        text[start] = Self.point
      }
      start -= 1
      text[start] = Self.zero + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      count += 1
    } while rest > 0 || count <= digits
    if amount < 0 { bytes.append(Self.dash) }
    for index in start..<text.count { bytes.append(text[index]) }
  }

  private mutating func add(_ remarks: OrderCharges.Remarks) {
    guard !remarks.isEmpty else { return }
    bytes += Self.words.filter { remarks.contains($0.0) }.map(\.1).joined(separator: "; ").utf8
  }

  private static let words: [(OrderCharges.Remarks, String)] = [
    (.baseDutyUnknown, "base duty unknown"), (.taxUnknown, "tax unknown"),
    (.contentUnknown, "content unknown"), (.unverified, "a rule is not verified"),
  ]

  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let dash = UInt8(ascii: "-")
  private static let point = UInt8(ascii: ".")
  private static let zero = UInt8(ascii: "0")
}
