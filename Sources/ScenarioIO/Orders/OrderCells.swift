internal import Commerce

/// Reads the cells of one row: the usual forms from their bytes, all others as tables read them.
///
/// A text takes a hundred times longer to read than its few digits, and a file has millions of them.
struct OrderCells {
  let header: OrderHeader
  let bytes: [UInt8]
  let cells: [CSVCell]

  /// The bytes of a cell; nil where it is empty or its column is absent.
  func range(_ column: OrderColumn) -> Range<Int>? {
    guard let place = header.place(of: column) else { return nil }
    let cell = cells[place]
    return cell.isEmpty ? nil : cell.range
  }

  /// A cell as text; nil also where a row is too short to have it.
  func text(_ column: OrderColumn) -> String? {
    guard let place = header.place(of: column), place < cells.count, !cells[place].isEmpty else {
      return nil
    }
    return cells[place].text(in: bytes)
  }

  /// A date.
  func day(_ column: OrderColumn) throws(OrderFileError) -> Day? {
    guard let range = range(column) else { return nil }
    if let day = PlainNumber.day(bytes, range) { return day }
    return try value(column, ValueReader.day)
  }

  /// A whole number; one where there is none.
  func quantity() throws(OrderFileError) -> Int64 {
    guard let range = range(.quantity) else { return 1 }
    let number = PlainNumber(bytes, range)
    if let number, number.end == range.upperBound, number.fractionDigits == 0, number.units >= 1,
      number.units <= 1_000_000_000
    {
      return number.units
    }
    let whole = try value(.quantity) {
      ValueReader.read($0, as: OrderColumn.quantity.declaration.kind)
    }
    guard case .whole(let count)? = whole else { return 1 }
    return Int64(count)
  }

  /// An amount; bare numbers are in the unit of the column or else in the row's currency.
  func money(
    _ column: OrderColumn, in currency: Currency?, _ known: inout KnownCurrencies
  ) throws(OrderFileError) -> Money? {
    guard let range = range(column) else { return nil }
    var unit = header.unit(of: column)
    if let plain = plainMoney(range, unit, currency, &known) { return plain }
    let text = text(column) ?? ""
    if unit == nil, NumberText.split(text).unit.isEmpty { unit = currency.map(ColumnUnit.currency) }
    return try value(column) { text in
      QuantityText.amount(text, columnUnit: unit).flatMap { $0.money(local: $0.currency ?? .eur) }
    }
  }

  private func plainMoney(
    _ range: Range<Int>, _ unit: ColumnUnit?, _ currency: Currency?,
    _ known: inout KnownCurrencies
  ) -> Money? {
    guard let number = PlainNumber(bytes, range) else { return nil }
    let written = known.currency(bytes, number.end..<range.upperBound)
    let own: Currency?
    switch (unit, number.end == range.upperBound) {
    case (.currency(let unit), true): own = unit
    case (nil, true): own = currency
    case (nil, false): own = written
    default: own = nil
    }
    // Three digits behind a point may be thousands: the slow reader asks what is meant.
    guard let own, number.fractionDigits <= min(2, own.minorDigits) else { return nil }
    return number.units(ofDigits: own.minorDigits).map { Money(minorUnits: $0, own) }
  }

  /// The weight of a unit.
  func milligrams() throws(OrderFileError) -> Int64 {
    guard let range = range(.weight) else { return 0 }
    if let number = PlainNumber(bytes, range),
      let digits = weightDigits(number.end..<range.upperBound),
      let milligrams = number.units(ofDigits: digits), milligrams <= 1_000_000_000_000_000
    {
      return milligrams
    }
    let unit = header.unit(of: .weight)
    let kilograms = try value(.weight) {
      QuantityText.number($0, .kilograms, in: 0...1e9, columnUnit: unit)
    }
    return Int64(((kilograms ?? 0) * 1e6).rounded())
  }

  /// Digits between a unit of weight and the milligram; nil for units that have none.
  private func weightDigits(_ range: Range<Int>) -> Int? {
    let (g, k) = (UInt8(ascii: "g"), UInt8(ascii: "k"))
    switch (header.unit(of: .weight), range.count) {
    case (.measure("kg", _), 0): return 6
    case (.measure("g", _), 0): return 3
    case (nil, 1) where bytes[range.lowerBound] == g: return 3
    case (nil, 2) where bytes[range.lowerBound] == k && bytes[range.lowerBound + 1] == g: return 6
    default: return nil
    }
  }

  /// What one unit holds.
  func content() throws(OrderFileError) -> Consignment.Content? {
    guard let text = text(.content) else { return nil }
    do {
      return try Consignment.Content(text)
    } catch {
      throw OrderFileError(.content, error)
    }
  }

  /// The currency of the row's bare amounts.
  func currency(_ known: inout KnownCurrencies) throws(OrderFileError) -> Currency? {
    guard let range = range(.currency) else { return nil }
    if let currency = known.currency(bytes, range) { return currency }
    return try value(.currency, QuantityText.currency)
  }

  private func value<Value>(
    _ column: OrderColumn, _ reader: (String) -> Result<Value, ValueProblem>
  ) throws(OrderFileError) -> Value? {
    guard let text = text(column) else { return nil }
    switch reader(text) {
    case .success(let value): return value
    case .failure(let problem): throw OrderFileError(column, QuantityError(problem))
    }
  }
}
