/// Single values that cannot be understood, or cannot be meant.
extension DiagnosticCode {
  static let values = [
    notANumber, numberFormat, unitMissing, wrongUnit, unitConflict, unknownCurrency, outOfRange,
    badDate, notAChoice, badIdentifier, badCountry, badHSCode, badLaw, lawNotAllowed, negative,
    notAMonday, tooPrecise, badTariffCondition, badFee,
  ]

  static let notANumber = DiagnosticCode(
    "E0201", "not a number",
    """
    A number was expected. `NaN`, `inf`, `n/a` and `-` are not numbers: leave the cell empty where the
    value is not known.

    wrong:  weight_kg: about 0.4
    right:  weight_kg: 0.4        or, where it is uncertain and allowed: 0.3 to 0.5
    """)
  static let numberFormat = DiagnosticCode(
    "E0202", "a number in a form that could mean two things",
    """
    Numbers are written plainly: digits, and a point before the fraction. `1,234` is a thousand to one
    reader and one and a bit to another, so separators, decimal commas, `1.5k`, and `1e5` are refused.

    wrong:  1,234.50    1.234,50    1.5k    1_000    2e5
    right:  1234.50     1234.50     1500    1000     200000
    """)
  static let unitMissing = DiagnosticCode(
    "E0203", "a unit is missing",
    """
    Quantities carry their unit: in YAML and settings with the value (`12 USD`, `15 %`, `45 days`), in
    tables with the value or at the end of the column's name (`price_usd`, `weight_kg`, `returns_pct`
    for 15, `returns_share` for 0.15). A bare 15 could be fifteen per cent or fifteen times.

    wrong:  returns.rate: 8
    right:  returns.rate: 8 %
    """)
  static let wrongUnit = DiagnosticCode(
    "E0204", "a unit of another quantity",
    """
    The unit does not measure what was asked: a time was given as money, a weight as a length, or the
    unit is not known.

    wrong:  cover: 45 kg
    right:  cover: 45 days
    """)
  static let unitConflict = DiagnosticCode(
    "E0205", "two units for one value",
    """
    The column's name says one unit and the cell another, or a range names its unit twice. Which holds
    cannot be known.

    wrong:  price_usd            right:  price_usd    or    price
            35.99 EUR                    38.90              35.99 EUR

    wrong:  5 % to 9 %           right:  5 to 9 %
    """)
  static let unknownCurrency = DiagnosticCode(
    "E0206", "an unknown currency",
    """
    Currencies are the three letters of ISO 4217: `CNY`, not `RMB` or `yuan`; `USD`, not `$`.
    """)
  static let outOfRange = DiagnosticCode(
    "E0207", "a number that makes no sense here",
    """
    The number is outside the range that was declared for it. A share lies between 0 and 100 %; most
    mistakes are a share written twice as small or as large (`0.15 %` for `15 %`), or a unit confused.
    """)
  static let badDate = DiagnosticCode(
    "E0208", "not a date",
    """
    Dates are written `YYYY-MM-DD`, months `YYYY-MM`; the day must exist. `03/04/2027` is March to one
    reader and April to another.
    """)
  static let notAChoice = DiagnosticCode(
    "E0209", "not one of the choices",
    """
    The value must be one of a few words, which the message lists.

    wrong:  mode: FBA
    right:  mode: platform_warehouse
    """)
  static let badIdentifier = DiagnosticCode(
    "E0210", "not a usable name",
    """
    Names of stores, products, nodes and so on have 1 to 64 letters, digits, `-`, `_` or `.`, and begin
    with a letter or digit. They key the random draws and name columns of results, so spaces, commas
    and `@` are kept out; `title` takes any text.

    wrong:  US store #1
    right:  us-store-1
    """)
  static let badCountry = DiagnosticCode(
    "E0211", "not a country code",
    """
    Countries are two capital letters (ISO 3166-1): `DE`, `GB` for the United Kingdom, `GR` for Greece.
    Rules of customs may also be for a union: `EU`.
    """)
  static let badHSCode = DiagnosticCode(
    "E0212", "not an HS code",
    """
    Harmonized System codes are 2 to 10 digits, with or without points: `8504.40`, `85044095`. Keep the
    leading zero; a spreadsheet that shows 304 for 0304 has lost it.
    """)
  static let badLaw = DiagnosticCode(
    "E0213", "an uncertain number that is not well formed",
    """
    Uncertain numbers are written in one token, with the unit after the whole:

      5 to 9 %                      90 % interval; lognormal if both ends are positive
      normal(45, 6) days            mean and standard deviation
      lognormal(45, 6) days         the same of the number itself, not of its logarithm
      triangular(30, 40, 60) days   low, most likely, high
      uniform(2, 4) weeks
      sample(31, 35, 44) days       each equally likely
      column(sea_days)              each value of that column of samples.csv equally likely
      column(sea) days              the same where the header has no unit

    Ends must be in order and deviations positive.
    """)
  static let lawNotAllowed = DiagnosticCode(
    "E0214", "an uncertain number where an exact one is needed",
    """
    Only declared fields may be uncertain (transit and production times, certification weeks, settings).
    Prices, costs and dates are known when the plan begins.
    """)
  static let negative = DiagnosticCode(
    "E0215", "a negative quantity",
    """
    Units, prices, weights, stock and times cannot be negative. In a sales history a negative week
    mostly holds returns: give units sold, before returns; returns have a rate of their own.
    """)
  static let notAMonday = DiagnosticCode(
    "E0216", "a week that does not begin on a Monday",
    """
    Weeks run from Monday to Sunday and are named by their Monday. If your data count weeks from
    Sunday, shift each date by one day only if the days of sale shift too.
    """)
  static let tooPrecise = DiagnosticCode(
    "E0217", "an amount finer than its currency",
    """
    Amounts are exact in the smallest unit of their currency: cents for the dollar, whole yen. A price
    of 35.5 JPY cannot be paid. For a cost per unit finer than that, round it, or give it per lot.
    """)
  static let badTariffCondition = DiagnosticCode(
    "E0218", "a condition of a duty or tax that cannot be read",
    """
    The column `when` of tariffs.csv holds what must be true of a consignment for the row to hold, with
    `;` between: a value against a limit with its currency, a fact that is declared, a place.

    goods <= 150 EUR            value of all goods, without freight
    cif > 50 USD                the same with freight and insurance
    item <= 1000 NZD            value of one unit
    year <= 26000 CNY           with all that the buyer imported this year
    price per gram >= 10 CNY    also millilitre, piece
    pieces <= 1                 units in the consignment
    courier    not post         facts; engine words are ocean, air, rail, truck, courier
    from US MX                  shipped from; region ON: state or province of destination
    not origin CN HK            made elsewhere
    not goods 42 61             none of these tariff codes
    """)
  static let badFee = DiagnosticCode(
    "E0219", "a fee that cannot be read",
    """
    Columns of fees.csv that have a form of their own:

    amount       8 %    0.30 USD    2.9 % + 0.30 USD    0.78 USD per ft3    unknown
    amount       5 % to 15 USD; 10 % to 20 USD; 17 %     one tier holds for the whole base
    amount       marginal 20 % to 250 USD; 5 %           each tier holds for its part of the base
    size         18x14x8 in    30x20x5 cm
    dim_divisor  139 in3/lb    5000 cm3/kg
    season       Oct-Dec

    Limits of tiers rise in one currency, and only the last tier may have none. A tier that ends leaves
    larger sales to a coarser row of the same kind.

    wrong:  10 % to 20 USD; 5 % to 15 USD
    right:  5 % to 15 USD; 10 % to 20 USD
    """)
}
