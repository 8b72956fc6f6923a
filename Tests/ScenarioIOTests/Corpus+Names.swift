extension Corpus {
  static let names = [
    CaseFile(
      name: "node-of-a-table-that-is-not-there",
      text: #"""
        edit stock.csv
        - us-amazon
        + elsewhere-entirely
        expect E0301 stock.csv:2:6 a row of nodes.csv makes `elsewhere-entirely` known
        """#),
    CaseFile(
      name: "unknown-platform",
      text: #"""
        edit stores.csv
        - us-amazon,amazon,us
        + us-amazon,amazn,us
        expect E0301 stores.csv:2:11 did you mean `amazon`?
        """#),
    CaseFile(
      name: "unknown-market",
      text: #"""
        edit stores.csv
        - de-amazon,amazon,de
        + de-amazon,amazon,germany
        expect E0301 stores.csv:3:18 did you mean `de`?
        """#),
    CaseFile(
      name: "title-of-several-words-for-a-market",
      text: #"""
        edit stores.csv
        - de-amazon,amazon,de
        + de-amazon,amazon,United Kingdom
        expect E0301 stores.csv:3:18 did you mean `uk`?
        """#),
    CaseFile(
      name: "near-names-with-the-same-beginning",
      text: #"""
        edit stores.csv
        - de-amazon,amazon,de
        + de-amazon,amazon,usa
        expect E0301 stores.csv:3:18 did you mean `us`?
        """#),
    CaseFile(
      name: "unknown-product-in-history",
      text: #"""
        edit history.csv
        - us-amazon,lamp,2026-01-05
        + us-amazon,lmap,2026-01-05
        edit scenario.yaml
        - history: {
        + history: {absent: zero,
        expect E0301 history.csv:2:11 did you mean `lamp`?
        """#),
    CaseFile(
      name: "unknown-node-in-stock",
      text: #"""
        edit stock.csv
        - lamp,us-amazon,700
        + lamp,us-amzon,700
        expect E0301 stock.csv:2:6 did you mean `us-amazon`?
        """#),
    CaseFile(
      name: "listing-for-unknown-product",
      text: #"""
        file listings.csv
          store,product,price_local
          us-amazon,lanp,45
        expect E0301 listings.csv:2:11 did you mean `lamp`?
        """#),
    CaseFile(
      name: "duplicate-store",
      text: #"""
        edit stores.csv
        - us-amazon,amazon,us,platform_warehouse,4800
        + us-amazon,amazon,us,platform_warehouse,4800
        + us-amazon,amazon,us,platform_warehouse,4800
        expect E0302 stores.csv:3:1 keep one of the two rows
        """#),
    CaseFile(
      name: "duplicate-week",
      text: #"""
        edit history.csv
        - us-amazon,lamp,2026-01-12
        + us-amazon,lamp,2026-01-05
        edit scenario.yaml
        - history: {
        + history: {absent: zero,
        expect E0302 history.csv:3:1 keep one of the two rows
        """#),
    CaseFile(
      name: "reference-store-is-candidate",
      text: #"""
        file stores.csv
          store,platform,market,mode,status,ad_spend_local,reference_store
          us-amazon,amazon,us,platform_warehouse,open,4800,
          de-amazon,amazon,de,platform_warehouse,open,1600,
          fr-amazon,amazon,fr,platform_warehouse,candidate,900,it-amazon
          it-amazon,amazon,it,platform_warehouse,candidate,900,fr-amazon
        expect E0305 stores.csv:4:54 open: de-amazon, us-amazon
        expect E0305 stores.csv:5:54 open: de-amazon, us-amazon
        """#),
    CaseFile(
      name: "candidate-without-listings",
      text: #"""
        file stores.csv
          store,platform,market,mode,status,ad_spend_local
          us-amazon,amazon,us,platform_warehouse,open,4800
          de-amazon,amazon,de,platform_warehouse,open,1600
          fr-amazon,amazon,fr,platform_warehouse,candidate,900
        expect W0601 stores.csv:4:1 give it a `reference_store` or rows in listings.csv
        """#),
    CaseFile(
      name: "base-missing",
      text: #"""
        edit scenario.yaml
        - base_currency: CNY
        + base_currency: CNY
        + base: othr
        expect E0303 scenario.yaml:5:7 expected the name of a sibling folder
        """#),
    CaseFile(
      name: "base-cycle",
      text: #"""
        edit scenario.yaml
        - base_currency: CNY
        + base_currency: CNY
        + base: other
        sibling other/scenario.yaml
          base: minimal
        expect E0304 ../other/scenario.yaml:1:7 this folder was reached before
        """#),
    CaseFile(
      name: "base-is-a-path",
      text: #"""
        edit scenario.yaml
        - base_currency: CNY
        + base_currency: CNY
        + base: ../other
        expect E0210 scenario.yaml:5:7 write `other`; `title` takes any text
        """#),
  ]
}
