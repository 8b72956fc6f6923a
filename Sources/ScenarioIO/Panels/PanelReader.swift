internal import Commerce

/// Reads a table of series piece by piece: `unique_id`, `t` or `ds`, `y`, and `split` if some rows are
/// kept back; columns of other names that hold numbers are covariates.
///
/// Rows may come in any order. A cell of `y` may be empty: the value is missing. Times are whole numbers
/// or days (`2026-07-06`, with a time of day if need be), equally far apart; those that a series leaves
/// out are missing too.
public struct PanelReader {
  private var header: PanelHeader?
  private var rows = PanelRows()
  private var rest: [UInt8] = []
  private var cells: [CSVCell] = []
  private var linesBefore = 0
  private var form: PanelTime.Form?
  /// Which of the other columns have held numbers alone so far.
  private var isNumeric: [Bool] = []
  private var groups: PanelGroups

  /// A reader at the beginning of a table.
  ///
  /// - Parameter groups: columns that say what each series belongs to.
  public init(groups: [String] = []) { self.groups = PanelGroups(names: groups) }

  /// Takes the next bytes.
  public mutating func read(_ bytes: [UInt8]) throws(PanelFileError) {
    if rest.isEmpty { rest = bytes } else { rest += bytes }
    let end = CSVScanner.endOfLastRow(in: rest)
    guard end > 0 else {
      guard rest.count <= InputLimits.lineBytes else {
        throw PanelFileError(
          "line \(linesBefore + 1) has more than \(InputLimits.lineBytes) bytes; were the line ends "
            + "lost, or was a quote not closed?")
      }
      return
    }
    var piece = Array(rest[end...])
    swap(&piece, &rest)
    piece.removeLast(piece.count - end)
    try readRows(of: piece)
  }

  /// The table, at its end.
  public mutating func finish() throws(PanelFileError) -> PanelTable {
    if !rest.isEmpty { try readRows(of: rest) }
    rest = []
    guard let header else { throw PanelFileError("the table is empty; \(PanelHeader.help)") }
    guard rows.count > 0 else { throw PanelFileError("the table has a header and no rows") }
    let table = try PanelAssembly(rows, form: form ?? .counted).table(
      header, isNumeric: isNumeric, groups)
    rows = PanelRows()
    return table
  }

  /// What a gzip file holds.
  ///
  /// - Throws: ``PanelFileError`` where it is none, is broken, or holds more than a gigabyte.
  public static func unpacked(_ bytes: [UInt8]) throws(PanelFileError) -> [UInt8] {
    do {
      return try Gzip.unpacked(bytes, limit: 1 << 30)
    } catch {
      throw PanelFileError("the table \(error.words)")
    }
  }

  private mutating func readRows(of piece: [UInt8]) throws(PanelFileError) {
    let isFirst = header == nil && linesBefore == 0
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var scanner = CSVScanner(
      isFirst && piece.starts(with: mark) ? Array(piece.dropFirst(mark.count)) : piece)
    if header == nil {
      guard try readRow(&scanner) else { return }
      let read = try PanelHeader(cells, in: scanner.bytes, groups: groups.names)
      isNumeric = read.others.map { _ in true }
      header = read
    }
    guard let header else { return }
    while try readRow(&scanner) { try add(scanner.bytes, header, line: linesBefore) }
  }

  /// Reads the cells of the next row that has any; false where none is left.
  private mutating func readRow(_ scanner: inout CSVScanner) throws(PanelFileError) -> Bool {
    while !scanner.isAtEnd {
      cells.removeAll(keepingCapacity: true)
      linesBefore += 1
      do {
        try scanner.readRow(into: &cells)
      } catch {
        throw PanelFileError(
          "line \(linesBefore): \(error.form.rawValue); put the whole cell in quotes and double the "
            + "quotes inside it")
      }
      if cells.contains(where: { !$0.isEmpty }) { return true }
    }
    return false
  }

  private mutating func add(
    _ bytes: [UInt8], _ header: PanelHeader, line: Int
  ) throws(PanelFileError) {
    guard cells.count == header.width else {
      throw PanelFileError(
        "line \(line): \(cells.count) cells under \(header.width) columns")
    }
    let name = cells[header.identifier]
    guard !name.isEmpty else { throw PanelFileError("line \(line): `unique_id` is empty") }
    guard name.range.count <= Self.longestName else {
      throw PanelFileError("line \(line): `unique_id` has more than \(Self.longestName) bytes")
    }
    let time = try PanelTime(bytes, cells[header.time].range, line: line, header.timeName)
    if let form, form != time.form {
      throw PanelFileError(
        "line \(line): `\(header.timeName)` is written in another way than before: whole numbers or "
          + "days such as 2026-07-06, not both")
    }
    form = time.form
    let identifier =
      name.hasDoubledQuotes ? Array(name.text(in: bytes).utf8)[...] : bytes[name.range]
    try rows.add(
      identifier, time: time.value, value: try Self.value(bytes, cells[header.value], line),
      isHeld: try Self.isHeld(bytes, header.split.map { cells[$0] }, line), line: line)
    for (column, place) in header.groups.enumerated() {
      let series = Int(rows.series[rows.count - 1])
      try groups.add(
        cells[place].text(in: bytes), column: column, series: series,
        named: rows.identifiers[series], line: line)
    }
    for (column, other) in header.others.enumerated() {
      let number = isNumeric[column] ? Self.number(bytes, cells[other.place]) : .nan
      if number == nil { isNumeric[column] = false }
      rows.addOther(number ?? .nan)
    }
  }

  /// Bytes of a name at most.
  private static let longestName = 256

  /// The number of a cell; NaN if it is empty.
  private static func value(
    _ bytes: [UInt8], _ cell: CSVCell, _ line: Int
  ) throws(PanelFileError) -> Double {
    guard let value = number(bytes, cell) else {
      throw PanelFileError(
        "line \(line): `\(cell.text(in: bytes).prefix(40))` in `y` is no number of at most 1e15; leave "
          + "the cell empty where a value is missing")
    }
    return value
  }

  /// The number of a cell, NaN if it is empty or says that there is none; nil if it is another text.
  private static func number(_ bytes: [UInt8], _ cell: CSVCell) -> Double? {
    if cell.isEmpty { return .nan }
    if let plain = PlainNumber(bytes, cell.range), plain.end == cell.range.upperBound {
      return Double(plain.units) / powers[plain.fractionDigits]
    }
    let text = cell.text(in: bytes)
    if ["nan", "na", "null", "none"].contains(text.lowercased()) { return .nan }
    guard let value = Double(text), abs(value) <= largest else { return nil }
    return value
  }

  /// Sums of squares stay far from the end of doubles.
  private static let largest = 1e15
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12,
  ]

  private static func isHeld(
    _ bytes: [UInt8], _ split: CSVCell?, _ line: Int
  ) throws(PanelFileError) -> Bool {
    guard let split, !split.isEmpty else { return false }
    let word = bytes[split.range]
    if word.elementsEqual(train) { return false }
    if word.elementsEqual(test) { return true }
    throw PanelFileError(
      "line \(line): `\(split.text(in: bytes).prefix(40))` in `split`; expected `train` or `test`")
  }

  private static let train = Array("train".utf8)
  private static let test = Array("test".utf8)
}
