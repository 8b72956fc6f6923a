extension Corpus {
  static let values = [
    CaseFile(
      name: "number-thousands",
      text: #"""
        edit stores.csv
        - 4800
        + "4,800"
        expect E0202 stores.csv:2:41 write 4800, or 4.8
        """#),
    CaseFile(
      name: "number-decimal-comma",
      text: #"""
        edit products.csv
        - 0.18
        + "0,18"
        expect E0202 products.csv:3:19 write 0.18
        """#),
    CaseFile(
      name: "number-suffix-k",
      text: #"""
        edit firm.csv
        - 900000 CNY
        + 900k CNY
        expect E0202 firm.csv:2:11 write 900000
        """#),
    CaseFile(
      name: "number-nan",
      text: #"""
        edit products.csv
        - 0.18
        + NaN
        expect E0201 products.csv:3:18 leave the cell empty where the value is not known
        """#),
    CaseFile(
      name: "number-exponent",
      text: #"""
        edit products.csv
        - 0.18
        + 18e-2
        expect E0202 products.csv:3:18 write 0.18
        """#),
    CaseFile(
      name: "unit-missing",
      text: #"""
        edit firm.csv
        - 900000 CNY
        + 900000
        expect E0203 firm.csv:2:11 Cash in all wallets at the start.
        """#),
    CaseFile(
      name: "unit-wrong",
      text: #"""
        edit products.csv
        - lamp,lighting,78,1.5,42,20,10,9405.21.80
        + lamp,lighting,78,1.5 cm,42,20,10,9405.21.80
        expect E0205 products.csv:2:18 write the number alone, or drop `_kg` from the column's name
        """#),
    CaseFile(
      name: "unit-conflict",
      text: #"""
        edit products.csv
        - lamp,lighting,78,1.5,42,20,10,9405.21.80
        + lamp,lighting,78 USD,1.5,42,20,10,9405.21.80
        expect E0205 products.csv:2:15 write the number alone, or drop `_cny` from the column's name
        """#),
    CaseFile(
      name: "currency-unknown",
      text: #"""
        edit firm.csv
        - 400000 CNY
        + 400000 YUAN
        expect E0206 firm.csv:3:19 write CNY
        """#),
    CaseFile(
      name: "amount-too-fine",
      text: #"""
        edit products.csv
        - lamp,lighting,78,1.5,42,20,10,9405.21.80
        + lamp,lighting,78.1234,1.5,42,20,10,9405.21.80
        expect E0217 products.csv:2:15 write 78.12
        """#),
    CaseFile(
      name: "point-that-may-part-thousands",
      text: #"""
        edit firm.csv
        - 900000 CNY
        + 900.000 CNY
        edit stores.csv
        - 4800
        + 4.800
        edit products.csv
        - lamp,lighting,78,1.5,42,20,10,9405.21.80
        + lamp,lighting,78.125,1.5,42,20,10,9405.21.80
        expect E0202 firm.csv:2:11 write 900000 if it does, 900.00 if it does not
        expect E0202 stores.csv:2:40 write 4800 if it does, 4.80 if it does not
        expect E0202 products.csv:2:15 write 78125 if it does
        """#),
    CaseFile(
      name: "sign-of-a-currency",
      text: #"""
        edit stores.csv
        - 4800
        + €4800
        expect E0201 stores.csv:2:40 write 4800 in a column such as `price_usd`
        """#),
    CaseFile(
      name: "weight-out-of-range",
      text: #"""
        edit products.csv
        - lamp,lighting,78,1.5,42,20,10,9405.21.80
        + lamp,lighting,78,1500000,42,20,10,9405.21.80
        expect E0207 products.csv:2:18 expected 0.001 kg to 1000 kg
        """#),
    CaseFile(
      name: "negative-stock",
      text: #"""
        edit stock.csv
        - lamp,us-amazon,700,
        + lamp,us-amazon,-700,
        expect E0215 stock.csv:2:16 expected zero or more
        """#),
    CaseFile(
      name: "negative-units",
      text: #"""
        edit history.csv
        - us-amazon,lamp,2026-01-05,
        + us-amazon,lamp,2026-01-05,-
        expect E0215 history.csv:2:27 expected zero or more
        """#),
    CaseFile(
      name: "half-a-unit-of-stock",
      text: #"""
        edit stock.csv
        - lamp,us-amazon,700,
        + lamp,us-amazon,700.5,
        expect E0201 stock.csv:2:16 expected a whole number
        """#),
    CaseFile(
      name: "choice-near",
      text: #"""
        edit stores.csv
        - us,platform_warehouse,4800
        + us,platform_warehose,4800
        expect E0209 stores.csv:2:21 did you mean `platform_warehouse`?
        """#),
    CaseFile(
      name: "choice-fba",
      text: #"""
        edit stores.csv
        - us,platform_warehouse,4800
        + us,FBA,4800
        expect E0209 stores.csv:2:21 expected direct_mail, bonded, overseas_warehouse, platform_warehouse
        """#),
    CaseFile(
      name: "identifier-with-space",
      text: #"""
        edit stores.csv
        - us-amazon,amazon
        + us amazon,amazon
        edit stock.csv
        - lamp,us-amazon,700,
        + lamp,us-amazon,701,
        expect E0210 stores.csv:2:1 write `us-amazon`; `title` takes any text
        """#),
    CaseFile(
      name: "hs-code-letters",
      text: #"""
        edit products.csv
        - 9405.21.80
        + 94O5.21.80
        expect E0212 products.csv:2:31 expected 2 to 10 digits
        """#),
    CaseFile(
      name: "country-uk",
      text: #"""
        file nodes.csv
          node,kind,country
          london,overseas,UK
        expect E0211 nodes.csv:2:17 the United Kingdom is GB
        """#),
    CaseFile(
      name: "date-not-monday",
      text: #"""
        edit history.csv
        - us-amazon,lamp,2026-01-05
        + us-amazon,lamp,2026-01-06
        expect E0216 history.csv:2:16 its week begins on 2026-01-05
        """#),
    CaseFile(
      name: "law-reversed",
      text: #"""
        edit firm.csv
        - firm.cash
        + supplier.production,30 to 20 days,x
        + firm.cash
        expect E0213 firm.csv:2:21 Days from order to hand-over, for suppliers without their own.
        """#),
    CaseFile(
      name: "law-unit-twice",
      text: #"""
        edit firm.csv
        - firm.cash
        + supplier.production,20 days to 30 days,x
        + firm.cash
        expect E0205 firm.csv:2:21 write `20 to 30 days`
        """#),
    CaseFile(
      name: "law-unknown",
      text: #"""
        edit firm.csv
        - firm.cash
        + supplier.production,"norml(20, 3) days",x
        + firm.cash
        expect E0213 firm.csv:2:22 did you mean `normal`?
        """#),
    CaseFile(
      name: "law-where-exact",
      text: #"""
        edit products.csv
        - lamp,lighting,78,1.5,42,20,10,9405.21.80
        + lamp,lighting,60 to 90,1.5,42,20,10,9405.21.80
        expect E0214 products.csv:2:15 this is an uncertain one
        """#),
  ]
}
