extension ShippedTables {
  /// Markets by country, with customs union, currency and whether shelf prices hold the tax.
  static let markets = #"""
    market,title,country,customs_union,currency,prices_include_tax,layer
    us,United States,US,US,USD,no,mature
    ca,Canada,CA,CA,CAD,no,mature
    mx,Mexico,MX,MX,MXN,yes,emerging
    br,Brazil,BR,BR,BRL,yes,emerging
    de,Germany,DE,EU,EUR,yes,mature
    fr,France,FR,EU,EUR,yes,mature
    it,Italy,IT,EU,EUR,yes,mature
    es,Spain,ES,EU,EUR,yes,mature
    nl,Netherlands,NL,EU,EUR,yes,mature
    be,Belgium,BE,EU,EUR,yes,mature
    at,Austria,AT,EU,EUR,yes,mature
    ie,Ireland,IE,EU,EUR,yes,mature
    pl,Poland,PL,EU,PLN,yes,mature
    se,Sweden,SE,EU,SEK,yes,mature
    uk,United Kingdom,GB,GB,GBP,yes,mature
    ch,Switzerland,CH,CH,CHF,yes,mature
    jp,Japan,JP,JP,JPY,yes,mature
    kr,South Korea,KR,KR,KRW,yes,mature
    au,Australia,AU,AU,AUD,yes,mature
    nz,New Zealand,NZ,NZ,NZD,yes,mature
    sg,Singapore,SG,SG,SGD,yes,near
    my,Malaysia,MY,MY,MYR,yes,near
    th,Thailand,TH,TH,THB,yes,near
    id,Indonesia,ID,ID,IDR,yes,near
    vn,Vietnam,VN,VN,VND,yes,near
    ph,Philippines,PH,PH,PHP,yes,near
    tw,Taiwan,TW,TW,TWD,yes,near
    ae,United Arab Emirates,AE,AE,AED,yes,emerging
    sa,Saudi Arabia,SA,SA,SAR,yes,emerging
    tr,Türkiye,TR,TR,TRY,yes,emerging
    cn,China,CN,CN,CNY,yes,near
    """#
}
