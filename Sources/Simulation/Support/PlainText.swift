/// Numbers as the sentences of calibration notes write them.
enum PlainText {
  /// A share as a percentage with one decimal: `6.6 %`.
  static func percent(_ share: Double) -> String { "\(rounded(share * 100, digits: 1)) %" }

  /// A number with so many decimals at most.
  static func rounded(_ value: Double, digits: Int) -> String {
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    let result = (value * scale).rounded() / scale
    return result == result.rounded() && result.magnitude < 1e15
      ? String(Int(result)) : String(result)
  }

  /// `a, b and c`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last else { return "none" }
    return items.count == 1 ? last : items.dropLast().joined(separator: ", ") + " and " + last
  }
}
