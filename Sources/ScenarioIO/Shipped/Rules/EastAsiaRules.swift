extension ShippedRules {
  /// Japan, Korea and Taiwan. Japan's customs value of goods for personal use, 60 % of the retail price, is for
  /// the caller to apply.
  static let eastAsia = #"""
    rule,destination,goods,layer,treatments,when,charge,base,from,through,source,status
    jp-mfn,JP,,mfn,bulk_entry parcel bonded,,2 %,cif,,,"average; parcels up to 10,000 JPY are free",typical
    jp-mfn-850440,JP,850440,mfn,bulk_entry parcel bonded,,0 %,cif,,,Japanese tariff schedule,memory
    jp-mfn-850760,JP,850760,mfn,bulk_entry parcel bonded,,0 %,cif,,,Japanese tariff schedule,memory
    jp-mfn-851762,JP,851762,mfn,bulk_entry parcel bonded,,0 %,cif,,,Japanese tariff schedule,memory
    jp-mfn-854442,JP,854442,mfn,bulk_entry parcel bonded,,0 %,cif,,,Japanese tariff schedule,memory
    jp-mfn-847180,JP,847180,mfn,bulk_entry parcel bonded,,0 %,cif,,,Japanese tariff schedule,memory
    jp-mfn-940521,JP,940521,mfn,bulk_entry parcel bonded,,0 %,cif,,,Japanese tariff schedule,memory
    jp-mfn-852589,JP,852589,mfn,bulk_entry parcel bonded,,0 %,cif,,,Japanese tariff schedule,memory
    jp-mfn-851310,JP,851310,mfn,bulk_entry parcel bonded,,0 %,cif,,,Japanese tariff schedule,memory
    jp-relief-10000,JP,,mfn,parcel,goods <= 10000 JPY; not goods 42 61 64,0 %,cif,,2028-03-31,"customs value up to 10,000 JPY, not leather, knitwear, shoes; importsquare.com/post/dutyandtax",verified
    jp-relief-10000-tax,JP,,vat,parcel,goods <= 10000 JPY; not goods 42 61 64,0 %,cif_and_duty,,2028-03-31,the same for consumption tax; ends for platforms 2028-04-01: skadvisory.jp,verified
    jp-vat,JP,,vat,domestic parcel,,10 %,cif_and_duty,2019-10-01,,"consumption tax, 7.8 and 2.2 %; customs.go.jp 1111_e",verified
    jp-import-vat,JP,,import_vat,bulk_entry bonded,,10 %,cif_and_duty,2019-10-01,,"consumption tax, 7.8 and 2.2 %; customs.go.jp 1111_e",verified
    kr-mfn,KR,,mfn,bulk_entry parcel bonded,,8 %,cif,,,simplified rate; parcels up to 150 USD are free,typical
    kr-relief-150,KR,,mfn,parcel,goods <= 150 USD,0 %,cif,,,customs.go.kr,memory
    kr-relief-150-vat,KR,,vat,parcel,goods <= 150 USD,0 %,cif_and_duty,,,customs.go.kr,memory
    kr-relief-us,KR,,mfn,parcel,goods <= 200 USD; from US,0 %,cif,,,list clearance of goods from the United States; customs.go.kr,memory
    kr-relief-us-vat,KR,,vat,parcel,goods <= 200 USD; from US,0 %,cif_and_duty,,,list clearance of goods from the United States; customs.go.kr,memory
    kr-vat,KR,,vat,domestic parcel,,10 %,cif_and_duty,,,standard rate,memory
    kr-import-vat,KR,,import_vat,bulk_entry bonded,,10 %,cif_and_duty,,,standard rate,memory
    tw-mfn,TW,,mfn,bulk_entry parcel bonded,,4 %,cif,,,by line,typical
    tw-vat,TW,,vat,,,5 %,price,,,VAT,memory
    tw-import-vat,TW,,import_vat,bulk_entry bonded,,5 %,cif_and_duty,,,VAT,memory
    """#
}
