/// The packed units that a fee is for, by size and chargeable weight.
public struct FeeFit: Hashable, Sendable {
  /// The largest box, sides in any order; nil for all.
  public let box: PackedSize?
  /// The largest chargeable weight; nil for all.
  public let kilograms: Double?
  /// Cubic centimetres that count as one kilogram where volume weighs more than the goods; nil where
  /// only the scale counts.
  public let cubicCentimetresPerKilogram: Double?

  /// A fit; nil without box and weight, which would be for all.
  public init?(box: PackedSize?, kilograms: Double?, cubicCentimetresPerKilogram: Double?) {
    guard box != nil || kilograms != nil else { return nil }
    self.box = box
    self.kilograms = kilograms
    self.cubicCentimetresPerKilogram = cubicCentimetresPerKilogram
  }
}
