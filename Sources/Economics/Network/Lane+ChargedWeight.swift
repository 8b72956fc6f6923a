public import Commerce

extension Lane {
  /// The kilograms that a carrier charges for one unit: by air and in parcels the larger of weight
  /// and volume, with the usual divisor of 6,000 cm³/kg.
  public func chargedKilograms(of product: Product) -> Double {
    switch mode {
    case .air, .parcel:
      max(product.weightKilograms, product.size.volumetricKilograms(divisor: 6000))
    default: product.weightKilograms
    }
  }

  /// Freight of one unit without the charge per parcel, in the currency of the lane.
  public func freightPerUnit(of product: Product) -> Double {
    costPerKilogram.majorUnits * chargedKilograms(of: product)
  }
}
