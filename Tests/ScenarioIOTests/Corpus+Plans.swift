extension Corpus {
  static let plans = [
    CaseFile(
      name: "plan-stage-order",
      text: #"""
        file plans/a.yaml
          strategy: a
          stages:
            - {title: One, from_week: 1}
            - {title: Two, from_week: 40}
            - {title: Three, from_week: 14}
        expect E0501 plans/a.yaml:5:31 a stage begins after the one before, which begins in week 40
        """#),
    CaseFile(
      name: "plan-first-stage-late",
      text: #"""
        file plans/a.yaml
          strategy: a
          stages:
            - {title: One, from_week: 2}
        expect E0501 plans/a.yaml:3:29 the first stage begins in week 1
        """#),
    CaseFile(
      name: "plan-beyond-horizon",
      text: #"""
        file plans/a.yaml
          strategy: a
          stages:
            - {title: One, from_week: 1}
            - {title: Two, from_week: 90}
        expect E0501 plans/a.yaml:4:29 the horizon ends with week 78
        """#),
    CaseFile(
      name: "plan-unknown-action",
      text: #"""
        file plans/a.yaml
          strategy: a
          stages:
            - title: One
              from_week: 1
              actions:
                - opne: {store: us-amazon}
        expect E0502 plans/a.yaml:6:9 did you mean `open`?
        """#),
    CaseFile(
      name: "plan-two-actions-in-one",
      text: #"""
        file plans/a.yaml
          strategy: a
          stages:
            - title: One
              from_week: 1
              actions:
                - close: {store: us-amazon}
                  cover: {days: 30 days}
        expect E0502 plans/a.yaml:7:9 begin it with `- ` as an entry of its own
        """#),
    CaseFile(
      name: "plan-unknown-store",
      text: #"""
        file plans/a.yaml
          strategy: a
          stages:
            - title: One
              from_week: 1
              actions:
                - close: {store: us-amzon}
        expect E0301 plans/a.yaml:6:24 did you mean `us-amazon`?
        """#),
    CaseFile(
      name: "plan-open-open-store",
      text: #"""
        file plans/a.yaml
          strategy: a
          stages:
            - title: One
              from_week: 1
              actions:
                - open: {store: us-amazon}
        expect E0506 plans/a.yaml:6:23 expected a candidate store, or in week 1 a `mode` to change to
        """#),
    CaseFile(
      name: "plan-mode-changed-later",
      text: #"""
        file plans/a.yaml
          strategy: a
          stages:
            - title: One
              from_week: 1
              actions:
                - open: {store: us-amazon, mode: platform_warehouse}
                - open: {store: us-amazon, mode: platform_warehouse}
                  after_weeks: 4
        expect E0506 plans/a.yaml:7:23 expected a candidate store, or in week 1 a `mode` to change to
        """#),
    CaseFile(
      name: "plan-mode-not-allowed",
      text: #"""
        file plans/a.yaml
          strategy: a
          stages:
            - title: One
              from_week: 1
              actions:
                - open: {store: us-amazon, mode: bonded}
        expect E0506 plans/a.yaml:6:40 add it to `allowed_modes` in stores.csv
        """#),
    CaseFile(
      name: "plan-withdraw-nothing",
      text: #"""
        file plans/a.yaml
          strategy: a
          stages:
            - title: One
              from_week: 1
              actions:
                - withdraw: {}
        expect E0113 plans/a.yaml:6:19 expected a product, category, store, platform or market
        """#),
    CaseFile(
      name: "plan-clear-nothing",
      text: #"""
        file plans/a.yaml
          strategy: a
          stages:
            - title: One
              from_week: 1
              actions:
                - clear: {product: lamb}
                - clear: {}
        expect E0301 plans/a.yaml:6:26 did you mean `lamp`?
        expect E0113 plans/a.yaml:7:16 expected a product, category, store, platform or market
        """#),
    CaseFile(
      name: "plan-unknown-metric",
      text: #"""
        file plans/a.yaml
          strategy: a
          stages:
            - title: One
              from_week: 1
              gate:
                conditions:
                  - contribution_after_add >= 0 %
        expect E0503 plans/a.yaml:7:11 did you mean `contribution_after_ads`?
        """#),
    CaseFile(
      name: "plan-condition-unreadable",
      text: #"""
        file plans/a.yaml
          strategy: a
          stages:
            - title: One
              from_week: 1
              gate:
                conditions:
                  - contribution_after_ads > 0 %
        expect E0504 plans/a.yaml:7:11 expected `metric >= threshold` or `metric <= threshold`
        """#),
    CaseFile(
      name: "plan-condition-unit",
      text: #"""
        file plans/a.yaml
          strategy: a
          stages:
            - title: One
              from_week: 1
              gate:
                conditions:
                  - contribution_after_ads >= 0.5
        expect E0203 plans/a.yaml:7:11 expected a share with its unit, such as `15 %`
        """#),
    CaseFile(
      name: "plan-trigger-unreadable",
      text: #"""
        file plans/a.yaml
          strategy: a
          triggers:
            - when: aded_duty US >= 25 %
              actions:
                - cover: {days: 30 days}
        expect E0505 plans/a.yaml:3:11 did you mean `added_duty`?
        """#),
    CaseFile(
      name: "plan-trigger-currency",
      text: #"""
        file plans/a.yaml
          strategy: a
          triggers:
            - when: currency_loss USB >= 8 %
              actions:
                - cover: {days: 30 days}
        expect E0206 plans/a.yaml:3:11 did you mean `USD`?
        """#),
    CaseFile(
      name: "plan-service-level",
      text: #"""
        file plans/a.yaml
          strategy: a
          replenishment: {cover: 45 days, service_level: 195 %}
        expect E0207 plans/a.yaml:2:48 expected 50 % to 99.99 %
        """#),
    CaseFile(
      name: "plan-words",
      text: #"""
        file plans/a.yaml
          strategy: a
          free: [stores, price]
        expect E0209 plans/a.yaml:2:16 expected stores, modes, inventory
        """#),
    CaseFile(
      name: "plan-name-twice",
      text: #"""
        file plans/a.yaml
          strategy: a
          title: A
        file plans/b.yaml
          strategy: a
        expect E0302 plans/b.yaml:1:11 given again
        """#),
    CaseFile(
      name: "many-mistakes-in-one-pass",
      text: #"""
        edit scenario.yaml
        - base_currency: CNY
        + base_currency: CNX
        edit stores.csv
        - us,platform_warehouse,4800
        + us,platform_warehose,"4,800"
        edit products.csv
        - 9405.21.80
        + x
        edit firm.csv
        - 900000 CNY
        + 900000
        file plans/a.yaml
          strategy: a
          titel: A
        expect E0206 scenario.yaml:4:16 did you mean `CNY`?
        expect E0209 stores.csv:2:21 did you mean `platform_warehouse`?
        expect E0202 stores.csv:2:40 write 4800, or 4.8
        expect E0212 products.csv:2:31 expected 2 to 10 digits
        expect E0203 firm.csv:2:11 Cash in all wallets at the start.
        expect E0107 plans/a.yaml:2:1 did you mean `title`?
        """#),
  ]
}
