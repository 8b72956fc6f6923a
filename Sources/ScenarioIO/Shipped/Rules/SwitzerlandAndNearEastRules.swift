extension ShippedRules {
  /// Switzerland, whose limit is on the amount of tax; the Emirates, Saudi Arabia and Türkiye.
  static let switzerlandAndNearEast = #"""
    rule,destination,layer,treatments,when,charge,base,exempt_up_to,from,source,status
    ch-mfn,CH,mfn,bulk_entry parcel bonded,,0 %,cif,,2024-01-01,industrial tariffs abolished,memory
    ch-vat,CH,vat,domestic parcel,,8.1 %,cif_and_duty,5 CHF,2024-01-01,tax of 5 CHF or less is not collected; bazg.admin.ch,memory
    ch-import-vat,CH,import_vat,bulk_entry bonded,,8.1 %,cif_and_duty,,2024-01-01,standard rate; bazg.admin.ch,memory
    ae-mfn,AE,mfn,bulk_entry parcel bonded,,5 %,cif,,,parcels up to 300 AED are free,typical
    sa-mfn,SA,mfn,bulk_entry parcel bonded,,5 %,cif,,,5 to 15 %,typical
    tr-mfn,TR,mfn,bulk_entry parcel bonded,,60 %,cif,,,single duty on parcels from outside the EU,typical
    ae-vat,AE,vat,,,5 %,price,,,VAT,memory
    ae-import-vat,AE,import_vat,bulk_entry bonded,,5 %,cif_and_duty,,,VAT,memory
    sa-vat,SA,vat,,,15 %,price,,,VAT,memory
    sa-import-vat,SA,import_vat,bulk_entry bonded,,15 %,cif_and_duty,,,VAT,memory
    tr-vat,TR,vat,,,20 %,price,,,VAT,memory
    tr-import-vat,TR,import_vat,bulk_entry bonded,,20 %,cif_and_duty,,,VAT,memory
    ae-relief-300,AE,mfn,parcel,cif <= 300 AED,0 %,cif,,2023-01-01,dubaicustoms.gov.ae,memory
    sa-relief-1000,SA,mfn,parcel,goods <= 1000 SAR,0 %,cif,,,zatca.gov.sa,memory
    tr-parcel-eu,TR,mfn,parcel,from AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE,30 %,cif,,2026-02-06,single duty of parcels from the EU; resmigazete.gov.tr,memory
    """#
}
