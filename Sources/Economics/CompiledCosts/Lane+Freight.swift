internal import Commerce

extension Lane {
  /// Freight of one unit, in the currency of the lane: air and parcels are charged by the larger of
  /// weight and volume, with the carriers' usual divisor of 6,000 cm³/kg.
  func freightPerUnit(of product: Product) -> Double {
    let volumetric =
      mode == .air || mode == .parcel ? product.size.volumetricKilograms(divisor: 6000) : 0
    return costPerKilogram.majorUnits * max(product.weightKilograms, volumetric)
  }
}
