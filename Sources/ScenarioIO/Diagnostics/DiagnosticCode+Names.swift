/// Names that lead nowhere, or in circles.
extension DiagnosticCode {
  static let names = [
    unknownName, duplicateRow, baseMissing, baseCycle, referenceCycle, unknownTable,
  ]

  static let unknownName = DiagnosticCode(
    "E0301", "a name that is not known",
    """
    The cell names a store, product, market, node … that no table holds. Capital letters count.

    wrong:  stores.csv: us-amazon        history.csv: US-Amazon
    right:  the same text in both
    """)
  static let duplicateRow = DiagnosticCode(
    "E0302", "a row given twice",
    """
    Two rows of one table have the same key: two prices for one listing, two histories for one week.
    Which holds cannot be known; they are never added up silently.
    """)
  static let baseMissing = DiagnosticCode(
    "E0303", "the base of a what-if is missing",
    """
    `base: name` means the folder of that name beside this one, with a scenario.yaml in it. It is a
    name, not a path.

    wrong:  base: ../shenzhen
    right:  base: shenzhen
    """)
  static let baseCycle = DiagnosticCode(
    "E0304", "bases that lead in a circle, or too far",
    """
    A what-if stands on a base, which may stand on another, at most 8 deep. A folder that is reached
    twice has no beginning.
    """)
  static let referenceCycle = DiagnosticCode(
    "E0305", "reference stores that lead in a circle",
    """
    A candidate store's demand is a share of its reference store's, which must trade at the start and
    have a history. A store cannot refer to itself, nor to another candidate.
    """)
  static let unknownTable = DiagnosticCode(
    "E0306", "an unknown table",
    """
    `tables:` maps the name of a table to a file; the names are fixed. `portolan schema` lists them.
    """)
}
