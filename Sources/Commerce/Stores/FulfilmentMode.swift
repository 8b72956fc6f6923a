/// How a store's orders reach the buyer, which decides where stock waits and when duty falls.
public enum FulfilmentMode: String, Sendable, CaseIterable {
  /// A parcel from origin for each order: slow, no stock at risk, duty at sale on the parcel.
  case directMail
  /// Bulk into a bonded warehouse: tax at release, fast.
  case bonded
  /// The seller's or a third party's warehouse in the market: duty at entry on customs value.
  case overseasWarehouse
  /// The platform's own warehouse: as overseas, but its stock cannot be lent to other stores.
  case platformWarehouse
}
