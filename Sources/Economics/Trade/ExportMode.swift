internal import Commerce

/// How goods leave the exporting country, as its customs and its tax office tell exports apart.
///
/// The two differ in what of the input tax comes back and when: a bulk export is declared and claimed
/// shipment by shipment, parcels are declared in monthly summaries, and only as far as there are
/// special invoices for what is in them.
public enum ExportMode: Sendable, Hashable, CaseIterable {
  /// A consignment of many units to a node abroad: China's 0110 (general trade), 9710 (to a business
  /// abroad), 9810 (to the seller's own warehouse abroad).
  case bulk
  /// A parcel for each order to a buyer abroad: China's 9610.
  case parcel
}

extension SupplyRoute {
  /// How goods on this route leave the exporting country: in bulk wherever a lane carries them over a
  /// border to a node first.
  public var exportMode: ExportMode {
    let crossesInBulk = (inbound?.customs ?? .domestic) != .domestic
    return customs == .parcel && !crossesInBulk ? .parcel : .bulk
  }
}
