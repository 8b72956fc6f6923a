/// A weight in whole milligrams, so that duty by weight is exact.
public struct Mass: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Milligrams; negative only in bad input, which a request refuses.
  public let milligrams: Int64

  /// Milligrams in one kilogram.
  public static let milligramsPerKilogram: Int64 = 1_000_000

  /// A number of milligrams.
  public init(milligrams: Int64) { self.milligrams = milligrams }

  /// The weight nearest to a number of kilograms; nil where it is no number or beyond all freight.
  public init?(kilograms: Double) {
    let scaled = (kilograms * Double(Self.milligramsPerKilogram)).rounded()
    guard let milligrams = Int64(exactly: scaled) else { return nil }
    self.init(milligrams: milligrams)
  }

  /// Nothing.
  public static let zero = Mass(milligrams: 0)

  /// By weight.
  public static func < (a: Mass, b: Mass) -> Bool { a.milligrams < b.milligrams }

  /// Kilograms with six digits after the point.
  public var description: String {
    let scale = Self.milligramsPerKilogram.magnitude
    let fraction = String(milligrams.magnitude % scale)
    let padding = String(repeating: "0", count: 6 - fraction.count)
    let sign = milligrams < 0 ? "-" : ""
    return "\(sign)\(milligrams.magnitude / scale).\(padding)\(fraction) kg"
  }
}
