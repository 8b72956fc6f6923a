extension ShippedRules {
  /// Canada: duty and GST of the value for duty (FOB), with the reliefs of 20 CAD, and of 40 and 150 CAD by
  /// courier from the United States and Mexico. Provincial tax (HST) where the region is declared.
  static let canada = #"""
    rule,destination,goods,layer,treatments,when,charge,base,from,source,status
    ca-mfn,CA,,mfn,bulk_entry parcel bonded,,5 %,goods,,average of tariff lines; most electronics are free,typical
    ca-mfn-850440,CA,850440,mfn,bulk_entry parcel bonded,,0 %,goods,,Canadian customs tariff,memory
    ca-mfn-850760,CA,850760,mfn,bulk_entry parcel bonded,,0 %,goods,,Canadian customs tariff,memory
    ca-mfn-851762,CA,851762,mfn,bulk_entry parcel bonded,,0 %,goods,,Canadian customs tariff,memory
    ca-mfn-854442,CA,854442,mfn,bulk_entry parcel bonded,,0 %,goods,,Canadian customs tariff,memory
    ca-mfn-847180,CA,847180,mfn,bulk_entry parcel bonded,,0 %,goods,,Canadian customs tariff,memory
    ca-mfn-940521,CA,940521,mfn,bulk_entry parcel bonded,,7 %,goods,,Canadian customs tariff,memory
    ca-mfn-852589,CA,852589,mfn,bulk_entry parcel bonded,,0 %,goods,,Canadian customs tariff,memory
    ca-mfn-851310,CA,851310,mfn,bulk_entry parcel bonded,,7 %,goods,,Canadian customs tariff,memory
    ca-relief-20,CA,,mfn,parcel,goods <= 20 CAD,0 %,goods,,Courier Imports Remission Order; en.aioexpress.com/region/canada,verified
    ca-relief-20-gst,CA,,gst,parcel,goods <= 20 CAD,0 %,goods,,Courier Imports Remission Order; en.aioexpress.com/region/canada,verified
    ca-cusma-150,CA,,mfn,parcel,goods <= 150 CAD; courier; from US MX,0 %,goods,2020-07-01,"CUSMA, by courier from the US or Mexico; help.shippsy.com/article/144",verified
    ca-cusma-40,CA,,gst,parcel,goods <= 40 CAD; courier; from US MX,0 %,goods,2020-07-01,"CUSMA, by courier from the US or Mexico; help.shippsy.com/article/144",verified
    ca-gst,CA,,gst,domestic parcel,,5 %,goods_and_duty,2008-01-01,on value for duty and duty; smallformfactor.net (quotes CBSA),verified
    ca-import-gst,CA,,import_gst,bulk_entry bonded,,5 %,goods_and_duty,2008-01-01,on value for duty and duty; smallformfactor.net (quotes CBSA),verified
    ca-hst-on,CA,,gst,domestic parcel,goods > 40 CAD; region ON,13 %,goods_and_duty,2016-10-01,harmonised sales tax of the province,verified
    ca-hst-ns,CA,,gst,domestic parcel,goods > 40 CAD; region NS,14 %,goods_and_duty,2025-04-01,harmonised sales tax of the province,memory
    ca-hst-nb,CA,,gst,domestic parcel,goods > 40 CAD; region NB,15 %,goods_and_duty,2016-10-01,harmonised sales tax of the province,memory
    ca-hst-nl,CA,,gst,domestic parcel,goods > 40 CAD; region NL,15 %,goods_and_duty,2016-10-01,harmonised sales tax of the province,memory
    ca-hst-pe,CA,,gst,domestic parcel,goods > 40 CAD; region PE,15 %,goods_and_duty,2016-10-01,harmonised sales tax of the province,memory
    """#
}
