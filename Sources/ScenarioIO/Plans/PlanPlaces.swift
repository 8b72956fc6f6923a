internal import Commerce

/// What plan files may name.
struct PlanPlaces {
  let stores: Roster<Store>
  /// Every name in stores.csv, those of rows that could not be used included.
  let storeNames: Set<String>
  let products: Set<String>
  let categories: Set<String>
  let platforms: Set<String>
  let markets: Set<String>
  /// Whether names missing from a table may be missing only because the table is broken.
  let isUnfinished: (TableName) -> Bool
}
