extension ShippedRules {
  /// Singapore, Malaysia, Thailand, Vietnam, Indonesia and the Philippines: each with its own limit of value,
  /// on CIF, on goods or on the item, and its own day on which it ended.
  static let southEastAsia = #"""
    rule,destination,goods,layer,treatments,when,charge,base,from,through,source,status
    sg-mfn,SG,,mfn,bulk_entry parcel bonded,,0 %,cif,,,"duty-free but for alcohol, tobacco, vehicles and fuel",memory
    sg-relief-400-old,SG,,gst,parcel,cif <= 400 SGD,0 %,cif_and_duty,,2022-12-31,"import relief, IRAS; 101bao.com/content-56.html",verified
    sg-relief-400,SG,,gst,parcel,cif <= 400 SGD; unregistered_seller,0 %,cif_and_duty,2023-01-01,,import relief where the seller is not registered for GST; laws.sg bill 2021-31,verified
    sg-gst-7,SG,,gst,domestic parcel,,7 %,cif_and_duty,2007-07-01,2022-12-31,on CIF and duty; IRAS,verified
    sg-import-gst-7,SG,,import_gst,bulk_entry bonded,,7 %,cif_and_duty,2007-07-01,2022-12-31,on CIF and duty; IRAS,verified
    sg-gst-8,SG,,gst,domestic parcel,,8 %,cif_and_duty,2023-01-01,2023-12-31,on CIF and duty; IRAS,memory
    sg-import-gst-8,SG,,import_gst,bulk_entry bonded,,8 %,cif_and_duty,2023-01-01,2023-12-31,on CIF and duty; IRAS,memory
    sg-gst-9,SG,,gst,domestic parcel,,9 %,cif_and_duty,2024-01-01,,on CIF and duty; IRAS,memory
    sg-import-gst-9,SG,,import_gst,bulk_entry bonded,,9 %,cif_and_duty,2024-01-01,,on CIF and duty; IRAS,memory
    my-mfn,MY,,mfn,bulk_entry parcel bonded,,2 %,cif,,,most electronics are free,typical
    my-relief-500,MY,,mfn,parcel,item <= 500 MYR,0 %,cif,,,low value goods are free of duty,memory
    my-lvg,MY,,sales_tax,parcel,item <= 500 MYR,10 %,goods,2024-01-01,,"sales tax on low value goods, of the sale price without transport; roedl.com",verified
    my-sales-tax,MY,,sales_tax,bulk_entry bonded,,10 %,cif_and_duty,,,"sales tax at entry, not recovered",memory
    th-mfn,TH,,mfn,bulk_entry parcel bonded,,7 %,cif,,,"by line, from the first baht since 2026-01-01",typical
    th-relief-1500,TH,,mfn,parcel,cif <= 1500 THB,0 %,cif,,2025-12-31,"cut to 1 THB from 2026-01-01; Customs Dept. Announcement 219/2568, dhl.com",verified
    th-relief-1500-vat,TH,,vat,parcel,cif <= 1500 THB,0 %,cif_and_duty,,2024-07-04,VAT on all since 2024-07-05; diacrongroup.com,verified
    th-vat,TH,,vat,domestic parcel,,7 %,cif_and_duty,,,on CIF and duty; diacrongroup.com,verified
    th-import-vat,TH,,import_vat,bulk_entry bonded,,7 %,cif_and_duty,,,on CIF and duty; diacrongroup.com,verified
    vn-mfn,VN,,mfn,bulk_entry parcel bonded,,8 %,cif,,,by line; parcels up to 1m VND are free of duty,typical
    vn-relief-1m,VN,,mfn,parcel,goods <= 1000000 VND,0 %,cif,,,"Decree 134/2016 Art. 29, still in force (EY, March 2025); the press said both exemptions ended",verified
    vn-relief-1m-vat,VN,,vat,parcel,goods <= 1000000 VND,0 %,cif_and_duty,,2025-02-17,abolished 2025-02-18; ey.com,verified
    vn-vat,VN,,vat,domestic parcel,,10 %,cif_and_duty,,,8 % for many goods for a time (memory); ey.com,verified
    vn-import-vat,VN,,import_vat,bulk_entry bonded,,10 %,cif_and_duty,,,8 % for many goods for a time (memory); ey.com,verified
    id-mfn,ID,,mfn,bulk_entry parcel bonded,,7.5 %,cif,,,"by line above 1,500 USD",typical
    id-3usd,ID,,mfn,parcel,goods <= 3 USD,0 %,cif,2025-03-05,,PMK 4/2025; sites.google.com/view/silatpasbar/layanan-kiriman,verified
    id-1500usd,ID,,mfn,parcel,goods > 3 USD; goods <= 1500 USD,7.5 %,cif,2025-03-05,,PMK 4/2025; sites.google.com/view/silatpasbar/layanan-kiriman,verified
    id-1500usd-4202,ID,4202,mfn,parcel,goods > 3 USD; goods <= 1500 USD,25 %,cif,2025-03-05,,"PMK 4/2025; sites.google.com/view/silatpasbar/layanan-kiriman: bags, textiles, footwear, bicycles",verified
    id-1500usd-61,ID,61,mfn,parcel,goods > 3 USD; goods <= 1500 USD,25 %,cif,2025-03-05,,"PMK 4/2025; sites.google.com/view/silatpasbar/layanan-kiriman: bags, textiles, footwear, bicycles",verified
    id-1500usd-62,ID,62,mfn,parcel,goods > 3 USD; goods <= 1500 USD,25 %,cif,2025-03-05,,"PMK 4/2025; sites.google.com/view/silatpasbar/layanan-kiriman: bags, textiles, footwear, bicycles",verified
    id-1500usd-63,ID,63,mfn,parcel,goods > 3 USD; goods <= 1500 USD,25 %,cif,2025-03-05,,"PMK 4/2025; sites.google.com/view/silatpasbar/layanan-kiriman: bags, textiles, footwear, bicycles",verified
    id-1500usd-64,ID,64,mfn,parcel,goods > 3 USD; goods <= 1500 USD,25 %,cif,2025-03-05,,"PMK 4/2025; sites.google.com/view/silatpasbar/layanan-kiriman: bags, textiles, footwear, bicycles",verified
    id-1500usd-8712,ID,8712,mfn,parcel,goods > 3 USD; goods <= 1500 USD,25 %,cif,2025-03-05,,"PMK 4/2025; sites.google.com/view/silatpasbar/layanan-kiriman: bags, textiles, footwear, bicycles",verified
    id-1500usd-9101,ID,9101,mfn,parcel,goods > 3 USD; goods <= 1500 USD,15 %,cif,2025-03-05,,"PMK 4/2025; sites.google.com/view/silatpasbar/layanan-kiriman: watches, cosmetics, iron",verified
    id-1500usd-9102,ID,9102,mfn,parcel,goods > 3 USD; goods <= 1500 USD,15 %,cif,2025-03-05,,"PMK 4/2025; sites.google.com/view/silatpasbar/layanan-kiriman: watches, cosmetics, iron",verified
    id-1500usd-3303,ID,3303,mfn,parcel,goods > 3 USD; goods <= 1500 USD,15 %,cif,2025-03-05,,"PMK 4/2025; sites.google.com/view/silatpasbar/layanan-kiriman: watches, cosmetics, iron",verified
    id-1500usd-3304,ID,3304,mfn,parcel,goods > 3 USD; goods <= 1500 USD,15 %,cif,2025-03-05,,"PMK 4/2025; sites.google.com/view/silatpasbar/layanan-kiriman: watches, cosmetics, iron",verified
    id-1500usd-72,ID,72,mfn,parcel,goods > 3 USD; goods <= 1500 USD,15 %,cif,2025-03-05,,"PMK 4/2025; sites.google.com/view/silatpasbar/layanan-kiriman: watches, cosmetics, iron",verified
    id-1500usd-73,ID,73,mfn,parcel,goods > 3 USD; goods <= 1500 USD,15 %,cif,2025-03-05,,"PMK 4/2025; sites.google.com/view/silatpasbar/layanan-kiriman: watches, cosmetics, iron",verified
    id-1500usd-49,ID,4901,mfn,parcel,goods > 3 USD; goods <= 1500 USD,0 %,cif,2025-03-05,,PMK 4/2025; sites.google.com/view/silatpasbar/layanan-kiriman: books,verified
    id-vat,ID,,vat,domestic parcel,,11 %,cif_and_duty,,,"12 % of 11/12 for goods that are no luxury, since 2025-01-01",memory
    id-import-vat,ID,,import_vat,bulk_entry bonded,,11 %,cif_and_duty,,,"12 % of 11/12 for goods that are no luxury, since 2025-01-01",memory
    ph-mfn,PH,,mfn,bulk_entry parcel bonded,,5 %,cif,,,by line,typical
    ph-relief-10000,PH,,mfn,parcel,goods <= 10000 PHP,0 %,cif,,,de minimis of the Customs Modernization and Tariff Act,memory
    ph-relief-10000-vat,PH,,vat,parcel,goods <= 10000 PHP,0 %,cif_and_duty,,,de minimis of the Customs Modernization and Tariff Act,memory
    ph-vat,PH,,vat,domestic parcel,,12 %,cif_and_duty,,,standard rate,memory
    ph-import-vat,PH,,import_vat,bulk_entry bonded,,12 %,cif_and_duty,,,standard rate,memory
    """#
}
