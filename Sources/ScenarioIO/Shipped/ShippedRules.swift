/// The rule book: duties, taxes and charges on parcels, a file per jurisdiction.
///
/// Each text is a table of the form of tariffs.csv with the columns that it needs. Rows without a code are
/// averages, marked typical: name the code of your goods in tariffs.csv. Where a figure is not known there
/// is no row; nothing is zero for want of knowledge.
enum ShippedRules {
  /// The tables of all jurisdictions.
  static let tables = [
    unitedStates,
    europeanUnion,
    unitedKingdom,
    china,
    canada,
    brazil,
    mexico,
    oceania,
    eastAsia,
    southEastAsia,
    switzerlandAndNearEast,
  ]
}
