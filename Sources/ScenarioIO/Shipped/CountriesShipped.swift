extension ShippedTables {
  /// Countries that rules are for and that no shipped market is in: of the form of markets.csv, but not
  /// among the markets that a scenario may open.
  static let countries = Content(
    file: "countries.csv",
    text: #"""
      market,title,country,customs_union,currency,prices_include_tax,layer
      bg,Bulgaria,BG,EU,EUR,yes,mature
      hr,Croatia,HR,EU,EUR,yes,mature
      cy,Cyprus,CY,EU,EUR,yes,mature
      cz,Czechia,CZ,EU,CZK,yes,mature
      dk,Denmark,DK,EU,DKK,yes,mature
      ee,Estonia,EE,EU,EUR,yes,mature
      fi,Finland,FI,EU,EUR,yes,mature
      gr,Greece,GR,EU,EUR,yes,mature
      hu,Hungary,HU,EU,HUF,yes,mature
      lv,Latvia,LV,EU,EUR,yes,mature
      lt,Lithuania,LT,EU,EUR,yes,mature
      lu,Luxembourg,LU,EU,EUR,yes,mature
      mt,Malta,MT,EU,EUR,yes,mature
      pt,Portugal,PT,EU,EUR,yes,mature
      ro,Romania,RO,EU,RON,yes,mature
      sk,Slovakia,SK,EU,EUR,yes,mature
      si,Slovenia,SI,EU,EUR,yes,mature
      no,Norway,NO,NO,NOK,yes,mature
      """#)
}
