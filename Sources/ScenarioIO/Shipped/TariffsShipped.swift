extension ShippedTables {
  /// Duties, taxes and parcel charges.
  ///
  /// Rows without code are averages, marked typical: name the code of your goods in tariffs.csv.
  static let tariffs = #"""
    rule,origin,destination,goods,layer,treatments,charge,base,from,through,source,status
    us-mfn,,US,,mfn,bulk_entry parcel bonded,3 %,goods,,,average of tariff lines; look your code up,typical
    us-mfn-85044095,,US,85044095,mfn,bulk_entry parcel bonded,0 %,goods,,,"HTS 2026, general rate",memory
    us-mfn-85076000,,US,85076000,mfn,bulk_entry parcel bonded,3.4 %,goods,,,"HTS 2026, general rate",memory
    us-mfn-85176200,,US,85176200,mfn,bulk_entry parcel bonded,0 %,goods,,,"HTS 2026, general rate",memory
    us-mfn-85444290,,US,85444290,mfn,bulk_entry parcel bonded,2.6 %,goods,,,"HTS 2026, general rate",memory
    us-mfn-84718090,,US,84718090,mfn,bulk_entry parcel bonded,0 %,goods,,,"HTS 2026, general rate",memory
    us-mfn-94052180,,US,94052180,mfn,bulk_entry parcel bonded,3.9 %,goods,,,"HTS 2026, general rate",memory
    us-mfn-85258940,,US,85258940,mfn,bulk_entry parcel bonded,0 %,goods,,,"HTS 2026, general rate",memory
    us-mfn-85131040,,US,85131040,mfn,bulk_entry parcel bonded,3.5 %,goods,,,"HTS 2026, general rate",memory
    us-s301-cn-85076000,CN,US,85076000,s301-list,bulk_entry parcel bonded,25 %,goods,2026-01-01,,"9903.91.06, lithium-ion batteries not for vehicles",verified
    us-s301-cn-85176200,CN,US,85176200,s301-list,bulk_entry parcel bonded,7.5 %,goods,2020-02-14,,"9903.88.15, list 4A (the line also has subsets on list 3: check at 10 digits)",memory
    us-s301-cn-85444290,CN,US,85444290,s301-list,bulk_entry parcel bonded,25 %,goods,2019-05-10,,"9903.88.03, list 3; govinfo.gov FR 2019-05-09",verified
    us-s301-cn-84718090,CN,US,84718090,s301-list,bulk_entry parcel bonded,25 %,goods,2019-05-10,,"9903.88.03, list 3; govinfo.gov FR 2019-05-09",verified
    us-s301-cn-94052180,CN,US,94052180,s301-list,bulk_entry parcel bonded,25 %,goods,2019-05-10,,"9903.88.03, list 3; govinfo.gov FR 2019-05-09",verified
    us-s301-cn-85258940,CN,US,85258940,s301-list,bulk_entry parcel bonded,7.5 %,goods,2020-02-14,,"9903.88.15, list 4A",memory
    us-s301-fl-dz,DZ,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.20, FR Doc. 2026-15181",verified
    us-s301-fl-ao,AO,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.21, FR Doc. 2026-15181",verified
    us-s301-fl-ar,AR,US,,s301-fl,bulk_entry parcel bonded,10 %,goods,2026-07-24,,"9903.05.22, FR Doc. 2026-15181",verified
    us-s301-fl-au,AU,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.23, FR Doc. 2026-15181",verified
    us-s301-fl-bs,BS,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.24, FR Doc. 2026-15181",verified
    us-s301-fl-bh,BH,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.25, FR Doc. 2026-15181",verified
    us-s301-fl-bd,BD,US,,s301-fl,bulk_entry parcel bonded,10 %,goods,2026-07-24,,"9903.05.26, FR Doc. 2026-15181",verified
    us-s301-fl-br,BR,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.27, FR Doc. 2026-15181",verified
    us-s301-fl-kh,KH,US,,s301-fl,bulk_entry parcel bonded,10 %,goods,2026-07-24,,"9903.05.28, FR Doc. 2026-15181",verified
    us-s301-fl-ca,CA,US,,s301-fl,bulk_entry parcel bonded,10 %,goods,2026-07-24,,"9903.05.29, FR Doc. 2026-15181",verified
    us-s301-fl-cl,CL,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.30, FR Doc. 2026-15181",verified
    us-s301-fl-cn,CN,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.31, FR Doc. 2026-15181",verified
    us-s301-fl-co,CO,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.32, FR Doc. 2026-15181",verified
    us-s301-fl-cr,CR,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.33, FR Doc. 2026-15181",verified
    us-s301-fl-do,DO,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.34, FR Doc. 2026-15181",verified
    us-s301-fl-ec,EC,US,,s301-fl,bulk_entry parcel bonded,10 %,goods,2026-07-24,,"9903.05.35, FR Doc. 2026-15181",verified
    us-s301-fl-in,IN,US,,s301-fl,bulk_entry parcel bonded,10 %,goods,2026-07-24,,"9903.05.44, FR Doc. 2026-15181",verified
    us-s301-fl-id,ID,US,,s301-fl,bulk_entry parcel bonded,10 %,goods,2026-07-24,,"9903.05.45, FR Doc. 2026-15181",verified
    us-s301-fl-iq,IQ,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.46, FR Doc. 2026-15181",verified
    us-s301-fl-il,IL,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.47, FR Doc. 2026-15181",verified
    us-s301-fl-jo,JO,US,,s301-fl,bulk_entry parcel bonded,10 %,goods,2026-07-24,,"9903.05.50, FR Doc. 2026-15181",verified
    us-s301-fl-kz,KZ,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.51, FR Doc. 2026-15181",verified
    us-s301-fl-kw,KW,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.52, FR Doc. 2026-15181",verified
    us-s301-fl-ly,LY,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.53, FR Doc. 2026-15181",verified
    us-s301-fl-my,MY,US,,s301-fl,bulk_entry parcel bonded,10 %,goods,2026-07-24,,"9903.05.54, FR Doc. 2026-15181",verified
    us-s301-fl-mx,MX,US,,s301-fl,bulk_entry parcel bonded,10 %,goods,2026-07-24,,"9903.05.55, FR Doc. 2026-15181",verified
    us-s301-fl-ma,MA,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.56, FR Doc. 2026-15181",verified
    us-s301-fl-nz,NZ,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.57, FR Doc. 2026-15181",verified
    us-s301-fl-ni,NI,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.58, FR Doc. 2026-15181",verified
    us-s301-fl-ng,NG,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.59, FR Doc. 2026-15181",verified
    us-s301-fl-no,NO,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.60, FR Doc. 2026-15181",verified
    us-s301-fl-om,OM,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.61, FR Doc. 2026-15181",verified
    us-s301-fl-pk,PK,US,,s301-fl,bulk_entry parcel bonded,10 %,goods,2026-07-24,,"9903.05.62, FR Doc. 2026-15181",verified
    us-s301-fl-tr,TR,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.79, FR Doc. 2026-15181",verified
    us-s301-fl-vn,VN,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.84, FR Doc. 2026-15181",verified
    us-s301-fl-hk,HK,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.43, FR Doc. 2026-15181",verified
    us-s301-fl-ph,PH,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.64, FR Doc. 2026-15181",verified
    us-s301-fl-qa,QA,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.65, FR Doc. 2026-15181",verified
    us-s301-fl-ru,RU,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.66, FR Doc. 2026-15181",verified
    us-s301-fl-sa,SA,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.67, FR Doc. 2026-15181",verified
    us-s301-fl-sg,SG,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.68, FR Doc. 2026-15181",verified
    us-s301-fl-za,ZA,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.69, FR Doc. 2026-15181",verified
    us-s301-fl-lk,LK,US,,s301-fl,bulk_entry parcel bonded,10 %,goods,2026-07-24,,"9903.05.72, FR Doc. 2026-15181",verified
    us-s301-fl-th,TH,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.77, FR Doc. 2026-15181",verified
    us-s301-fl-tt,TT,US,,s301-fl,bulk_entry parcel bonded,10 %,goods,2026-07-24,,"9903.05.78, FR Doc. 2026-15181",verified
    us-s301-fl-ae,AE,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.80, FR Doc. 2026-15181",verified
    us-s301-fl-gb,GB,US,,s301-fl,bulk_entry parcel bonded,10 %,goods,2026-07-24,,"9903.05.81, FR Doc. 2026-15181",verified
    us-s301-fl-uy,UY,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.82, FR Doc. 2026-15181",verified
    us-s301-fl-ve,VE,US,,s301-fl,bulk_entry parcel bonded,12.5 %,goods,2026-07-24,,"9903.05.83, FR Doc. 2026-15181",verified
    us-s122,,US,,s122,bulk_entry parcel bonded,10 %,goods,2026-02-24,2026-07-23,"section 122 surcharge, 150 days",verified
    us-mpf,,US,,mpf,bulk_entry,0.3464 %,goods,2026-10-01,2027-09-30,"merchandise processing fee FY2027 (minimum 34.58, maximum 670.86 USD per entry)",verified
    us-mpf-later,,US,,mpf,bulk_entry,0.3464 %,goods,2027-10-01,,"merchandise processing fee, rate carried on",assumed
    us-hmf,,US,,hmf,bulk_entry,0.125 %,goods,1987-04-11,,harbor maintenance fee; by sea only,verified
    eu-mfn,,EU,,mfn,bulk_entry bonded,4 %,cif,,,average of tariff lines; look your code up in TARIC,typical
    eu-mfn-parcel,,EU,,mfn,parcel,4 %,cif,2028-07-01,,normal duty on parcels once the customs data hub runs; wisetechacademy.com,typical
    eu-mfn-850440,,EU,850440,mfn,bulk_entry bonded,0 %,cif,,,"TARIC, third-country duty",memory
    eu-mfn-850440-parcel,,EU,850440,mfn,parcel,0 %,cif,2028-07-01,,normal duty on parcels once the customs data hub runs; wisetechacademy.com,verified
    eu-mfn-850760,,EU,850760,mfn,bulk_entry bonded,2.7 %,cif,,,"TARIC, third-country duty",memory
    eu-mfn-850760-parcel,,EU,850760,mfn,parcel,2.7 %,cif,2028-07-01,,normal duty on parcels once the customs data hub runs; wisetechacademy.com,verified
    eu-mfn-851762,,EU,851762,mfn,bulk_entry bonded,0 %,cif,,,"TARIC, third-country duty",memory
    eu-mfn-851762-parcel,,EU,851762,mfn,parcel,0 %,cif,2028-07-01,,normal duty on parcels once the customs data hub runs; wisetechacademy.com,verified
    eu-mfn-854442,,EU,854442,mfn,bulk_entry bonded,3.3 %,cif,,,"TARIC, third-country duty",memory
    eu-mfn-854442-parcel,,EU,854442,mfn,parcel,3.3 %,cif,2028-07-01,,normal duty on parcels once the customs data hub runs; wisetechacademy.com,verified
    eu-mfn-847180,,EU,847180,mfn,bulk_entry bonded,0 %,cif,,,"TARIC, third-country duty",memory
    eu-mfn-847180-parcel,,EU,847180,mfn,parcel,0 %,cif,2028-07-01,,normal duty on parcels once the customs data hub runs; wisetechacademy.com,verified
    eu-mfn-940521,,EU,940521,mfn,bulk_entry bonded,3.7 %,cif,,,"TARIC, third-country duty",memory
    eu-mfn-940521-parcel,,EU,940521,mfn,parcel,3.7 %,cif,2028-07-01,,normal duty on parcels once the customs data hub runs; wisetechacademy.com,verified
    eu-mfn-852589,,EU,852589,mfn,bulk_entry bonded,2 %,cif,,,"TARIC, third-country duty",memory
    eu-mfn-852589-parcel,,EU,852589,mfn,parcel,2 %,cif,2028-07-01,,normal duty on parcels once the customs data hub runs; wisetechacademy.com,verified
    eu-mfn-851310,,EU,851310,mfn,bulk_entry bonded,5.7 %,cif,,,"TARIC, third-country duty",memory
    eu-mfn-851310-parcel,,EU,851310,mfn,parcel,5.7 %,cif,2028-07-01,,normal duty on parcels once the customs data hub runs; wisetechacademy.com,verified
    eu-parcel-3eur,,EU,,mfn,parcel,3 EUR per line,goods,2026-07-01,2028-06-30,Council Reg. (EU) 2026/382; consignments up to 150 EUR,verified
    it-parcel-2eur,,IT,,parcel-fee,parcel,2 EUR per parcel,goods,2026-10-01,,national contribution; blog.pwc-tls.it,verified
    gb-mfn,,GB,,mfn,bulk_entry bonded,3 %,cif,,,UK Global Tariff average; parcels up to 135 GBP are free,typical
    gb-mfn-850440,,GB,850440,mfn,bulk_entry bonded,0 %,cif,,,UK Global Tariff,memory
    gb-mfn-850760,,GB,850760,mfn,bulk_entry bonded,2 %,cif,,,UK Global Tariff,memory
    gb-mfn-851762,,GB,851762,mfn,bulk_entry bonded,0 %,cif,,,UK Global Tariff,memory
    gb-mfn-854442,,GB,854442,mfn,bulk_entry bonded,2 %,cif,,,UK Global Tariff,memory
    gb-mfn-847180,,GB,847180,mfn,bulk_entry bonded,0 %,cif,,,UK Global Tariff,memory
    gb-mfn-940521,,GB,940521,mfn,bulk_entry bonded,2 %,cif,,,UK Global Tariff,memory
    gb-mfn-852589,,GB,852589,mfn,bulk_entry bonded,0 %,cif,,,UK Global Tariff,memory
    gb-mfn-851310,,GB,851310,mfn,bulk_entry bonded,4 %,cif,,,UK Global Tariff,memory
    ca-mfn,,CA,,mfn,bulk_entry parcel bonded,5 %,goods,,,average of tariff lines; most electronics are free,typical
    jp-mfn,,JP,,mfn,bulk_entry bonded,2 %,cif,,,"average; parcels up to 10,000 JPY are free",typical
    kr-mfn,,KR,,mfn,bulk_entry bonded,8 %,cif,,,simplified rate; parcels up to 150 USD are free,typical
    au-mfn,,AU,,mfn,bulk_entry bonded,5 %,goods,,,"mostly 0 or 5 %; parcels up to 1,000 AUD are free",typical
    mx-mfn,,MX,,mfn,bulk_entry bonded,15 %,cif,,,by line 0 to 35 %,typical
    ae-mfn,,AE,,mfn,bulk_entry bonded,5 %,cif,,,parcels up to 300 AED are free,typical
    sa-mfn,,SA,,mfn,bulk_entry bonded,5 %,cif,,,5 to 15 %,typical
    my-mfn,,MY,,mfn,bulk_entry bonded,2 %,cif,,,most electronics are free,typical
    my-mfn-parcel,,MY,,mfn,parcel,0 %,cif,,,parcels up to 500 MYR are free of import duty,memory
    th-mfn,,TH,,mfn,bulk_entry parcel bonded,7 %,cif,,,"by line, from the first baht since 2026-01-01",typical
    id-mfn,,ID,,mfn,bulk_entry parcel bonded,7.5 %,cif,,,"PMK 4/2025: 7.5 % for 3 to 1,500 USD",typical
    vn-mfn,,VN,,mfn,bulk_entry bonded,8 %,cif,,,by line; parcels up to 1m VND are free of duty,typical
    ph-mfn,,PH,,mfn,bulk_entry bonded,5 %,cif,,,by line,typical
    tw-mfn,,TW,,mfn,bulk_entry bonded,4 %,cif,,,by line,typical
    nz-mfn,,NZ,,mfn,bulk_entry bonded,5 %,goods,,,mostly 0 or 5 %,typical
    br-mfn,,BR,,mfn,bulk_entry bonded,16 %,cif,,,by line,typical
    tr-mfn,,TR,,mfn,parcel,60 %,cif,,,single duty on parcels from outside the EU,typical
    ca-mfn-850440,,CA,850440,mfn,bulk_entry parcel bonded,0 %,goods,,,Canadian customs tariff,memory
    jp-mfn-850440,,JP,850440,mfn,bulk_entry bonded,0 %,cif,,,Japanese tariff schedule,memory
    ca-mfn-850760,,CA,850760,mfn,bulk_entry parcel bonded,0 %,goods,,,Canadian customs tariff,memory
    jp-mfn-850760,,JP,850760,mfn,bulk_entry bonded,0 %,cif,,,Japanese tariff schedule,memory
    ca-mfn-851762,,CA,851762,mfn,bulk_entry parcel bonded,0 %,goods,,,Canadian customs tariff,memory
    jp-mfn-851762,,JP,851762,mfn,bulk_entry bonded,0 %,cif,,,Japanese tariff schedule,memory
    ca-mfn-854442,,CA,854442,mfn,bulk_entry parcel bonded,0 %,goods,,,Canadian customs tariff,memory
    jp-mfn-854442,,JP,854442,mfn,bulk_entry bonded,0 %,cif,,,Japanese tariff schedule,memory
    ca-mfn-847180,,CA,847180,mfn,bulk_entry parcel bonded,0 %,goods,,,Canadian customs tariff,memory
    jp-mfn-847180,,JP,847180,mfn,bulk_entry bonded,0 %,cif,,,Japanese tariff schedule,memory
    ca-mfn-940521,,CA,940521,mfn,bulk_entry parcel bonded,7 %,goods,,,Canadian customs tariff,memory
    jp-mfn-940521,,JP,940521,mfn,bulk_entry bonded,0 %,cif,,,Japanese tariff schedule,memory
    ca-mfn-852589,,CA,852589,mfn,bulk_entry parcel bonded,0 %,goods,,,Canadian customs tariff,memory
    jp-mfn-852589,,JP,852589,mfn,bulk_entry bonded,0 %,cif,,,Japanese tariff schedule,memory
    ca-mfn-851310,,CA,851310,mfn,bulk_entry parcel bonded,7 %,goods,,,Canadian customs tariff,memory
    jp-mfn-851310,,JP,851310,mfn,bulk_entry bonded,0 %,cif,,,Japanese tariff schedule,memory
    mx-courier,,MX,,courier,parcel,33.5 %,goods,2025-08-15,,global rate for simplified courier import; internationaltradecomplianceupdate.com,verified
    br-remessa,,BR,,mfn,parcel,20 %,cif,2024-08-01,,Remessa Conforme up to 50 USD (60 % less 20 USD above); dhl.com,verified
    br-icms,,BR,,icms,parcel,20.4819 %,cif_and_duty,2023-08-01,,ICMS 17 % reckoned on the price with itself,verified
    de-vat,,DE,,vat,,19 %,price,,,standard rate; taxation-customs.ec.europa.eu,memory
    de-import-vat,,DE,,import_vat,bulk_entry bonded,19 %,cif_and_duty,,,standard rate at entry,memory
    fr-vat,,FR,,vat,,20 %,price,,,standard rate; taxation-customs.ec.europa.eu,memory
    fr-import-vat,,FR,,import_vat,bulk_entry bonded,20 %,cif_and_duty,,,standard rate at entry,memory
    it-vat,,IT,,vat,,22 %,price,,,standard rate; taxation-customs.ec.europa.eu,memory
    it-import-vat,,IT,,import_vat,bulk_entry bonded,22 %,cif_and_duty,,,standard rate at entry,memory
    es-vat,,ES,,vat,,21 %,price,,,standard rate; taxation-customs.ec.europa.eu,memory
    es-import-vat,,ES,,import_vat,bulk_entry bonded,21 %,cif_and_duty,,,standard rate at entry,memory
    nl-vat,,NL,,vat,,21 %,price,,,standard rate; taxation-customs.ec.europa.eu,memory
    nl-import-vat,,NL,,import_vat,bulk_entry bonded,21 %,cif_and_duty,,,standard rate at entry,memory
    be-vat,,BE,,vat,,21 %,price,,,standard rate; taxation-customs.ec.europa.eu,memory
    be-import-vat,,BE,,import_vat,bulk_entry bonded,21 %,cif_and_duty,,,standard rate at entry,memory
    at-vat,,AT,,vat,,20 %,price,,,standard rate; taxation-customs.ec.europa.eu,memory
    at-import-vat,,AT,,import_vat,bulk_entry bonded,20 %,cif_and_duty,,,standard rate at entry,memory
    ie-vat,,IE,,vat,,23 %,price,,,standard rate; taxation-customs.ec.europa.eu,memory
    ie-import-vat,,IE,,import_vat,bulk_entry bonded,23 %,cif_and_duty,,,standard rate at entry,memory
    pl-vat,,PL,,vat,,23 %,price,,,standard rate; taxation-customs.ec.europa.eu,memory
    pl-import-vat,,PL,,import_vat,bulk_entry bonded,23 %,cif_and_duty,,,standard rate at entry,memory
    se-vat,,SE,,vat,,25 %,price,,,standard rate; taxation-customs.ec.europa.eu,memory
    se-import-vat,,SE,,import_vat,bulk_entry bonded,25 %,cif_and_duty,,,standard rate at entry,memory
    gb-vat,,GB,,vat,,20 %,price,,,standard rate; marketplaces collect up to 135 GBP,verified
    gb-import-vat,,GB,,import_vat,bulk_entry bonded,20 %,cif_and_duty,,,standard rate; marketplaces collect up to 135 GBP,verified
    ch-vat,,CH,,vat,,8.1 %,price,,,standard rate,memory
    ch-import-vat,,CH,,import_vat,bulk_entry bonded,8.1 %,cif_and_duty,,,standard rate,memory
    kr-vat,,KR,,vat,,10 %,price,,,standard rate,memory
    kr-import-vat,,KR,,import_vat,bulk_entry bonded,10 %,cif_and_duty,,,standard rate,memory
    au-vat,,AU,,vat,,10 %,price,,,"GST; sellers and platforms collect up to 1,000 AUD",verified
    au-import-vat,,AU,,import_vat,bulk_entry bonded,10 %,cif_and_duty,,,"GST; sellers and platforms collect up to 1,000 AUD",verified
    nz-vat,,NZ,,vat,,15 %,price,,,"GST; sellers collect up to 1,000 NZD",verified
    nz-import-vat,,NZ,,import_vat,bulk_entry bonded,15 %,cif_and_duty,,,"GST; sellers collect up to 1,000 NZD",verified
    sg-vat,,SG,,vat,,9 %,price,,,GST since 2024; sellers collect up to 400 SGD,memory
    sg-import-vat,,SG,,import_vat,bulk_entry bonded,9 %,cif_and_duty,,,GST since 2024; sellers collect up to 400 SGD,memory
    th-vat,,TH,,vat,,7 %,price,,,VAT from the first baht,verified
    th-import-vat,,TH,,import_vat,bulk_entry bonded,7 %,cif_and_duty,,,VAT from the first baht,verified
    vn-vat,,VN,,vat,,10 %,price,,,VAT (8 % temporary on many goods),verified
    vn-import-vat,,VN,,import_vat,bulk_entry bonded,10 %,cif_and_duty,,,VAT (8 % temporary on many goods),verified
    id-vat,,ID,,vat,,11 %,price,,,VAT,memory
    id-import-vat,,ID,,import_vat,bulk_entry bonded,11 %,cif_and_duty,,,VAT,memory
    ph-vat,,PH,,vat,,12 %,price,,,VAT,memory
    ph-import-vat,,PH,,import_vat,bulk_entry bonded,12 %,cif_and_duty,,,VAT,memory
    tw-vat,,TW,,vat,,5 %,price,,,VAT,memory
    tw-import-vat,,TW,,import_vat,bulk_entry bonded,5 %,cif_and_duty,,,VAT,memory
    ae-vat,,AE,,vat,,5 %,price,,,VAT,memory
    ae-import-vat,,AE,,import_vat,bulk_entry bonded,5 %,cif_and_duty,,,VAT,memory
    sa-vat,,SA,,vat,,15 %,price,,,VAT,memory
    sa-import-vat,,SA,,import_vat,bulk_entry bonded,15 %,cif_and_duty,,,VAT,memory
    mx-vat,,MX,,vat,,16 %,price,,,VAT,memory
    mx-import-vat,,MX,,import_vat,bulk_entry bonded,16 %,cif_and_duty,,,VAT,memory
    tr-vat,,TR,,vat,,20 %,price,,,VAT,memory
    tr-import-vat,,TR,,import_vat,bulk_entry bonded,20 %,cif_and_duty,,,VAT,memory
    jp-vat,,JP,,vat,domestic bulk_entry bonded,10 %,price,2019-10-01,,consumption tax; customs.go.jp,verified
    jp-vat-parcel,,JP,,vat,parcel,10 %,price,2028-04-01,,"the exemption to 10,000 JPY ends; skadvisory.jp",verified
    jp-import-vat,,JP,,import_vat,bulk_entry bonded,10 %,cif_and_duty,2019-10-01,,consumption tax at entry; customs.go.jp,verified
    ca-import-gst,,CA,,import_vat,bulk_entry bonded,5 %,cif_and_duty,,,GST at entry (HST 13 to 15 % by province),verified
    ca-parcel-gst,,CA,,gst-parcel,parcel,5 %,cif_and_duty,,,GST on parcels above 20 CAD,verified
    my-lvg,,MY,,vat,parcel,10 %,price,2024-01-01,,sales tax on low value goods up to 500 MYR; roedl.com,verified
    my-sales-tax,,MY,,sales_tax,bulk_entry bonded,10 %,cif_and_duty,,,"sales tax at entry, not recovered",memory
    cn-cbec,,CN,,vat,bonded parcel,9.1 %,price,2019-01-01,,"70 % of VAT 13 % on retail import up to 5,000 CNY; Cai Guan Shui [2016] 18",verified
    """#
}
