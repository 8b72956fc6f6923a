extension ShippedRules {
  /// United Kingdom: the global tariff, no duty up to 135 GBP of the consignment, VAT at the sale below and
  /// at the border above. HMRC waives duty below 9 GBP (from memory): not in the book.
  static let unitedKingdom = #"""
    rule,destination,goods,layer,treatments,when,charge,base,from,through,source,status
    gb-relief-135,GB,,mfn,parcel,goods <= 135 GBP,0 %,goods,2021-01-01,2029-03-31,abolition announced for March 2029 at the latest; taxscape.deloitte.com,verified
    gb-mfn,GB,,mfn,bulk_entry parcel bonded,,3 %,cif,,,UK Global Tariff average; parcels up to 135 GBP are free,typical
    gb-mfn-850440,GB,850440,mfn,bulk_entry parcel bonded,,0 %,cif,,,UK Global Tariff,memory
    gb-mfn-850760,GB,850760,mfn,bulk_entry parcel bonded,,2 %,cif,,,UK Global Tariff,memory
    gb-mfn-851762,GB,851762,mfn,bulk_entry parcel bonded,,0 %,cif,,,UK Global Tariff,memory
    gb-mfn-854442,GB,854442,mfn,bulk_entry parcel bonded,,2 %,cif,,,UK Global Tariff,memory
    gb-mfn-847180,GB,847180,mfn,bulk_entry parcel bonded,,0 %,cif,,,UK Global Tariff,memory
    gb-mfn-940521,GB,940521,mfn,bulk_entry parcel bonded,,2 %,cif,,,UK Global Tariff,memory
    gb-mfn-852589,GB,852589,mfn,bulk_entry parcel bonded,,0 %,cif,,,UK Global Tariff,memory
    gb-mfn-851310,GB,851310,mfn,bulk_entry parcel bonded,,4 %,cif,,,UK Global Tariff,memory
    gb-vat,GB,,vat,domestic parcel,,20 %,cif_and_duty,2011-01-04,,"up to 135 GBP of the consignment supply VAT at the sale, above it at the border; gov.uk, brexitlegal.ie/vat-on-goods-b2c-uk",verified
    gb-lvcr-15,GB,,vat,parcel,goods <= 15 GBP,0 %,cif_and_duty,2011-11-01,2020-12-31,"low value consignment relief, removed; brexitlegal.ie",verified
    gb-import-vat,GB,,import_vat,bulk_entry bonded,,20 %,cif_and_duty,2011-01-04,,on value and duty; gov.uk,verified
    """#
}
