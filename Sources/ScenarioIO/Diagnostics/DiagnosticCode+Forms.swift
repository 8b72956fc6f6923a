/// YAML and CSV that are not built as they should be.
extension DiagnosticCode {
  static let forms = [
    unknownField, yamlSyntax, yamlFeature, nestedTooDeep, duplicateKey, wrongShape, missingField,
    unbalancedQuote, raggedRow, emptyFile, duplicateColumn,
  ]

  static let unknownField = DiagnosticCode(
    "E0107", "an unknown key or column",
    """
    Every key of a YAML file and every column of a table is declared; a name that is not declared is
    most often a slip, and would otherwise be ignored without a word. Units stand at the end of a
    column's name: `unit_cost_cny`, `weight_kg`, `returns_pct`.

    wrong:  store,platfrom,market
    right:  store,platform,market

    `portolan schema` lists every key and column.
    """)
  static let yamlSyntax = DiagnosticCode(
    "E0108", "YAML that cannot be read",
    """
    The file breaks YAML's grammar at the place shown, so nothing after it could be read; other files
    were still checked. Usual causes: a tab as indentation, a missing space after a colon, a value
    that holds `: ` or ` #` without quotes, a bracket that is not closed.

    wrong:  title: Summer: the plan
    right:  title: "Summer: the plan"
    """)
  static let yamlFeature = DiagnosticCode(
    "E0109", "a YAML feature that is not used here",
    """
    Anchors (`&name`), aliases (`*name`), tags (`!name`), merge keys (`<<`), keys that are not plain
    text (`?`) and several documents in one file are refused: they hide what a file says and can make
    a small file enormous. Write the value out, or put text that begins with one of these in quotes.

    wrong:  summary: *same
    right:  summary: "*same"
    """)
  static let nestedTooDeep = DiagnosticCode(
    "E0110", "YAML nested too deeply",
    """
    No file of a scenario needs more than 32 levels. Deeper ones are refused before they cost memory.
    """)
  static let duplicateKey = DiagnosticCode(
    "E0111", "a key given twice",
    """
    A mapping holds each key once; which of two was meant cannot be known.

    wrong:  seed: 1
            seed: 2
    """)
  static let wrongShape = DiagnosticCode(
    "E0112", "a value of the wrong shape",
    """
    A single value stands where a list or a mapping was expected, or the other way round.

    wrong:  gate: contribution_after_ads >= 0 %
    right:  gate:
              conditions:
                - contribution_after_ads >= 0 %
    """)
  static let missingField = DiagnosticCode(
    "E0113", "something required is missing",
    """
    A key, a column or a cell that has no default is absent. A what-if (`base:`) may leave out what its
    base gives. Empty cells count as absent: write 0 where you mean nothing.
    """)
  static let unbalancedQuote = DiagnosticCode(
    "E0114", "a quote that is not closed",
    """
    By RFC 4180 a cell that begins with `"` ends with `"`, and a quote inside is doubled. A stray quote
    swallows the rest of the file into one cell.

    wrong:  lamp,"12" desk lamp
    right:  lamp,"12"" desk lamp"
    """)
  static let raggedRow = DiagnosticCode(
    "E0115", "a row with too many or too few cells",
    """
    Each row has as many cells as the header. Too many mostly means a comma inside a value: put the
    value in quotes. Too few means that cells are missing: empty ones still need their commas.

    wrong:  lamp,Desk lamp, white,home
    right:  lamp,"Desk lamp, white",home
    """)
  static let emptyFile = DiagnosticCode(
    "E0116", "an empty file",
    """
    A table needs a header and at least one row; a YAML file at least one key. Delete the file if you
    want the default.
    """)
  static let duplicateColumn = DiagnosticCode(
    "E0117", "a column given twice",
    """
    Two columns of the header have the same name, or are the same quantity in two units
    (`price_usd` and `price_local`). Keep one.
    """)
}
