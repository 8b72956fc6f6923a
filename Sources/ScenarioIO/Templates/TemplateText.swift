/// The texts of the template's files.
enum TemplateText {
  static let minimalScenario = """
    # yaml-language-server: $schema=schema/scenario.schema.json
    title: A small electronics seller
    start: 2027-01-04
    base_currency: CNY
    history: {source: "synthetic: made up for this template"}

    """
  static let minimalStores = """
    store,platform,market,mode,ad_spend_local
    us-amazon,amazon,us,platform_warehouse,4800
    de-amazon,amazon,de,platform_warehouse,1600

    """
  static let minimalProducts = """
    product,category,unit_cost_cny,weight_kg,length_cm,width_cm,height_cm,hs_code,origin_country
    lamp,lighting,78,1.5,42,20,10,9405.21.80,CN
    earbuds,audio,88,0.18,12,12,5,8517.62.00,CN

    """
  static let minimalStock = """
    product,node,units,arrival
    lamp,us-amazon,700,
    lamp,us-amazon,500,2027-01-25
    earbuds,us-amazon,1100,
    earbuds,us-amazon,800,2027-01-25
    lamp,de-amazon,220,
    earbuds,de-amazon,360,
    earbuds,de-amazon,300,2027-02-08

    """
  static let minimalFirm = """
    setting,value,source
    firm.cash,900000 CNY,bank statement
    firm.credit_limit,400000 CNY,credit contract
    firm.monthly_fixed_cost,60000 CNY,accounts

    """
}
