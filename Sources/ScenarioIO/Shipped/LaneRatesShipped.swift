extension ShippedTables {
  /// Freight from origin by destination: transit times are 90 % intervals of the mean time.
  static let laneRates = #"""
    area,end,mode,customs,transit_days,cost_per_kg,cost_per_parcel,importer,source,status
    US,stock,sea,bulk_entry,32 to 48,7 CNY,0 CNY,seller,typical of forwarders from South China,typical
    US,stock,fast_sea,bulk_entry,20 to 28,14 CNY,0 CNY,seller,typical of forwarders from South China,typical
    US,stock,air,bulk_entry,8 to 14,48 CNY,0 CNY,seller,typical of forwarders from South China,typical
    EU,stock,sea,bulk_entry,45 to 60,8 CNY,0 CNY,seller,typical of forwarders from South China,typical
    EU,stock,rail,bulk_entry,28 to 40,10.5 CNY,0 CNY,seller,typical of forwarders from South China,typical
    EU,stock,air,bulk_entry,8 to 12,41 CNY,0 CNY,seller,typical of forwarders from South China,typical
    GB,stock,sea,bulk_entry,45 to 60,8 CNY,0 CNY,seller,typical of forwarders from South China,typical
    GB,stock,rail,bulk_entry,28 to 40,10.5 CNY,0 CNY,seller,typical of forwarders from South China,typical
    GB,stock,air,bulk_entry,8 to 12,41 CNY,0 CNY,seller,typical of forwarders from South China,typical
    CA,stock,sea,bulk_entry,35 to 50,8 CNY,0 CNY,seller,typical of forwarders from South China,typical
    CA,stock,fast_sea,bulk_entry,22 to 30,15 CNY,0 CNY,seller,typical of forwarders from South China,typical
    CA,stock,air,bulk_entry,8 to 14,50 CNY,0 CNY,seller,typical of forwarders from South China,typical
    JP,stock,sea,bulk_entry,8 to 14,6 CNY,0 CNY,seller,typical of forwarders from South China,typical
    JP,stock,air,bulk_entry,4 to 7,22 CNY,0 CNY,seller,typical of forwarders from South China,typical
    KR,stock,sea,bulk_entry,7 to 12,5 CNY,0 CNY,seller,typical of forwarders from South China,typical
    KR,stock,air,bulk_entry,3 to 6,20 CNY,0 CNY,seller,typical of forwarders from South China,typical
    MX,stock,sea,bulk_entry,40 to 55,11.5 CNY,0 CNY,seller,typical of forwarders from South China,typical
    MX,stock,air,bulk_entry,10 to 15,55 CNY,0 CNY,seller,typical of forwarders from South China,typical
    AE,stock,sea,bulk_entry,25 to 35,6 CNY,0 CNY,seller,typical of forwarders from South China,typical
    AE,stock,air,bulk_entry,6 to 10,25 CNY,0 CNY,seller,typical of forwarders from South China,typical
    AU,stock,sea,bulk_entry,22 to 32,6 CNY,0 CNY,seller,typical of forwarders from South China,typical
    AU,stock,air,bulk_entry,7 to 12,35 CNY,0 CNY,seller,typical of forwarders from South China,typical
    MY,stock,sea,bulk_entry,10 to 18,4.5 CNY,0 CNY,seller,typical of forwarders from South China,typical
    MY,stock,air,bulk_entry,4 to 7,18 CNY,0 CNY,seller,typical of forwarders from South China,typical
    TH,stock,sea,bulk_entry,10 to 18,4.5 CNY,0 CNY,seller,typical of forwarders from South China,typical
    TH,stock,air,bulk_entry,4 to 7,18 CNY,0 CNY,seller,typical of forwarders from South China,typical
    SG,stock,sea,bulk_entry,10 to 18,4.5 CNY,0 CNY,seller,typical of forwarders from South China,typical
    SG,stock,air,bulk_entry,4 to 7,18 CNY,0 CNY,seller,typical of forwarders from South China,typical
    VN,stock,sea,bulk_entry,10 to 18,4.5 CNY,0 CNY,seller,typical of forwarders from South China,typical
    VN,stock,air,bulk_entry,4 to 7,18 CNY,0 CNY,seller,typical of forwarders from South China,typical
    ID,stock,sea,bulk_entry,10 to 18,4.5 CNY,0 CNY,seller,typical of forwarders from South China,typical
    ID,stock,air,bulk_entry,4 to 7,18 CNY,0 CNY,seller,typical of forwarders from South China,typical
    PH,stock,sea,bulk_entry,10 to 18,4.5 CNY,0 CNY,seller,typical of forwarders from South China,typical
    PH,stock,air,bulk_entry,4 to 7,18 CNY,0 CNY,seller,typical of forwarders from South China,typical
    ROW,stock,sea,bulk_entry,35 to 55,10 CNY,0 CNY,seller,typical of forwarders from South China,typical
    ROW,stock,air,bulk_entry,8 to 14,50 CNY,0 CNY,seller,typical of forwarders from South China,typical
    ROW,origin,truck,domestic,1 to 3,0.6 CNY,0 CNY,seller,typical of forwarders from South China,typical
    US,buyers,parcel,parcel,6 to 12,75 CNY,20 CNY,platform,typical of forwarders from South China,typical
    EU,buyers,parcel,parcel,8 to 15,70 CNY,18 CNY,platform,typical of forwarders from South China,typical
    GB,buyers,parcel,parcel,7 to 12,65 CNY,18 CNY,platform,typical of forwarders from South China,typical
    CA,buyers,parcel,parcel,8 to 15,80 CNY,20 CNY,platform,typical of forwarders from South China,typical
    JP,buyers,parcel,parcel,4 to 8,40 CNY,12 CNY,platform,typical of forwarders from South China,typical
    KR,buyers,parcel,parcel,4 to 8,35 CNY,10 CNY,platform,typical of forwarders from South China,typical
    MX,buyers,parcel,parcel,10 to 18,90 CNY,20 CNY,platform,typical of forwarders from South China,typical
    AE,buyers,parcel,parcel,7 to 12,60 CNY,15 CNY,platform,typical of forwarders from South China,typical
    AU,buyers,parcel,parcel,7 to 14,60 CNY,16 CNY,platform,typical of forwarders from South China,typical
    MY,buyers,parcel,parcel,5 to 9,25 CNY,6 CNY,platform,typical of forwarders from South China,typical
    TH,buyers,parcel,parcel,5 to 9,25 CNY,6 CNY,platform,typical of forwarders from South China,typical
    SG,buyers,parcel,parcel,5 to 9,25 CNY,6 CNY,platform,typical of forwarders from South China,typical
    VN,buyers,parcel,parcel,5 to 9,25 CNY,6 CNY,platform,typical of forwarders from South China,typical
    ID,buyers,parcel,parcel,5 to 9,25 CNY,6 CNY,platform,typical of forwarders from South China,typical
    PH,buyers,parcel,parcel,5 to 9,25 CNY,6 CNY,platform,typical of forwarders from South China,typical
    ROW,buyers,parcel,parcel,10 to 20,85 CNY,20 CNY,platform,typical of forwarders from South China,typical
    US,last_mile,parcel,domestic,2 to 5,0.80 USD,4.80 USD,seller,typical of third-party warehouses,typical
    EU,last_mile,parcel,domestic,1 to 4,0.50 EUR,4.50 EUR,seller,typical of third-party warehouses,typical
    GB,last_mile,parcel,domestic,1 to 3,0.40 GBP,3.60 GBP,seller,typical of third-party warehouses,typical
    CA,last_mile,parcel,domestic,2 to 6,1.00 CAD,8.50 CAD,seller,typical of third-party warehouses,typical
    JP,last_mile,parcel,domestic,1 to 3,80 JPY,600 JPY,seller,typical of third-party warehouses,typical
    KR,last_mile,parcel,domestic,1 to 3,400 KRW,2800 KRW,seller,typical of third-party warehouses,typical
    MX,last_mile,parcel,domestic,2 to 6,8.00 MXN,85.00 MXN,seller,typical of third-party warehouses,typical
    AE,last_mile,parcel,domestic,1 to 4,1.00 AED,15.00 AED,seller,typical of third-party warehouses,typical
    AU,last_mile,parcel,domestic,2 to 6,0.80 AUD,8.50 AUD,seller,typical of third-party warehouses,typical
    MY,last_mile,parcel,domestic,2 to 5,1.00 MYR,6.00 MYR,seller,typical of third-party warehouses,typical
    TH,last_mile,parcel,domestic,2 to 4,6.00 THB,40.00 THB,seller,typical of third-party warehouses,typical
    SG,last_mile,parcel,domestic,1 to 3,0.50 SGD,3.50 SGD,seller,typical of third-party warehouses,typical
    CN,last_mile,parcel,domestic,1 to 4,1 CNY,5 CNY,seller,typical of third-party warehouses,typical
    ROW,last_mile,parcel,domestic,2 to 6,0.80 USD,5.00 USD,seller,typical of third-party warehouses,typical
    ROW,platform_last_mile,parcel,domestic,1 to 4,0 USD,0 USD,seller,the platform’s fulfilment fee holds it,typical
    """#
}
