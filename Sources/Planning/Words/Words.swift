import Commerce

/// Numbers as a reader of a report wants them.
enum Words {
  /// `CNY 1,234,567` or `−CNY 1,234`: small change is rounded away, and no line breaks inside.
  static func money(_ amount: Double, _ currency: String) -> String {
    (amount.rounded() < 0 ? "\u{2212}" : "") + "\(currency)\u{A0}\(grouped(amount.magnitude))"
  }

  /// A whole number with commas.
  static func grouped(_ number: Double) -> String {
    guard number.magnitude < 1e15 else { return "\(number)" }
    let digits = Array(String(Int64(number.magnitude.rounded())))
    var text = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return number.rounded() < 0 ? "-\(text)" : text
  }

  /// One decimal, none where it is zero: `2.5`, `3`.
  static func decimal(_ number: Double) -> String {
    let tenths = Int64((number * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let whole = "\(sign)\(tenths.magnitude / 10)"
    return tenths % 10 == 0 ? whole : "\(whole).\(tenths.magnitude % 10)"
  }

  /// `95 %`.
  static func percent(_ share: Double) -> String { "\(decimal(share * 100)) %" }

  /// A mode in plain words.
  static func mode(_ mode: FulfilmentMode) -> String {
    switch mode {
    case .directMail: "direct mail"
    case .bonded: "a bonded warehouse"
    case .overseasWarehouse: "an overseas warehouse"
    case .platformWarehouse: "the platform's warehouse"
    }
  }
}
