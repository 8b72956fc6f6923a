public import Commerce

/// The modes that a listing could be sold in, and where the choice turns.
public struct ModeChoice: Sendable, Hashable {
  /// The listing.
  public let listing: Identifier<Listing>
  /// Units expected over the horizon: what a store's mean is weighted by.
  public let units: Double
  /// The modes that nodes and lanes serve, the store's own first; at least two.
  public let modes: [ModeEconomics]
  /// The shelf price nearest to today's, from a quarter to four times it, at which the first mode and
  /// the best of the others leave the same or change places; nil where none is.
  public let turningPrice: Money?
  /// The weight in kilograms at which they would leave the same, freight and rent growing with it
  /// and all else as it is; nil where none is between a tenth of today's and ten times it.
  public let turningKilograms: Double?

  /// A choice.
  public init(
    listing: Identifier<Listing>, units: Double, modes: [ModeEconomics], turningPrice: Money?,
    turningKilograms: Double?
  ) {
    self.listing = listing
    self.units = units
    self.modes = modes
    self.turningPrice = turningPrice
    self.turningKilograms = turningKilograms
  }
}
