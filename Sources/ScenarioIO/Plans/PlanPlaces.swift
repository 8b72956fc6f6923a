internal import Commerce

/// What plan files may name.
struct PlanPlaces {
  let stores: Roster<Store>
  let products: Set<String>
  let categories: Set<String>
  let platforms: Set<String>
  let markets: Set<String>
  /// Whether names missing from a table may be missing only because the table is broken.
  let isUnfinished: (TableName) -> Bool
}
