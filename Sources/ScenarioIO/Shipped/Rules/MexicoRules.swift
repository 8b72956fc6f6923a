extension ShippedRules {
  /// Mexico: one global rate of duty and tax on parcels by courier up to 2,500 USD, by steps from the United
  /// States and Canada.
  static let mexico = #"""
    rule,destination,layer,treatments,when,charge,base,displaces,from,through,source,status
    mx-mfn,MX,mfn,bulk_entry bonded,,15 %,cif,,,,"by line 0 to 35 %; 5 to 50 % on 1,463 lines since 2026-01-01 from countries without treaty; mohawkglobal.com",typical
    mx-mfn-parcel,MX,mfn,parcel,,15 %,cif,,,,"by line, above the simplified courier regime",typical
    mx-courier-19,MX,mfn,parcel,courier; goods <= 2500 USD,19 %,goods,vat,2025-01-01,2025-08-14,"global rate before: internationaltradecomplianceupdate.com, 2025-07-29",verified
    mx-courier,MX,mfn,parcel,courier; goods <= 2500 USD,33.5 %,goods,vat,2025-08-15,,"global rate of duty and tax, origin without treaty: internationaltradecomplianceupdate.com, 2025-07-29",verified
    mx-courier-usmca-50,MX,mfn,parcel,courier; from US CA; goods <= 50 USD,0 %,goods,vat,2025-08-15,,"internationaltradecomplianceupdate.com, 2025-07-29; DTA of 445 MXN beside it is not in the book",verified
    mx-courier-usmca-117,MX,mfn,parcel,courier; from US CA; goods > 50 USD; goods <= 117 USD,17 %,goods,vat,2025-08-15,,"internationaltradecomplianceupdate.com, 2025-07-29",verified
    mx-courier-usmca,MX,mfn,parcel,courier; from US CA; goods > 117 USD; goods <= 2500 USD,19 %,goods,vat,2025-08-15,,"internationaltradecomplianceupdate.com, 2025-07-29",verified
    mx-vat,MX,vat,domestic parcel,,16 %,cif_and_duty,,,,standard rate,memory
    mx-import-vat,MX,import_vat,bulk_entry bonded,,16 %,cif_and_duty,,,,standard rate,memory
    """#
}
