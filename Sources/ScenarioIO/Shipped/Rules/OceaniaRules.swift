extension ShippedRules {
  /// Australia and New Zealand: duty of the value of goods, GST on value, duty, transport and insurance; up to
  /// 1,000 of the consignment (Australia) or of the item (New Zealand) no duty, and the seller collects the GST.
  /// New Zealand's waiver of less than 60 NZD payable ended on 2019-11-30: not in the book.
  static let oceania = #"""
    rule,destination,layer,treatments,when,charge,base,from,source,status
    au-mfn,AU,mfn,bulk_entry parcel bonded,,5 %,goods,,"mostly 0 or 5 %; parcels up to 1,000 AUD are free",typical
    au-relief-1000,AU,mfn,parcel,goods <= 1000 AUD,0 %,goods,,low value goods; ato.gov.au LCR 2018/1,verified
    au-vat,AU,vat,domestic parcel,,10 %,cif_and_duty,2018-07-01,"GST: on the price with delivery up to 1,000 AUD by the seller, above it on value, duty, transport and insurance; ato.gov.au",verified
    au-import-vat,AU,import_vat,bulk_entry bonded,,10 %,cif_and_duty,2018-07-01,"GST: on the price with delivery up to 1,000 AUD by the seller, above it on value, duty, transport and insurance; ato.gov.au",verified
    nz-mfn,NZ,mfn,bulk_entry parcel bonded,,5 %,goods,,mostly 0 or 5 %,typical
    nz-relief-1000,NZ,mfn,parcel,item <= 1000 NZD,0 %,goods,2019-12-01,"goods of 1,000 NZD or less an item: no duty, GST by the seller; customs.govt.nz",verified
    nz-vat,NZ,vat,domestic parcel,,15 %,cif_and_duty,2010-10-01,GST; customs.govt.nz,verified
    nz-import-vat,NZ,import_vat,bulk_entry bonded,,15 %,cif_and_duty,2010-10-01,GST; customs.govt.nz,verified
    """#
}
