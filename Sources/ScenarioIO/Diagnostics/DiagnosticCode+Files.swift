/// Files that cannot be read, or whose bytes are not text.
extension DiagnosticCode {
  static let files = [
    fileMissing, outsideFolder, tooLarge, notAFile, notUTF8, controlCharacter, dataMissing,
    damagedArchive,
  ]

  static let fileMissing = DiagnosticCode(
    "E0101", "a file is missing",
    """
    A scenario needs scenario.yaml, stores.csv, products.csv, history.csv, stock.csv and firm.csv.
    `tables:` in scenario.yaml may give other names, but what it names must be there.

    wrong:  tables: {stores: shops.csv}      and the folder holds stores.csv
    right:  leave the line out, or rename the file

    `portolan init` writes a folder with every required table.
    """)
  static let outsideFolder = DiagnosticCode(
    "E0102", "a path leaves the scenario's folder",
    """
    Everything a scenario reads lies in its own folder, so that a folder can be sent, hashed and run
    elsewhere with the same result. Absolute paths, `..`, backslashes and links that lead out of the
    folder are refused. The only other folder is the sibling named by `base:`.

    wrong:  tables: {fx: ../rates/fx.csv}
    right:  copy fx.csv into the folder
    """)
  static let tooLarge = DiagnosticCode(
    "E0103", "a file is too large",
    """
    YAML files may have 1 MB; tables 64 MB, a million rows, 256 columns and 1 MB in one line; a column
    of samples.csv ten thousand values. A table beyond that is nearly always daily or per-order data: add it up by listing and week first. One
    very long line usually means that line ends were lost, or that a quote was never closed.
    """)
  static let notAFile = DiagnosticCode(
    "E0104", "a path is not a readable file",
    """
    The path leads to a directory, a device or a pipe, or the system refused to read it. Tables are
    plain files.
    """)
  static let notUTF8 = DiagnosticCode(
    "E0105", "a file is not UTF-8",
    """
    Text files are read as UTF-8, with or without byte order mark. Spreadsheets often save another
    encoding; choose "CSV UTF-8" when saving, or convert: `iconv -f GB18030 -t UTF-8 old.csv > new.csv`.
    """)
  static let controlCharacter = DiagnosticCode(
    "E0106", "a control character in the text",
    """
    Characters below space, other than tab and line end, are refused: they hide in names that look
    alike and then never match. They mostly come from copying out of other programs. Delete the
    character at the place shown and type it anew.
    """)
  static let dataMissing = DiagnosticCode(
    "E0118", "a data file is missing",
    """
    `history.data` in scenario.yaml names a file that is too large, or not ours, to lie in the
    scenario's folder. The folder that holds it is given by `--data FOLDER` or by the variable
    PORTOLAN_DATA, never by the scenario, so that a scenario runs on any machine.

    The scenario's `recipe` says how the file is got and prepared.
    """)
  static let damagedArchive = DiagnosticCode(
    "E0119", "a packed file is damaged",
    """
    A data file whose name ends in `.gz` is unpacked in memory and must be sound gzip to its last
    byte: members one after the other, each with its check sum. A file cut off by a broken download
    is refused rather than read in part.
    """)
}
