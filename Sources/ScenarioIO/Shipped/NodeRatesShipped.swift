extension ShippedTables {
  /// Rents of a cubic metre per month, by kind of node and area.
  static let nodeRates = #"""
    kind,area,storage_per_m3,source,status
    platform_warehouse,US,42.00 USD,"0.78 (Jan to Sep) and 2.40 USD (Oct to Dec) per cubic foot, the year’s mean",memory
    platform_warehouse,EU,32.00 EUR,typical of warehouses,typical
    platform_warehouse,GB,28.00 GBP,typical of warehouses,typical
    platform_warehouse,JP,5200 JPY,typical of warehouses,typical
    platform_warehouse,ROW,30.00 USD,typical of warehouses,typical
    overseas,US,20.00 USD,typical of warehouses,typical
    overseas,EU,18.00 EUR,typical of warehouses,typical
    overseas,GB,17.00 GBP,typical of warehouses,typical
    overseas,JP,2600 JPY,typical of warehouses,typical
    overseas,ROW,18.00 USD,typical of warehouses,typical
    bonded,CN,60.00 CNY,typical of warehouses,typical
    bonded,ROW,15.00 USD,typical of warehouses,typical
    origin_hub,CN,45.00 CNY,typical of warehouses,typical
    origin_hub,ROW,12.00 USD,typical of warehouses,typical
    factory,CN,0 CNY,typical of warehouses; factories hold what they make for nothing,typical
    factory,ROW,0 USD,typical of warehouses; factories hold what they make for nothing,typical
    """#
}
