/// Reads a file of orders piece by piece, so that its size does not matter.
public struct OrderReader {
  private var header: OrderHeader?
  private var rest: [UInt8] = []
  private var cells: [CSVCell] = []
  private var rows = 0
  private var linesBefore = 0
  private var currencies = KnownCurrencies()

  /// What came of a row.
  public enum Row: Sendable {
    /// Goods on a corridor.
    case line(OrderLine)
    /// A row that makes no sense: the order's name and what is wrong.
    case fault(order: String, OrderFileError)
  }

  /// A reader at the beginning of a file.
  public init() {}

  /// Takes the next bytes, and gives every row that they complete.
  ///
  /// - Throws: ``OrderFileError`` where the header or the file's form is wrong: nothing after it can be
  ///   trusted.
  public mutating func read(
    _ bytes: [UInt8], _ body: (Row) throws -> Void
  ) throws {
    rest += bytes
    let end = CSVScanner.endOfLastRow(in: rest)
    guard end > 0 else {
      guard rest.count <= InputLimits.lineBytes else {
        throw OrderFileError(
          "the row at line \(linesBefore + 1) has more than \(InputLimits.lineBytes) bytes; were the "
            + "line ends lost, or was a quote not closed?")
      }
      return
    }
    let piece = Array(rest[..<end])
    rest.removeFirst(end)
    try readRows(of: piece, body)
  }

  /// Gives the last row of a file that does not end in a line feed.
  ///
  /// - Throws: ``OrderFileError`` as ``read(_:_:)``, and for a file without a header.
  public mutating func finish(_ body: (Row) throws -> Void) throws {
    if !rest.isEmpty { try readRows(of: rest, body) }
    rest = []
    guard header != nil else {
      throw OrderFileError(
        "the file of orders is empty; expected a line such as `from,to,hs,value_usd`")
    }
  }

  private mutating func readRows(of piece: [UInt8], _ body: (Row) throws -> Void) throws {
    let isFirst = header == nil && linesBefore == 0
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var scanner = CSVScanner(
      isFirst && piece.starts(with: mark) ? Array(piece.dropFirst(mark.count)) : piece)
    while !scanner.isAtEnd {
      cells.removeAll(keepingCapacity: true)
      do {
        try scanner.readRow(into: &cells)
      } catch {
        let lines = scanner.bytes[..<error.offset].count { $0 == CSVScanner.lineFeed }
        throw OrderFileError(
          "line \(linesBefore + lines + 1): \(error.form.rawValue); put the whole cell in quotes and "
            + "double the quotes inside it")
      }
      if cells.allSatisfy(\.isEmpty) { continue }
      guard let header else {
        header = try OrderHeader(cells, in: scanner.bytes)
        continue
      }
      rows += 1
      try body(row(OrderCells(header: header, bytes: scanner.bytes, cells: cells)))
    }
    linesBefore += scanner.bytes.count { $0 == CSVScanner.lineFeed }
  }

  private mutating func row(_ cells: OrderCells) -> Row {
    let name = cells.text(.order)
    do throws(OrderFileError) {
      guard cells.cells.count == cells.header.width else {
        throw OrderFileError(
          "a row with \(cells.cells.count) cells under \(cells.header.width) columns")
      }
      var line = OrderLine()
      line.order = name ?? "\(rows)"
      line.isNamed = name != nil
      try fill(&line, cells)
      return .line(line)
    } catch {
      return .fault(order: name ?? "\(rows)", error)
    }
  }

  private mutating func fill(_ line: inout OrderLine, _ cells: OrderCells) throws(OrderFileError) {
    line.corridorKey.reserveCapacity(64)
    for column in OrderColumn.corridor {
      if let range = cells.range(column) { line.corridorKey += cells.bytes[range] }
      line.corridorKey.append(OrderCorridor.separator)
    }
    line.corridorKey.removeLast()
    let currency = try cells.currency(&currencies)
    guard let value = try cells.money(.value, in: currency, &currencies) else {
      throw OrderFileError("`value` is empty; expected an amount such as `30 EUR`")
    }
    line.value = value
    line.price = try cells.money(.price, in: currency, &currencies)
    line.freight = try cells.money(.freight, in: currency, &currencies)
    line.insurance = try cells.money(.insurance, in: currency, &currencies)
    line.discount = try cells.money(.discount, in: currency, &currencies)
    line.yearToDate = try cells.money(.yearToDate, in: currency, &currencies)
    line.day = try cells.day(.asOf)
    line.shippedOn = try cells.day(.shippedOn)
    line.quantity = try cells.quantity()
    line.milligrams = try cells.milligrams()
    line.content = try cells.content()
  }
}
