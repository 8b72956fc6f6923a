extension Corpus {
  static let csv = [
    CaseFile(
      name: "columns-without-a-name",
      text: #"""
        file stock.csv
          product,node,units,
          lamp,us-amazon,700,
          earbuds,us-amazon,700,
        expect E0107 stock.csv:1:20 remove empty columns
        """#),
    CaseFile(
      name: "header-without-its-unit",
      text: #"""
        edit products.csv
        - weight_kg
        + Weight
        expect E0107 products.csv:1:32 did you mean `weight_kg`?
        """#),
    CaseFile(
      name: "csv-semicolons",
      text: #"""
        file stock.csv
          product;node;units;arrival
          lamp;us-amazon;700;
        expect E0115 stock.csv:1:1 save with commas instead of `;`
        """#),
    CaseFile(
      name: "csv-ragged-long",
      text: #"""
        edit stock.csv
        - lamp,us-amazon,700,
        + lamp,us-amazon,700,,
        expect E0115 stock.csv:2:21 put a value that holds a comma in quotes
        """#),
    CaseFile(
      name: "csv-ragged-short",
      text: #"""
        edit stock.csv
        - lamp,us-amazon,700,
        + lamp,us-amazon,700
        expect E0115 stock.csv:2:16 empty cells need their commas
        """#),
    CaseFile(
      name: "csv-open-quote",
      text: #"""
        edit products.csv
        - lamp,lighting
        + lamp,"lighting
        expect E0114 products.csv:2:6 put the whole cell in quotes and double the quotes inside it
        """#),
    CaseFile(
      name: "csv-stray-quote",
      text: #"""
        edit products.csv
        - lamp,lighting
        + lamp,light"ing
        expect E0114 products.csv:2:11 put the whole cell in quotes and double the quotes inside it
        """#),
    CaseFile(
      name: "csv-duplicate-column",
      text: #"""
        file stores.csv
          store,platform,market,mode,mode,ad_spend_local
          us-amazon,amazon,us,platform_warehouse,platform_warehouse,4800
          de-amazon,amazon,de,platform_warehouse,platform_warehouse,1600
        expect E0117 stores.csv:1:28 given again
        """#),
    CaseFile(
      name: "csv-unknown-column",
      text: #"""
        file stores.csv
          store,platfrom,market,mode,ad_spend_local
          us-amazon,amazon,us,platform_warehouse,4800
          de-amazon,amazon,de,platform_warehouse,1600
        expect E0107 stores.csv:1:7 did you mean `platform`?
        """#),
    CaseFile(
      name: "csv-unknown-unit-in-header",
      text: #"""
        file stores.csv
          store,platform,market,mode,ad_spend_yuan
          us-amazon,amazon,us,platform_warehouse,4800
          de-amazon,amazon,de,platform_warehouse,1600
        expect E0204 stores.csv:1:28 write `ad_spend_local`, or `ad_spend` with the unit in each cell
        """#),
    CaseFile(
      name: "csv-missing-column",
      text: #"""
        file stores.csv
          store,platform,market,mode
          us-amazon,amazon,us,platform_warehouse
          de-amazon,amazon,de,platform_warehouse
        expect E0113 stores.csv:1:1 Advertising at the start, per month (for a candidate: once it trades). Example: 12000
        """#),
    CaseFile(
      name: "csv-empty-required-cell",
      text: #"""
        edit products.csv
        - lamp,lighting,78,1.5,42,20,10,9405.21.80
        + lamp,lighting,,1.5,42,20,10,9405.21.80
        expect E0113 products.csv:2:15 What one unit costs ex works, input tax included where the supplier invoices it.
        """#),
  ]
}
