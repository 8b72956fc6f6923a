/// Where a parcel is sold: what fees of its sale depend on beside price and place.
public struct SaleListing: Sendable {
  /// The platform's name.
  public let platform: String
  /// The category of goods; nil for what most goods pay.
  public let category: String?

  /// A listing.
  public init(platform: String, category: String?) {
    self.platform = platform
    self.category = category
  }
}
