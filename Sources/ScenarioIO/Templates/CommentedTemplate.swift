/// The texts of the commented template.
enum CommentedTemplate {
  static let scenario = """
    # yaml-language-server: $schema=schema/scenario.schema.json
    title: Electronics from Shenzhen to the US and Europe
    summary: A seller with most of its sales in one market asks whether to spread out.

    start: 2027-01-04        # the Monday on which the plan begins
    horizon: 78 weeks        # eighteen months, the usual roll-out
    base_currency: CNY       # what results are counted in
    seed: 20270104           # the key of all random draws

    history:
      absent: zero           # a week without a row means that nothing was sold
      source: "synthetic: made up for this template"

    # Files of tables, where they are not named as usual:
    # tables: {fx: rates.csv}

    # A what-if of a folder beside this one names it and gives only what differs:
    # base: other-folder

    # Numbers that differ from the shipped defaults, with their units. Uncertain ones in one token:
    # `5 to 9 %` is a 90 % interval; `column(back_pct)` takes the values of that column of samples.csv.
    # settings.csv does the same for parts of the business.
    settings:
      supplier.production: 20 to 30 days
      firm.store_staff: 6 people

    """
  static let stores = """
    store,title,platform,market,status,mode,allowed_modes,ad_spend_local,reference_store
    us-amazon,Amazon US,amazon,us,open,platform_warehouse,platform_warehouse overseas_warehouse,5200,
    de-amazon,Amazon Germany,amazon,de,open,platform_warehouse,,1700,
    us-site,Own site US,own-site,us,open,overseas_warehouse,overseas_warehouse direct_mail,1600,
    fr-amazon,Amazon France,amazon,fr,candidate,platform_warehouse,,1200,de-amazon
    jp-amazon,Amazon Japan,amazon,jp,candidate,platform_warehouse,platform_warehouse direct_mail,150000,us-amazon

    """
  static let products = """
    product,title,category,unit_cost_cny,weight_kg,length_cm,width_cm,height_cm,hs_code,minimum_order
    lamp,LED desk lamp,lighting,78,1.5,42,20,10,9405.21.80,500
    earbuds,Earbuds with noise cancelling,audio,88,0.18,12,12,5,8517.62.00,500
    cable,"USB-C cable, pack of two",accessories,13,0.09,16,10,3,8544.42.90,1000

    """
  static let stock = """
    product,node,units,arrival
    lamp,us-amazon,700,
    lamp,us-amazon,500,2027-01-25
    earbuds,us-amazon,1100,
    earbuds,us-amazon,800,2027-01-25
    cable,us-amazon,1900,
    lamp,de-amazon,220,
    earbuds,de-amazon,360,
    cable,de-amazon,420,2027-01-18
    lamp,us-site,90,
    earbuds,us-site,150,
    cable,us-site,140,

    """
  static let firm = """
    setting,value,source
    firm.cash,1200000 CNY,bank statement
    firm.credit_limit,500000 CNY,credit contract
    firm.credit_rate,5.25 % per year,credit contract
    firm.monthly_fixed_cost,80000 CNY,accounts
    supplier.deposit,30 %,supplier contract
    supplier.balance,0 days,supplier contract

    """
  static let settings = """
    setting,product,category,store,platform,market,value,source
    supplier.new_year_stop,,,,,,3 weeks,supplier's word

    """
  static let compliance = """
    category,market,cost_cny,duration,valid_through,held
    lighting,jp,60000,8 to 12 weeks,,no
    audio,jp,45000,8 to 12 weeks,,no
    audio,us,20000,6 weeks,2028-12-31,yes

    """
  static let events = """
    event,title,branch,probability,from,through,lasts,effect,origin,destination,goods,mode,amount,after,source,status
    us-duty,US duty on Chinese goods,unchanged,50 %,,,,none,,,,,,,elicited for this template,assumed
    us-duty,,plus10,25 %,2027-04-01,2027-12-31,,added_duty,CN,US,,,10 points,,,
    us-duty,,plus25,10 %,2027-04-01,2027-12-31,,added_duty,CN,US,,,25 points,,,
    us-duty,,struck-down,15 %,2027-04-01,2027-12-31,,added_duty,CN,US,,,-12.5 points,,,
    us-duty,,struck-down,,2027-04-01,2027-12-31,,refund,CN,US,,,100 %,26 weeks,,
    port-shock,A port strike,none,80 %,,,,none,,,,,,,elicited for this template,assumed
    port-shock,,strike,20 %,2027-02-01,2028-03-31,6 weeks,lane_delay,,,,sea,12 days,,,

    """
  static let stay = """
    # yaml-language-server: $schema=../schema/plan.schema.json
    strategy: stay
    title: Stay
    summary: No new stores; the rules of today.
    allocation: shared_pool
    replenishment: {cover: 45 days, service_level: 95 %, review: 2 weeks}
    pass_through: {share: 30 %, lag: 6 weeks}

    """
  static let diversify = """
    # yaml-language-server: $schema=../schema/plan.schema.json
    strategy: diversify
    title: Diversify in stages
    summary: Repair the unit economics first, then open France and Japan.
    # free: [inventory]        # decisions left to the optimiser: stores, modes, inventory
    allocation: shared_pool    # or fixed_allotments
    replenishment: {cover: 45 days, service_level: 95 %, review: 2 weeks}
    pass_through: {share: 30 %, lag: 6 weeks}

    stages:
      - title: Repair
        from_week: 1           # weeks are counted from 1
        actions:
          - price: {product: lamp, factor: 1.05}
          - advertising: {store: us-site, factor: 0.8}
      - title: Diversify
        from_week: 14
        actions:
          - open: {store: fr-amazon}
          # Certification for Japan (compliance.csv) is applied for and paid in time by itself.
          - open: {store: jp-amazon, mode: platform_warehouse}
            after_weeks: 8
          - cover: {days: 50 days}
      - title: Keep
        from_week: 40
        actions:
          - advertising: {market: us, factor: 0.9}

    triggers:
      - when: added_duty US >= 25 %
        actions:
          - price: {market: us, factor: 1.15}
          - stop_orders: {product: lamp}

    """
  static let readme = """
    # A Portolan scenario

    `scenario.yaml` says when the plan begins and what results are counted in. The tables are CSV with
    units in the headers. `portolan check .` names every mistake with its place; `portolan run .`
    compares the plans. What is not said here has a default with its source; the report lists each.

    A stage may have a gate, which must hold for the plan to go on:

        gate:
          patience: 8 weeks
          conditions:
            - contribution_after_ads >= 0 % over 8 weeks
          contingency:
            - advertising: {market: us, factor: 0.6}

    `portolan schema` lists the metrics, settings, tables and keys.

    """
}
