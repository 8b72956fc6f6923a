extension ShippedRules {
  /// United States: the general rate, section 301 lists of China, the surcharges of 2025 and 2026, and
  /// what became of the 800 USD.
  ///
  /// List 4B (9903.88.16) prints 15 % in the schedule and was never collected: it has no row. Goods of section
  /// 232 and the 471 exempt subheadings of the forced-labor action are not in the book.
  static let unitedStates = #"""
    rule,origin,destination,goods,layer,treatments,when,charge,base,minimum,maximum,displaces,from,through,source,status
    us-de-minimis,,US,,mfn,parcel,goods <= 800 USD,0 %,goods,,,s301-list s301-br ieepa-fentanyl ieepa-reciprocal,2016-03-10,2025-05-01,19 USC 1321 (section 321); EO 14324; mallorygroup.com/executive-order-suspending-duty-free-de-minimis-treatment,verified
    us-de-minimis-not-china,,US,,mfn,parcel,goods <= 800 USD; not origin CN HK,0 %,goods,,,s301-list s301-br ieepa-fentanyl ieepa-reciprocal,2025-05-02,2025-08-28,suspended for all origins since 2025-08-29: EO 14324; mallorygroup.com/executive-order-suspending-duty-free-de-minimis-treatment,verified
    us-mfn,,US,,mfn,bulk_entry parcel bonded,,3 %,goods,,,,,,average of tariff lines; look your code up,typical
    us-mfn-85044095,,US,85044095,mfn,bulk_entry parcel bonded,,0 %,goods,,,,,,"HTS 2026, general rate",memory
    us-mfn-85076000,,US,85076000,mfn,bulk_entry parcel bonded,,3.4 %,goods,,,,,,"HTS 2026, general rate",memory
    us-mfn-85176200,,US,85176200,mfn,bulk_entry parcel bonded,,0 %,goods,,,,,,"HTS 2026, general rate",memory
    us-mfn-85444290,,US,85444290,mfn,bulk_entry parcel bonded,,2.6 %,goods,,,,,,"HTS 2026, general rate",memory
    us-mfn-84718090,,US,84718090,mfn,bulk_entry parcel bonded,,0 %,goods,,,,,,"HTS 2026, general rate",memory
    us-mfn-94052180,,US,94052180,mfn,bulk_entry parcel bonded,,3.9 %,goods,,,,,,"HTS 2026, general rate",memory
    us-mfn-85258940,,US,85258940,mfn,bulk_entry parcel bonded,,0 %,goods,,,,,,"HTS 2026, general rate",memory
    us-mfn-85131040,,US,85131040,mfn,bulk_entry parcel bonded,,3.5 %,goods,,,,,,"HTS 2026, general rate",memory
    us-s301-cn-85076000,CN,US,85076000,s301-list,bulk_entry parcel bonded,,25 %,goods,,,,2026-01-01,,"9903.91.06, lithium-ion batteries not for vehicles",verified
    us-s301-cn-85176200,CN,US,85176200,s301-list,bulk_entry parcel bonded,,7.5 %,goods,,,,2020-02-14,,"9903.88.15, list 4A (the line also has subsets on list 3: check at 10 digits)",memory
    us-s301-cn-85444290,CN,US,85444290,s301-list,bulk_entry parcel bonded,,25 %,goods,,,,2019-05-10,,"9903.88.03, list 3; govinfo.gov FR 2019-05-09",verified
    us-s301-cn-84718090,CN,US,84718090,s301-list,bulk_entry parcel bonded,,25 %,goods,,,,2019-05-10,,"9903.88.03, list 3; govinfo.gov FR 2019-05-09",verified
    us-s301-cn-94052180,CN,US,94052180,s301-list,bulk_entry parcel bonded,,25 %,goods,,,,2019-05-10,,"9903.88.03, list 3; govinfo.gov FR 2019-05-09",verified
    us-s301-cn-85258940,CN,US,85258940,s301-list,bulk_entry parcel bonded,,7.5 %,goods,,,,2020-02-14,,"9903.88.15, list 4A",memory
    us-s301-fl-dz,DZ,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.20, FR Doc. 2026-15181",verified
    us-s301-fl-ao,AO,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.21, FR Doc. 2026-15181",verified
    us-s301-fl-ar,AR,US,,s301-fl,bulk_entry parcel bonded,,10 %,goods,,,,2026-07-24,,"9903.05.22, FR Doc. 2026-15181",verified
    us-s301-fl-au,AU,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.23, FR Doc. 2026-15181",verified
    us-s301-fl-bs,BS,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.24, FR Doc. 2026-15181",verified
    us-s301-fl-bh,BH,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.25, FR Doc. 2026-15181",verified
    us-s301-fl-bd,BD,US,,s301-fl,bulk_entry parcel bonded,,10 %,goods,,,,2026-07-24,,"9903.05.26, FR Doc. 2026-15181",verified
    us-s301-fl-br,BR,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.27, FR Doc. 2026-15181",verified
    us-s301-fl-kh,KH,US,,s301-fl,bulk_entry parcel bonded,,10 %,goods,,,,2026-07-24,,"9903.05.28, FR Doc. 2026-15181",verified
    us-s301-fl-ca,CA,US,,s301-fl,bulk_entry parcel bonded,,10 %,goods,,,,2026-07-24,,"9903.05.29, FR Doc. 2026-15181",verified
    us-s301-fl-cl,CL,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.30, FR Doc. 2026-15181",verified
    us-s301-fl-cn,CN,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.31, FR Doc. 2026-15181",verified
    us-s301-fl-co,CO,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.32, FR Doc. 2026-15181",verified
    us-s301-fl-cr,CR,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.33, FR Doc. 2026-15181",verified
    us-s301-fl-do,DO,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.34, FR Doc. 2026-15181",verified
    us-s301-fl-ec,EC,US,,s301-fl,bulk_entry parcel bonded,,10 %,goods,,,,2026-07-24,,"9903.05.35, FR Doc. 2026-15181",verified
    us-s301-fl-in,IN,US,,s301-fl,bulk_entry parcel bonded,,10 %,goods,,,,2026-07-24,,"9903.05.44, FR Doc. 2026-15181",verified
    us-s301-fl-id,ID,US,,s301-fl,bulk_entry parcel bonded,,10 %,goods,,,,2026-07-24,,"9903.05.45, FR Doc. 2026-15181",verified
    us-s301-fl-iq,IQ,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.46, FR Doc. 2026-15181",verified
    us-s301-fl-il,IL,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.47, FR Doc. 2026-15181",verified
    us-s301-fl-jo,JO,US,,s301-fl,bulk_entry parcel bonded,,10 %,goods,,,,2026-07-24,,"9903.05.50, FR Doc. 2026-15181",verified
    us-s301-fl-kz,KZ,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.51, FR Doc. 2026-15181",verified
    us-s301-fl-kw,KW,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.52, FR Doc. 2026-15181",verified
    us-s301-fl-ly,LY,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.53, FR Doc. 2026-15181",verified
    us-s301-fl-my,MY,US,,s301-fl,bulk_entry parcel bonded,,10 %,goods,,,,2026-07-24,,"9903.05.54, FR Doc. 2026-15181",verified
    us-s301-fl-mx,MX,US,,s301-fl,bulk_entry parcel bonded,,10 %,goods,,,,2026-07-24,,"9903.05.55, FR Doc. 2026-15181",verified
    us-s301-fl-ma,MA,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.56, FR Doc. 2026-15181",verified
    us-s301-fl-nz,NZ,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.57, FR Doc. 2026-15181",verified
    us-s301-fl-ni,NI,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.58, FR Doc. 2026-15181",verified
    us-s301-fl-ng,NG,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.59, FR Doc. 2026-15181",verified
    us-s301-fl-no,NO,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.60, FR Doc. 2026-15181",verified
    us-s301-fl-om,OM,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.61, FR Doc. 2026-15181",verified
    us-s301-fl-pk,PK,US,,s301-fl,bulk_entry parcel bonded,,10 %,goods,,,,2026-07-24,,"9903.05.62, FR Doc. 2026-15181",verified
    us-s301-fl-tr,TR,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.79, FR Doc. 2026-15181",verified
    us-s301-fl-vn,VN,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.84, FR Doc. 2026-15181",verified
    us-s301-fl-hk,HK,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.43, FR Doc. 2026-15181",verified
    us-s301-fl-ph,PH,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.64, FR Doc. 2026-15181",verified
    us-s301-fl-qa,QA,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.65, FR Doc. 2026-15181",verified
    us-s301-fl-ru,RU,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.66, FR Doc. 2026-15181",verified
    us-s301-fl-sa,SA,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.67, FR Doc. 2026-15181",verified
    us-s301-fl-sg,SG,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.68, FR Doc. 2026-15181",verified
    us-s301-fl-za,ZA,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.69, FR Doc. 2026-15181",verified
    us-s301-fl-lk,LK,US,,s301-fl,bulk_entry parcel bonded,,10 %,goods,,,,2026-07-24,,"9903.05.72, FR Doc. 2026-15181",verified
    us-s301-fl-th,TH,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.77, FR Doc. 2026-15181",verified
    us-s301-fl-tt,TT,US,,s301-fl,bulk_entry parcel bonded,,10 %,goods,,,,2026-07-24,,"9903.05.78, FR Doc. 2026-15181",verified
    us-s301-fl-ae,AE,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.80, FR Doc. 2026-15181",verified
    us-s301-fl-gb,GB,US,,s301-fl,bulk_entry parcel bonded,,10 %,goods,,,,2026-07-24,,"9903.05.81, FR Doc. 2026-15181",verified
    us-s301-fl-uy,UY,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.82, FR Doc. 2026-15181",verified
    us-s301-fl-ve,VE,US,,s301-fl,bulk_entry parcel bonded,,12.5 %,goods,,,,2026-07-24,,"9903.05.83, FR Doc. 2026-15181",verified
    us-s122,,US,,s122,bulk_entry parcel bonded,,10 %,goods,,,,2026-02-24,2026-07-23,"section 122 surcharge, 150 days",verified
    us-mfn-610910,,US,610910,mfn,bulk_entry parcel bonded,,16.5 %,goods,,,,,,"HTS 6109.10.00, general rate; tariff-resolver golden test",verified
    us-mfn-42029231,,US,42029231,mfn,bulk_entry parcel bonded,,17.6 %,goods,,,,,,"HTS 4202.92.31, general rate; tariff-resolver golden test",verified
    us-mfn-95030000,,US,95030000,mfn,bulk_entry parcel bonded,,0 %,goods,,,,,,"HTS 9503.00.00, general rate; tariff-resolver golden test",verified
    us-s301-cn-610910,CN,US,610910,s301-list,bulk_entry parcel bonded,,7.5 %,goods,,,,2020-02-14,,"9903.88.15, list 4A; tariff-resolver golden test",verified
    us-s122-usmca,,US,,s122,bulk_entry parcel bonded,usmca,0 %,goods,,,,2026-02-24,2026-07-23,section 122 surcharge: goods under USMCA exempt; junologistics.com,verified
    us-s301-fl-ca-usmca,CA,US,,s301-fl,bulk_entry parcel bonded,usmca,0 %,goods,,,,2026-07-24,,9903.05.29: USMCA exception,verified
    us-s301-br,BR,US,,s301-br,bulk_entry parcel bonded,,25 %,goods,,,,2026-07-22,,"HTS 9903.05.01, with lists of exemptions that are not in the book",verified
    us-s301-fl-at,AT,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-be,BE,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-bg,BG,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-hr,HR,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-cy,CY,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-cz,CZ,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-dk,DK,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-ee,EE,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-fi,FI,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-fr,FR,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-de,DE,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-gr,GR,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-hu,HU,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-ie,IE,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-it,IT,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-lv,LV,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-lt,LT,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-lu,LU,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-mt,MT,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-nl,NL,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-pl,PL,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-pt,PT,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-ro,RO,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-sk,SK,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-si,SI,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-es,ES,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-se,SE,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,"9903.05.38/.39, European Union: floor net of MFN",verified
    us-s301-fl-jp,JP,US,,s301-fl,bulk_entry parcel bonded,,12.5 % floor,goods,,,,2026-07-24,,9903.05.48/.49: floor net of MFN; FR Doc. 2026-15181,verified
    us-s301-fl-kr,KR,US,,s301-fl,bulk_entry parcel bonded,,12.5 % floor,goods,,,,2026-07-24,,9903.05.70/.71: floor net of MFN; FR Doc. 2026-15181,verified
    us-s301-fl-ch,CH,US,,s301-fl,bulk_entry parcel bonded,,12.5 % floor,goods,,,,2026-07-24,,9903.05.73/.74: floor net of MFN; FR Doc. 2026-15181,verified
    us-s301-fl-tw,TW,US,,s301-fl,bulk_entry parcel bonded,,10 % floor,goods,,,,2026-07-24,,9903.05.75/.76: floor net of MFN; FR Doc. 2026-15181,verified
    us-ieepa-fentanyl-cn-1,CN,US,,ieepa-fentanyl,bulk_entry parcel bonded,,10 %,goods,,,,2025-02-04,2025-03-03,CSMS 67834313 (govdelivery.com 40b11c9): collection stopped 2026-02-24; steps from memory,memory
    us-ieepa-fentanyl-cn-2,CN,US,,ieepa-fentanyl,bulk_entry parcel bonded,,20 %,goods,,,,2025-03-04,2025-11-09,CSMS 67834313 (govdelivery.com 40b11c9): collection stopped 2026-02-24; steps from memory,memory
    us-ieepa-fentanyl-cn-3,CN,US,,ieepa-fentanyl,bulk_entry parcel bonded,,10 %,goods,,,,2025-11-10,2026-02-23,CSMS 67834313 (govdelivery.com 40b11c9): collection stopped 2026-02-24; steps from memory,memory
    us-ieepa-reciprocal-cn-1,CN,US,,ieepa-reciprocal,bulk_entry parcel bonded,,10 %,goods,,,,2025-04-05,2025-04-08,CSMS 67834313 (govdelivery.com 40b11c9): collection stopped 2026-02-24; China path,memory
    us-ieepa-reciprocal-cn-2,CN,US,,ieepa-reciprocal,bulk_entry parcel bonded,,84 %,goods,,,,2025-04-09,2025-04-09,CSMS 67834313 (govdelivery.com 40b11c9): collection stopped 2026-02-24; China path,memory
    us-ieepa-reciprocal-cn-3,CN,US,,ieepa-reciprocal,bulk_entry parcel bonded,,125 %,goods,,,,2025-04-10,2025-05-13,CSMS 67834313 (govdelivery.com 40b11c9): collection stopped 2026-02-24; China path,verified
    us-ieepa-reciprocal-cn-4,CN,US,,ieepa-reciprocal,bulk_entry parcel bonded,,10 %,goods,,,,2025-05-14,2026-02-23,CSMS 67834313 (govdelivery.com 40b11c9): collection stopped 2026-02-24; China path,verified
    us-ieepa-reciprocal,,US,,ieepa-reciprocal,bulk_entry parcel bonded,,10 %,goods,,,,2025-04-05,2026-02-23,CSMS 67834313 (govdelivery.com 40b11c9): collection stopped 2026-02-24; baseline; rates by country since 2025-08-07 are not in the book,memory
    us-mpf-fy2025,,US,,mpf,bulk_entry,goods > 2500 USD,0.3464 %,goods,32.71 USD,634.62 USD,,2024-10-01,2025-09-30,"merchandise processing fee, formal entry, FY2025; customs-invoice.com",verified
    us-mpf-fy2026,,US,,mpf,bulk_entry,goods > 2500 USD,0.3464 %,goods,33.58 USD,651.50 USD,,2025-10-01,2026-09-30,"merchandise processing fee, formal entry, FY2026",memory
    us-mpf-fy2027,,US,,mpf,bulk_entry,goods > 2500 USD,0.3464 %,goods,34.58 USD,670.86 USD,,2026-10-01,2027-09-30,"merchandise processing fee, formal entry, FY2027; mcpservers.org dutycite",verified
    us-mpf-later,,US,,mpf,bulk_entry,goods > 2500 USD,0.3464 %,goods,34.58 USD,670.86 USD,,2027-10-01,,"merchandise processing fee, formal entry, bounds of FY2027 carried on",assumed
    us-mpf-informal,,US,,mpf,bulk_entry,goods <= 2500 USD,2.69 USD per parcel,goods,,,,2025-10-01,,"19 CFR 24.23, informal entry, automated; 2.6 to 3.9 by way of entry",memory
    us-hmf,,US,,hmf,bulk_entry,ocean,0.125 %,goods,,,,1987-04-11,,"harbor maintenance fee, by sea only; customsbrokerexamprep.com",verified
    """#
}
