/// Plans that cannot be carried out, and the mild codes.
extension DiagnosticCode {
  static let plans = [
    stageOrder, unknownAction, unknownMetric, badCondition, badSignal, impossibleAction,
  ]

  static let stageOrder = DiagnosticCode(
    "E0501", "stages out of order",
    """
    Stages follow each other: the first begins in week 1, each later one after the one before, and all
    within the horizon. Weeks are counted from 1 in files.

    wrong:  from_week: 1, 40, 14
    right:  from_week: 1, 14, 40
    """)
  static let unknownAction = DiagnosticCode(
    "E0502", "an action that is not known, or not exactly one",
    """
    Each entry of `actions` is one action with its details, and may say `after_weeks`:

      - withdraw: {product: lamp, store: us-amazon}
      - open: {store: fr-amazon, mode: overseas_warehouse}
        after_weeks: 2

    Actions: open, close, price, advertising, withdraw, stop_orders, clear, cover, staff, spend.
    """)
  static let unknownMetric = DiagnosticCode(
    "E0503", "an unknown metric of a gate",
    """
    A gate compares a metric that is measured each week with a threshold. The message lists the metrics
    with the nearest name first.
    """)
  static let badCondition = DiagnosticCode(
    "E0504", "a condition that cannot be read",
    """
    A condition is: metric, `>=` or `<=`, threshold with its unit, and if wanted the weeks it is read
    over (8 if not said):

      contribution_after_ads >= 0 %
      top_market_share <= 58 % over 13 weeks
    """)
  static let badSignal = DiagnosticCode(
    "E0505", "a trigger that cannot be read",
    """
    A trigger watches something outside the firm:

      when: added_duty US >= 25 %       points of duty added into a country or customs union
      when: currency_loss USD >= 8 %    a currency lost that share of its value in base currency
    """)
  static let impossibleAction = DiagnosticCode(
    "E0506", "an action that cannot be taken",
    """
    Only candidate stores can be opened, only stores that trade (or that the plan opens) can be closed,
    and a store can only run in a mode that its `allowed_modes` holds. A store that trades is opened
    anew only in week 1, in another mode, in which it then runs to the end:

      - open: {store: cn-tmall, mode: bonded}
    """)

  static let mild = [
    candidateWithoutListings, shortHistory, staleRates, unusedFile, priceAgainstCost, papersLate,
    shortRates, originAssumed, moreAlike, papersNeeded, costsUnknown,
  ]

  static let candidateWithoutListings = DiagnosticCode(
    "W0601", "a candidate store that could sell nothing",
    """
    The store has neither rows in listings.csv nor a reference store to take its assortment from, so
    opening it sells nothing.
    """)
  static let shortHistory = DiagnosticCode(
    "W0602", "a short history",
    """
    With fewer than 12 weeks the forecast rests on defaults by category more than on your data, and no
    season can be seen. Intervals are wider accordingly.
    """)
  static let staleRates = DiagnosticCode(
    "W0603", "exchange rates that end long before the start",
    """
    The last quote is more than five weeks older than the start. Amounts are converted at that rate.
    Add newer rows to fx.csv.
    """)
  static let unusedFile = DiagnosticCode(
    "W0604", "a file that is not read",
    """
    The folder holds a table or plan under a name that nothing reads. Perhaps the name is misspelt.
    """)
  static let priceAgainstCost = DiagnosticCode(
    "W0605", "a shelf price below the unit cost",
    """
    At the rates of the start the price does not even cover the goods. Often a currency or a unit is
    wrong: a price in yen under `price_usd`, a cost per carton.
    """)
  /// Papers that come after the week in which a plan would sell.
  public static let papersLate = DiagnosticCode(
    "W0606", "papers that come too late",
    """
    A listing is on sale only while the file of its category in its market is held (compliance.csv). This
    plan would sell earlier than an application at the start, or in the week in which the need is
    known, can bring the file. The store opens and costs as planned; the listings wait.
    """)
  static let shortRates = DiagnosticCode(
    "W0607", "exchange rates of few weeks",
    """
    Rates are used from the week on in which every currency has one. A column that begins late cuts the
    history of all others. Below 26 weeks how much currencies swing cannot be measured; it is assumed,
    and they are taken as independent. Add older rows to fx.csv, once a week is enough.
    """)
  static let originAssumed = DiagnosticCode(
    "W0608", "goods whose country of origin is assumed",
    """
    products.csv does not say where the goods are made, so China is taken: the usual case of those who
    count in CNY, and a guess for everybody else. Origin decides more than duty: without nodes.csv and
    suppliers.csv goods start from a factory there, at its freight rates. Add `origin_country`.
    """)
  static let moreAlike = DiagnosticCode(
    "N0701", "more of the same",
    """
    Twenty mistakes of one kind in one file are shown; the rest are counted. Correct the cause and run
    again.
    """)
  /// Papers that a plan applies for.
  public static let papersNeeded = DiagnosticCode(
    "N0702", "papers that a plan applies for",
    """
    A listing is on sale only while the file of its category in its market is held (compliance.csv). What
    a plan lacks is applied for so early that it is there at the planned opening, and a file that
    lapses is renewed. The cost is booked with the application: a `spend` for the same would count it
    twice.
    """)
  /// Duties, taxes and fees of which the rule book knows nothing.
  public static let costsUnknown = DiagnosticCode(
    "N0703", "costs that are not known and not reckoned",
    """
    Neither the tables of the scenario nor those that ship have a duty, tax or fee for these goods and
    places. Nothing is reckoned for them: figures are too good by what they cost. Add rows to
    tariffs.csv or fees.csv; a rate of 0 % says that there is none.
    """)
}
