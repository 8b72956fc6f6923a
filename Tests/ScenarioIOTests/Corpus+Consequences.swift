/// One slip gives one finding, whatever follows from it.
extension Corpus {
  static let consequences = [
    CaseFile(
      name: "one-slip-header-keeps-its-unit",
      text: #"""
        edit products.csv
        - unit_cost_cny
        + unit_cots_cny
        expect E0107 products.csv:1:18 did you mean `unit_cost_cny`?
        """#),
    CaseFile(
      name: "one-slip-header-of-the-key",
      text: #"""
        edit products.csv
        - product,
        + prodct,
        expect E0107 products.csv:1:1 did you mean `product`?
        """#),
    CaseFile(
      name: "one-slip-header-under-another-name",
      text: #"""
        edit products.csv
        - weight_kg
        + mass
        expect E0107 products.csv:1:32 still missing: `weight_kg`
        """#),
    CaseFile(
      name: "one-slip-too-many-cells-in-products",
      text: #"""
        edit products.csv
        - 78,1.5
        + 78,1,5
        expect E0115 products.csv:2:42 put a value that holds a comma in quotes
        """#),
    CaseFile(
      name: "one-slip-products-without-rows",
      text: #"""
        file products.csv
          product,category,unit_cost_cny,weight_kg,length_cm,width_cm,height_cm,hs_code
        expect E0116 products.csv:1:1 expected at least one row below
        """#),
    CaseFile(
      name: "one-slip-history-without-rows",
      text: #"""
        file history.csv
          store,product,week,units
        expect E0116 history.csv:1:1 expected at least one row below
        """#),
    CaseFile(
      name: "one-slip-too-many-cells-in-history",
      text: #"""
        edit history.csv
        - us-amazon,lamp,2026-05-04,
        + us-amazon,lamp,2026-05-04,,
        expect E0115 history.csv:19:31 put a value that holds a comma in quotes
        """#),
    CaseFile(
      name: "one-slip-date-in-history",
      text: #"""
        edit history.csv
        - us-amazon,lamp,2026-05-04,
        + us-amazon,lamp,2026-5-4,
        expect E0208 history.csv:19:16 write 2026-05-04
        """#),
    CaseFile(
      name: "one-slip-product-in-the-middle-of-history",
      text: #"""
        edit history.csv
        - us-amazon,lamp,2026-05-04,
        + us-amazon,lmap,2026-05-04,
        expect E0301 history.csv:19:11 did you mean `lamp`?
        """#),
    CaseFile(
      name: "one-slip-name-of-a-store",
      text: #"""
        edit stores.csv
        - us-amazon,
        + us-amazn,
        expect E0301 history.csv:2:1 did you mean `us-amazn`?
        expect E0301 stock.csv:2:6 did you mean `us-amazn`?
        """#),
    CaseFile(
      name: "one-slip-optional-table-unreadable",
      text: #"""
        edit stores.csv
        - us-amazon,amazon,us,
        + us-amazon,amazon,atlantis,
        file markets.csv
          market;title;country
          atlantis;Atlantis;AT
        expect E0115 markets.csv:1:1 save with commas instead of `;`
        """#),
    CaseFile(
      name: "setting-of-unknown-category",
      text: #"""
        file settings.csv
          setting,category,value
          returns.rate,lightnig,9 %
        expect E0301 settings.csv:2:14 did you mean `lighting`?
        """#),
    CaseFile(
      name: "inline-setting-of-unknown-category",
      text: #"""
        edit scenario.yaml
        - base_currency: CNY
        + base_currency: CNY
        + settings: {returns.rate: {value: 9 %, category: lightnig}}
        expect E0301 scenario.yaml:5:49 did you mean `lighting`?
        """#),
    CaseFile(
      name: "date-with-both-readings",
      text: #"""
        edit scenario.yaml
        - 2027-01-04
        + 04/01/2027
        expect E0208 scenario.yaml:3:8 write 2027-01-04 if the day stands first, 2027-04-01 if the month does
        """#),
  ]
}
