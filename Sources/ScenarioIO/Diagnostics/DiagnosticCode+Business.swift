/// Values that are well formed but do not fit together.
extension DiagnosticCode {
  static let business = [
    outsideCalendar, historyGap, historyMissing, rateMissing, badProbabilities, lanesApart,
    noVariant, settingMissing, settingUnknown, settingTooFine, noPrice, emptyInterval, ambiguous,
    horizonTooLong, factNotAsked, costsNotReckoned,
  ]

  static let outsideCalendar = DiagnosticCode(
    "E0401", "a date on the wrong side of the start",
    """
    Nothing that is known when the plan begins may be dated after it: sales and rates lie before the
    start; arrivals of stock and windows of events lie after it and before the horizon ends. A history
    that reaches past the start would let the forecast look into the future.
    """)
  static let historyGap = DiagnosticCode(
    "E0402", "weeks that are missing in a history",
    """
    A listing's history lacks weeks between its first and the start. That can mean nothing was sold,
    the listing was off sale, or the export lost rows; forecasts differ a lot between them. If absence
    means that nothing was sold, say so in scenario.yaml:

      history: {absent: zero}

    A history of all listings that ends weeks before the start is always an error: move the start, or
    add the weeks.
    """)
  static let historyMissing = DiagnosticCode(
    "E0403", "an open store without history",
    """
    A store that trades at the start needs at least one product with sales. If it does not trade yet,
    give it `status` candidate.
    """)
  static let rateMissing = DiagnosticCode(
    "E0404", "no exchange rate for a currency in use",
    """
    Every currency in which a store, product, lane, node, fee or duty is written needs quotes in fx.csv
    (units of the currency per euro) before the start. The shipped table has the euro's reference
    currencies and those pegged to the dollar; it lacks TWD, VND and PHP, among others. A column of
    yours is added to the shipped ones:

      date,TWD
      2026-12-21,36.9
      2026-12-28,37.1

    Give a row a week for a year or more: how much a currency swings is measured on them.
    """)
  static let badProbabilities = DiagnosticCode(
    "E0405", "probabilities that do not add up to 100 %",
    """
    Of the branches of one event exactly one happens, "nothing" being a branch too.

    wrong:  plus10 25 %, plus25 10 %
    right:  unchanged 65 %, plus10 25 %, plus25 10 %
    """)
  static let lanesApart = DiagnosticCode(
    "E0406", "lanes that do not connect",
    """
    Goods must be able to travel from the supplier's node to every node that serves a store. Where
    nodes.csv or lanes.csv is given, lanes into its nodes are not made up.
    """)
  static let noVariant = DiagnosticCode(
    "E0407", "no stock variant serves the market",
    """
    variants.csv limits each variant of the product to some markets, and none of them is this store's:
    a plug of another country cannot be sold there. Add a variant or its market, or drop the listing.
    """)
  static let settingMissing = DiagnosticCode(
    "E0408", "a setting that has no default is missing",
    """
    Some numbers only you can know, such as firm.cash. Give them in firm.csv, settings.csv or under
    `settings:` in scenario.yaml, for every part of the business that they are declared for.
    """)
  static let settingUnknown = DiagnosticCode(
    "E0409", "an unknown setting",
    """
    Settings are declared by the part of the program that uses them; an unknown key would change
    nothing, silently. `portolan schema` lists them with unit, range, default and meaning.
    """)
  static let settingTooFine = DiagnosticCode(
    "E0410", "a setting given for a part that is too small",
    """
    Each setting says how finely it can be set: for the firm, by market, by store, or by listing
    (product in a store). A value for a finer part would never be looked up.

    wrong:  firm.credit_rate for store us-amazon
    right:  firm.credit_rate for all
    """)
  static let noPrice = DiagnosticCode(
    "E0411", "a listing without price",
    """
    The shelf price at the start comes from listings.csv, else from the last week of history.csv that
    has one. This listing has neither.
    """)
  static let emptyInterval = DiagnosticCode(
    "E0412", "an interval that ends before it begins",
    """
    `through` is the last day on which a rule holds, so it cannot lie before `from`.
    """)
  static let ambiguous = DiagnosticCode(
    "E0413", "a row that could mean several things",
    """
    The row does not say which of several things it is about, such as stock of a product that has
    several variants, or names two that exclude each other.
    """)
  static let horizonTooLong = DiagnosticCode(
    "E0414", "a horizon that cannot be planned",
    """
    The horizon is 1 to 520 weeks; 78 (eighteen months) is the usual roll-out.
    """)
  static let factNotAsked = DiagnosticCode(
    "E0415", "a fact that no rule asks for",
    """
    An event with effect `fact` makes a word true of all goods into a country or union. It changes
    something only where a row of tariffs.csv for the same place asks for it: `when` with the word for a
    rule that begins, with `not` before it for one that ends.

    tariffs.csv:        rule eu-handling, destination EU, when `eu_handling`
    tariff_events.csv:  effect fact, destination EU, amount `eu_handling`
    """)
  /// Duties, taxes and fees that contradict each other.
  public static let costsNotReckoned = DiagnosticCode(
    "E0416", "duties, taxes or fees that cannot be reckoned",
    """
    Of the rules for the same goods, place and day one holds in a layer, or for a kind of fee: the one
    that says most about them. Where two say as much, nobody knows which is meant. End one of them
    (`through`), narrow it (`goods`, `origin`, `treatments`, `when`), or delete it. The same is said where
    rules ask for more facts of policy events than can be told apart.
    """)
}
