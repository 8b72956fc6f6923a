public import Commerce

/// One packed unit, as warehouses bill it.
public struct FeeParcel: Sendable, Hashable {
  /// What the scale shows; nil where it is not known.
  public let mass: Mass?
  /// Its outer measures; nil where they are not known.
  public let size: PackedSize?

  /// A packed unit.
  public init(mass: Mass?, size: PackedSize?) {
    self.mass = mass
    self.size = size
  }

  /// The larger of the scale's weight and the volume's, to the milligram.
  ///
  /// Nil where weight, or the measures that a divisor needs, are not known.
  public func chargeableMass(cubicCentimetresPerKilogram divisor: Double?) -> Mass? {
    guard let mass else { return nil }
    guard let divisor else { return mass }
    guard let size, let byVolume = Mass(kilograms: size.volumetricKilograms(divisor: divisor))
    else { return nil }
    return max(mass, byVolume)
  }

  /// The volume in whole cubic millimetres; nil where it is not known.
  public var cubicMillimetres: Int64? {
    size.flatMap { Int64(exactly: ($0.cubicMetres * 1e9).rounded()) }
  }

  /// Whether it is no larger and no heavier than a fit allows; what is not known does not fit.
  func fits(_ fit: FeeFit) -> Bool {
    fitsBox(fit.box) && fitsWeight(fit)
  }

  private func fitsBox(_ box: PackedSize?) -> Bool {
    guard let box else { return true }
    guard let size else { return false }
    return zip(size.sides, box.sides).allSatisfy { $0 <= $1 }
  }

  private func fitsWeight(_ fit: FeeFit) -> Bool {
    guard let most = fit.kilograms.flatMap(Mass.init(kilograms:)) else { return true }
    let mass = chargeableMass(cubicCentimetresPerKilogram: fit.cubicCentimetresPerKilogram)
    return mass.map { $0 <= most } ?? false
  }
}

extension PackedSize {
  /// The sides in whole micrometres, the longest first, so that 45.72 cm is no more than 18 inches.
  fileprivate var sides: [Int64] {
    [lengthCentimetres, widthCentimetres, heightCentimetres]
      .map { Int64(exactly: ($0 * 10_000).rounded()) ?? .max }.sorted(by: >)
  }
}
