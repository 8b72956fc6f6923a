extension Corpus {
  static let business = [
    CaseFile(
      name: "no-price-in-the-whole-history",
      text: #"""
        file history.csv
          store,product,month,units
          us-amazon,lamp,2026-07,97
          us-amazon,lamp,2026-08,98
          us-amazon,lamp,2026-09,99
          us-amazon,lamp,2026-10,100
          us-amazon,lamp,2026-11,101
          us-amazon,lamp,2026-12,102
          de-amazon,lamp,2026-07,97
          de-amazon,lamp,2026-08,98
          de-amazon,lamp,2026-09,99
          de-amazon,lamp,2026-10,100
          de-amazon,lamp,2026-11,101
          de-amazon,lamp,2026-12,102
        expect E0411 history.csv:2:11 no row has one: add a column `price_local`
        """#),
    CaseFile(
      name: "fact-that-no-rule-asks-for",
      text: #"""
        file tariffs.csv
          rule,destination,layer,charge,when
          reform,US,reform,10 %,us_reform
        file tariff_events.csv
          event,branch,probability,from,through,effect,destination,amount
          reform,comes,100 %,2027-04-01,2027-12-31,fact,US,us_refrom
        expect E0415 tariff_events.csv:2:50 did you mean `us_reform`?
        """#),
    CaseFile(
      name: "fact-of-another-place",
      text: #"""
        file tariffs.csv
          rule,destination,layer,charge,when
          reform,US,reform,10 %,not us_reform
        file tariff_events.csv
          event,branch,probability,from,through,effect,destination,amount
          reform,comes,100 %,2027-04-01,2027-12-31,fact,EU,us_reform
        expect E0415 tariff_events.csv:2:47 did you mean `US`?
        """#),
    CaseFile(
      name: "fact-without-place",
      text: #"""
        file tariff_events.csv
          event,branch,probability,from,through,effect,destination,amount
          reform,comes,100 %,2027-04-01,2027-12-31,fact,,eu_handling_fee
        expect E0113 tariff_events.csv:2:47
        """#),
    CaseFile(
      name: "fact-that-is-no-word",
      text: #"""
        file tariff_events.csv
          event,branch,probability,from,through,effect,destination,amount
          reform,comes,50 %,2027-04-01,2027-12-31,fact,EU,goods <= 150 EUR
          reform,stays,50 %,2027-04-01,2027-12-31,fact,EU,personal
        expect E0218 tariff_events.csv:2:49
        expect E0218 tariff_events.csv:3:49
        """#),
    CaseFile(
      name: "fact-of-some-goods",
      text: #"""
        file tariff_events.csv
          event,branch,probability,from,through,effect,origin,destination,goods,amount
          reform,comes,100 %,2027-04-01,2027-12-31,fact,CN,EU,9405,eu_handling_fee
        expect E0413 tariff_events.csv:2:47 put it into the rule that asks for the fact
        expect E0413 tariff_events.csv:2:53 put it into the rule that asks for the fact
        """#),
    CaseFile(
      name: "history-gap",
      text: #"""
        edit history.csv
        - us-amazon,lamp,2026-03-02
        + us-amazon,lamp,2025-12-29
        expect E0402 history.csv:9:16 if absent means that nothing was sold, write `history: {absent: zero}`
        """#),
    CaseFile(
      name: "history-after-start",
      text: #"""
        edit history.csv
        - us-amazon,lamp,2026-12-28
        + us-amazon,lamp,2027-01-04
        edit scenario.yaml
        - history: {
        + history: {absent: zero,
        expect E0401 history.csv:53:16 a forecast must not see what happens after the start
        """#),
    CaseFile(
      name: "history-ends-early",
      text: #"""
        edit scenario.yaml
        - 2027-01-04
        + 2027-03-01
        expect E0401 stock.csv:3:20 leave `arrival` empty for what has arrived
        expect E0401 stock.csv:5:23 leave `arrival` empty for what has arrived
        expect E0401 stock.csv:8:23 leave `arrival` empty for what has arrived
        expect E0402 history.csv:53:16 add the weeks up to 2027-02-22, or set `start: 2027-01-04`
        """#),
    CaseFile(
      name: "open-store-without-history",
      text: #"""
        edit stores.csv
        - de-amazon,amazon,de,platform_warehouse,1600
        + de-amazon,amazon,de,platform_warehouse,1600
        + fr-amazon,amazon,fr,platform_warehouse,900
        expect E0403 stores.csv:4:1 set `status` to candidate if it does not trade yet
        """#),
    CaseFile(
      name: "arrival-before-start",
      text: #"""
        edit stock.csv
        - 2027-01-25
        + 2026-01-25
        expect E0401 stock.csv:3:20 leave `arrival` empty for what has arrived
        """#),
    CaseFile(
      name: "rate-missing",
      text: #"""
        edit firm.csv
        - 400000 CNY
        + 400000 TWD
        expect E0404 - write fx.csv with the columns `date,TWD`: units of TWD per euro
        """#),
    CaseFile(
      name: "rate-missing-and-who-needs-it",
      text: #"""
        edit firm.csv
        - 400000 CNY
        + 400000 TWD
        expect E0404 - which setting firm.credit_limit needs
        """#),
    CaseFile(
      name: "origin-assumed",
      text: #"""
        edit scenario.yaml
        - base_currency: CNY
        + base_currency: EUR
        edit products.csv
        - hs_code,origin_country
        + hs_code
        edit products.csv
        - 9405.21.80,CN
        + 9405.21.80
        edit products.csv
        - 8517.62.00,CN
        + 8517.62.00
        expect W0608 products.csv:1:1 add `origin_country`
        """#),
    CaseFile(
      name: "rate-missing-beside-own-rates",
      text: #"""
        edit firm.csv
        - 400000 CNY
        + 400000 VND
        edit scenario.yaml
        - start: 2027-01-04
        + start: 2027-01-04
        + tables: {fx: rates.csv}
        file rates.csv
          date,PHP
          2026-01-05,68.5
          2026-12-28,69.1
        expect E0404 - add a column `VND` to rates.csv: units of VND per euro
        expect W0603 - add newer rows to rates.csv
        """#),
    CaseFile(
      name: "rates-of-one-currency-short",
      text: #"""
        edit firm.csv
        - 400000 CNY
        + 400000 TWD
        file fx.csv
          date,TWD
          2026-12-28,37.1
        expect W0607 - since TWD begins on 2026-12-28
        """#),
    CaseFile(
      name: "rates-after-start",
      text: #"""
        file fx.csv
          date,USD,CNY
          2026-12-31,1.1,7.4
          2027-01-05,1.1,7.4
        expect E0401 fx.csv:3:1 a forecast must not see rates from after the start
        """#),
    CaseFile(
      name: "rate-zero",
      text: #"""
        file fx.csv
          date,USD,CNY
          2026-12-24,1.1,7.4
          2026-12-31,0,7.4
        expect E0207 fx.csv:3:12 expected more than zero
        """#),
    CaseFile(
      name: "rates-stale",
      text: #"""
        file fx.csv
          date,USD,CNY
          2026-08-20,1.1,7.4
          2026-08-31,1.12,7.4
        expect W0603 - add newer rows to fx.csv
        expect W0607 - begins on 2026-08-20
        """#),
    CaseFile(
      name: "probabilities",
      text: #"""
        file tariff_events.csv
          event,branch,probability,from,through,effect,origin,destination,amount,mode
          us,plus10,25 %,2027-04-01,2027-12-31,added_duty,CN,US,10 points,
          us,plus25,10 %,2027-04-01,2027-12-31,added_duty,CN,US,25 points,
        expect E0405 tariff_events.csv:2:11 add a branch with effect `none` and 65 %
        """#),
    CaseFile(
      name: "event-outside-calendar",
      text: #"""
        file tariff_events.csv
          event,branch,probability,from,through,effect,origin,destination,amount,mode
          us,plus10,100 %,2026-04-01,2026-12-31,added_duty,CN,US,10 points,
        expect E0401 tariff_events.csv:2:17 what is certain already is a row of tariffs.csv
        """#),
    CaseFile(
      name: "event-amount-unit",
      text: #"""
        file tariff_events.csv
          event,branch,probability,from,through,effect,origin,destination,amount,mode
          us,plus10,100 %,2027-04-01,2027-12-31,added_duty,CN,US,10,
        expect E0203 tariff_events.csv:2:56 expected a share with its unit, such as `15 %`
        """#),
    CaseFile(
      name: "event-without-probability",
      text: #"""
        file tariff_events.csv
          event,branch,probability,from,through,effect,origin,destination,amount,mode
          us,plus10,,2027-04-01,2027-12-31,added_duty,CN,US,10 points,
        expect E0113 tariff_events.csv:2:11 expected a share with its unit, such as `15 %` in `probability`
        """#),
    CaseFile(
      name: "interval-reversed",
      text: #"""
        file tariffs.csv
          rule,destination,layer,charge,from,through
          x,US,extra,5 %,2027-06-01,2027-05-01
        expect E0412 tariffs.csv:2:27 expected 2027-06-01 or later
        """#),
    CaseFile(
      name: "exemption-without-currency",
      text: #"""
        file tariffs.csv
          rule,destination,layer,charge,exempt_up_to
          x,US,vat,13 %,50
        expect E0203 tariffs.csv:2:15 expected an amount such as `12 USD`
        """#),
    CaseFile(
      name: "charge-per-box",
      text: #"""
        file tariffs.csv
          rule,destination,layer,charge
          x,US,extra,5 USD per box
        expect E0204 tariffs.csv:2:12 expected `per line`, `per parcel`, `per unit` or `per kg`
        """#),
    CaseFile(
      name: "condition-that-is-none",
      text: #"""
        file tariffs.csv
          rule,destination,layer,charge,when
          x,US,extra,5 %,goods below 150 EUR
        expect E0218 tariffs.csv:2:16 expected such as `goods <= 150 EUR`
        """#),
    CaseFile(
      name: "condition-without-currency",
      text: #"""
        file tariffs.csv
          rule,destination,layer,charge,when
          x,US,extra,5 %,courier; goods <= 150
        expect E0203 tariffs.csv:2:16 expected an amount such as
        """#),
    CaseFile(
      name: "condition-or-nothing",
      text: #"""
        file tariffs.csv
          rule,destination,layer,charge,when
          x,US,extra,5 %,courier or
        expect E0218 tariffs.csv:2:16 expected such as
        """#),
    CaseFile(
      name: "goods-that-are-no-code",
      text: #"""
        file tariffs.csv
          rule,destination,goods,layer,charge
          x,US,8504; lamps,extra,5 %
        expect E0212 tariffs.csv:2:6 expected 2 to 10 digits
        """#),
    CaseFile(
      name: "fee-without-unit",
      text: #"""
        file fees.csv
          fee,platform,kind,amount
          x,amazon,referral,15
        expect E0203 fees.csv:2:19 expected a share such as `8 %` or an amount such as `3 EUR per line`
        """#),
    CaseFile(
      name: "fee-tiers-fall",
      text: #"""
        file fees.csv
          fee,platform,kind,amount
          x,amazon,referral,10 % to 20 USD; 5 % to 15 USD
        expect E0219 fees.csv:2:19 only the last tier may have no limit
        """#),
    CaseFile(
      name: "fee-tier-without-currency",
      text: #"""
        file fees.csv
          fee,platform,kind,amount
          x,amazon,referral,5 % to 15; 10 %
        expect E0203 fees.csv:2:19 the currency is missing
        """#),
    CaseFile(
      name: "fee-marginal-sum",
      text: #"""
        file fees.csv
          fee,platform,kind,amount
          x,amazon,referral,marginal 1 USD to 15 USD; 10 %
        expect E0219 fees.csv:2:19 leave out the sum
        """#),
    CaseFile(
      name: "fee-size-of-two-sides",
      text: #"""
        file fees.csv
          fee,platform,kind,amount,size
          x,amazon,fulfilment,4 USD,30x20 cm
        expect E0219 fees.csv:2:27 expected `18x14x8 in` or `30x20x5 cm`
        """#),
    CaseFile(
      name: "fee-size-without-unit",
      text: #"""
        file fees.csv
          fee,platform,kind,amount,size
          x,amazon,fulfilment,4 USD,30x20x5
        expect E0203 fees.csv:2:27 expected a length
        """#),
    CaseFile(
      name: "fee-season-of-one-month",
      text: #"""
        file fees.csv
          fee,platform,kind,amount,season
          x,amazon,fulfilment,4 USD,Winter
        expect E0219 fees.csv:2:27 expected `Jan-Sep`
        """#),
    CaseFile(
      name: "fee-divisor-of-nothing",
      text: #"""
        file fees.csv
          fee,platform,kind,amount,weight_up_to,dim_divisor
          x,amazon,fulfilment,4 USD,1 kg,139
        expect E0219 fees.csv:2:32 expected `139 in3/lb` or `5000 cm3/kg`
        """#),
    CaseFile(
      name: "fee-minimum-negative",
      text: #"""
        file fees.csv
          fee,platform,kind,amount,minimum
          x,amazon,referral,8 %,-0.30 USD
        expect E0215 fees.csv:2:23 expected zero or more
        """#),
    CaseFile(
      name: "lanes-apart",
      text: #"""
        file nodes.csv
          node,kind,country
          us-amazon-warehouse,platform_warehouse,US
        file lanes.csv
          lane,from,to_node,mode,transit_days,cost_per_kg_cny,customs
          sea-de,factory-cn,de-amazon-warehouse,sea,45,8,bulk_entry
        expect E0406 stores.csv:2:1 add a row to lanes.csv with `to_node` us-amazon-warehouse
        """#),
    CaseFile(
      name: "lane-to-unknown-node",
      text: #"""
        file lanes.csv
          lane,from,to_node,mode,transit_days,cost_per_kg_cny,customs
          sea-de,factory-cn,de-amazon-warehose,sea,45,8,bulk_entry
        expect E0301 lanes.csv:2:19 did you mean `de-amazon-warehouse`?
        """#),
    CaseFile(
      name: "lane-without-end",
      text: #"""
        file lanes.csv
          lane,from,mode,transit_days,cost_per_kg_cny,customs
          sea-de,factory-cn,sea,45,8,bulk_entry
        expect E0413 lanes.csv:2:1 give either `to_node` or `to_market`
        """#),
    CaseFile(
      name: "variant-serves-no-market",
      text: #"""
        file variants.csv
          variant,product,markets
          lamp-us,lamp,us
        expect E0407 history.csv:106:11 add the market to `markets` of a variant in variants.csv
        """#),
    CaseFile(
      name: "stock-of-which-variant",
      text: #"""
        file variants.csv
          variant,product,markets
          lamp-us,lamp,us
          lamp-eu,lamp,de fr
        expect E0413 stock.csv:2:1 variants: lamp-us, lamp-eu
        expect E0413 stock.csv:3:1 variants: lamp-us, lamp-eu
        expect E0413 stock.csv:6:1 variants: lamp-us, lamp-eu
        """#),
    CaseFile(
      name: "setting-required-missing",
      text: #"""
        file firm.csv
          setting,value
          firm.monthly_fixed_cost,60000 CNY
        expect E0408 - add `firm.cash,100000 USD` to firm.csv
        """#),
    CaseFile(
      name: "setting-unknown",
      text: #"""
        edit firm.csv
        - firm.credit_limit
        + firm.credit_limt
        expect E0409 firm.csv:3:1 did you mean `firm.credit_limit`?
        """#),
    CaseFile(
      name: "setting-out-of-range",
      text: #"""
        edit firm.csv
        - firm.cash
        + returns.rate,150 %,x
        + firm.cash
        expect E0207 firm.csv:2:14 Share of units sent back.
        """#),
    CaseFile(
      name: "setting-wrong-unit",
      text: #"""
        edit firm.csv
        - firm.cash
        + returns.rate,5 days,x
        + firm.cash
        expect E0204 firm.csv:2:14 Share of units sent back.
        """#),
    CaseFile(
      name: "setting-too-fine",
      text: #"""
        file settings.csv
          setting,product,value
          vat.recovery,lamp,6 weeks
        expect E0410 settings.csv:2:14 expected at the finest one value per market
        """#),
    CaseFile(
      name: "setting-twice",
      text: #"""
        edit scenario.yaml
        - base_currency: CNY
        + base_currency: CNY
        + settings: {firm.cash: 5 CNY}
        expect E0302 scenario.yaml:5:12 given again
        """#),
    CaseFile(
      name: "price-in-wrong-currency",
      text: #"""
        file listings.csv
          store,product,price_usd
          de-amazon,lamp,45
        expect E0205 listings.csv:2:16 name the column `price_local` for prices in each store's own currency
        """#),
    CaseFile(
      name: "price-below-cost",
      text: #"""
        file listings.csv
          store,product,price_local
          us-amazon,lamp,4.59
        expect W0605 products.csv:2:15 more than the price at the rates of the start
        """#),
    CaseFile(
      name: "unused-file",
      text: #"""
        file fess.csv
          fee,platform
          a,b
        expect W0604 - did you mean `fees.csv`?
        """#),
    CaseFile(
      name: "store-fixed-typo-in-yaml-settings",
      text: #"""
        edit scenario.yaml
        - base_currency: CNY
        + base_currency: CNY
        + settings:
        +   returns.rate:
        +     - {value: 5 %, store: us-amzon}
        expect E0301 scenario.yaml:7:27 did you mean `us-amazon`?
        """#),
  ]
}
