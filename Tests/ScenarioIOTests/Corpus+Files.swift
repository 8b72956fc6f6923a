extension Corpus {
  static let files = [
    CaseFile(
      name: "missing-table",
      text: #"""
        delete stock.csv
        expect E0101 - Units on the shelf at the start, and inbound with the day they arrive.
        """#),
    CaseFile(
      name: "missing-table-misspelt",
      text: #"""
        delete stock.csv
        file stocks.csv
          product,node,units
          lamp,us-amazon,5
        expect E0101 - the folder holds `stocks.csv`
        expect W0604 - did you mean `stock.csv`?
        """#),
    CaseFile(
      name: "missing-scenario",
      text: #"""
        delete scenario.yaml
        expect E0101 - every scenario has one
        """#),
    CaseFile(
      name: "path-parent",
      text: #"""
        edit scenario.yaml
        - base_currency: CNY
        + base_currency: CNY
        + tables: {fx: ../fx.csv}
        expect E0102 scenario.yaml:5:14 expected a file inside the folder
        """#),
    CaseFile(
      name: "path-absolute",
      text: #"""
        edit scenario.yaml
        - base_currency: CNY
        + base_currency: CNY
        + tables: {fx: /etc/passwd}
        expect E0102 scenario.yaml:5:14 expected a file inside the folder
        """#),
    CaseFile(
      name: "path-backslash",
      text: #"""
        edit scenario.yaml
        - base_currency: CNY
        + base_currency: CNY
        + tables: {fx: 'a\\b.csv'}
        expect E0102 scenario.yaml:5:14 expected a file inside the folder
        """#),
    CaseFile(
      name: "named-table-missing",
      text: #"""
        edit scenario.yaml
        - base_currency: CNY
        + base_currency: CNY
        + tables: {fx: rates.csv}
        expect E0101 scenario.yaml:5:14 scenario.yaml names it under `tables`
        """#),
    CaseFile(
      name: "unknown-table",
      text: #"""
        edit scenario.yaml
        - base_currency: CNY
        + base_currency: CNY
        + tables: {stoers: s.csv}
        expect E0306 scenario.yaml:5:10 did you mean `stores`?
        """#),
    CaseFile(
      name: "control-character",
      text: #"""
        edit products.csv
        - lamp,lighting
        + la\x01mp,lighting
        expect E0106 products.csv:2:3 delete it and type the text anew
        """#),
    CaseFile(
      name: "empty-table",
      text: #"""
        file stock.csv
          
        expect E0116 stock.csv:1:1 expected `product,node,units`
        """#),
    CaseFile(
      name: "byte-order-mark-and-crlf",
      text: #"""
        file firm.csv
          \ufeffsetting,value,source\r
          firm.cash,900000 CNY,bank\r
          firm.monthly_fixed_cost,60000 CNY,accounts\r
        """#),
  ]
}
