extension ShippedRules {
  /// Brazil: Remessa Conforme for parcels, and ICMS, which is inside its own base: 100 BRL cost 144.58, not
  /// 140.40. A seller outside the programme declares `outside_prc`.
  static let brazil = #"""
    rule,destination,layer,treatments,when,charge,base,allowance,from,source,status
    br-mfn,BR,mfn,bulk_entry bonded,,16 %,cif,,,by line,typical
    br-remessa-50,BR,mfn,parcel,cif <= 50 USD; not outside_prc,20 %,cif,,2024-08-01,Remessa Conforme; Law 14.902/24; dhl.com,verified
    br-remessa-3000,BR,mfn,parcel,cif > 50 USD; cif <= 3000 USD; not outside_prc,60 %,cif,20 USD,2024-08-01,Remessa Conforme: 60 % less 20 USD; guiatributario.net/tag/compras,verified
    br-parcel-60,BR,mfn,parcel,,60 %,cif,,2024-08-01,outside Remessa Conforme; guiatributario.net/tag/compras,verified
    br-icms,BR,icms,domestic parcel,,17 % inside,cif_and_duty,,2023-08-01,ICMS on the price with itself: (CIF + II) / (1 - r) r; guiatributario.net/tag/compras,verified
    br-import-icms,BR,import_icms,bulk_entry bonded,,17 % inside,cif_and_duty,,2023-08-01,ICMS on the price with itself,memory
    br-icms-ac,BR,icms,parcel,region AC,20 % inside,cif_and_duty,,2025-04-01,20 % in some states (infomoney); which ones from memory,memory
    br-icms-al,BR,icms,parcel,region AL,20 % inside,cif_and_duty,,2025-04-01,20 % in some states (infomoney); which ones from memory,memory
    br-icms-ba,BR,icms,parcel,region BA,20 % inside,cif_and_duty,,2025-04-01,20 % in some states (infomoney); which ones from memory,memory
    br-icms-ce,BR,icms,parcel,region CE,20 % inside,cif_and_duty,,2025-04-01,20 % in some states (infomoney); which ones from memory,memory
    br-icms-mg,BR,icms,parcel,region MG,20 % inside,cif_and_duty,,2025-04-01,20 % in some states (infomoney); which ones from memory,memory
    br-icms-ms,BR,icms,parcel,region MS,20 % inside,cif_and_duty,,2025-04-01,20 % in some states (infomoney); which ones from memory,memory
    br-icms-pb,BR,icms,parcel,region PB,20 % inside,cif_and_duty,,2025-04-01,20 % in some states (infomoney); which ones from memory,memory
    br-icms-pi,BR,icms,parcel,region PI,20 % inside,cif_and_duty,,2025-04-01,20 % in some states (infomoney); which ones from memory,memory
    br-icms-rn,BR,icms,parcel,region RN,20 % inside,cif_and_duty,,2025-04-01,20 % in some states (infomoney); which ones from memory,memory
    br-icms-rr,BR,icms,parcel,region RR,20 % inside,cif_and_duty,,2025-04-01,20 % in some states (infomoney); which ones from memory,memory
    br-icms-se,BR,icms,parcel,region SE,20 % inside,cif_and_duty,,2025-04-01,20 % in some states (infomoney); which ones from memory,memory
    """#
}
