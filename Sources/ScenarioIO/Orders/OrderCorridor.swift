internal import Commerce

/// The cells that name a corridor, as one key and as a consignment.
struct OrderCorridor {
  private let cells: [OrderColumn: String]

  /// Between cells of a key: no cell of a sound file holds it.
  static let separator: UInt8 = 0x1F

  /// Takes a key apart.
  init(_ key: [UInt8]) throws(OrderFileError) {
    let parts = key.split(separator: Self.separator, omittingEmptySubsequences: false)
    guard parts.count == OrderColumn.corridor.count else {
      throw OrderFileError("a cell holds a control character")
    }
    cells = Dictionary(
      uniqueKeysWithValues: zip(
        OrderColumn.corridor, parts.map { String(decoding: $0, as: UTF8.self) }))
  }

  /// A consignment of one unit of goods on the corridor.
  func consignment(value: Money) throws(OrderFileError) -> Consignment {
    guard let from = try read(.from, Quantity.country), let to = try read(.to, Quantity.country),
      let code = try read(.hs, Quantity.goodsCode)
    else { throw OrderFileError("`from`, `to` and `hs` are needed in every row") }
    var goods = Consignment.Goods(id: "1", code: code, value: value)
    goods.origin = try read(.origin, Quantity.country)
    var consignment = Consignment(from: from, to: to, goods: [goods])
    consignment.treatment = try word(.mode).flatMap(Consignment.treatment) ?? .parcel
    consignment.incoterm = try word(.incoterm).flatMap(Consignment.Incoterm.init(rawValue:))
    consignment.importer = try word(.importer).flatMap(Lane.Importer.init(rawValue:))
    consignment.facts = text(.declare).map(ValueReader.parts) ?? []
    consignment.region = try word(.region)
    return consignment
  }

  private func text(_ column: OrderColumn) -> String? {
    cells[column].flatMap { $0.isEmpty ? nil : $0 }
  }

  private func read<Value>(
    _ column: OrderColumn, _ reader: (String) throws(QuantityError) -> Value
  ) throws(OrderFileError) -> Value? {
    guard let text = text(column) else { return nil }
    do {
      return try reader(text)
    } catch {
      throw OrderFileError(column, error)
    }
  }

  /// A cell that its column's declaration says how to read.
  private func word(_ column: OrderColumn) throws(OrderFileError) -> String? {
    guard let text = text(column) else { return nil }
    switch ValueReader.read(text, as: column.declaration.kind) {
    case .success(.text(let word)): return word
    case .success: return text
    case .failure(let problem): throw OrderFileError(column, QuantityError(problem))
    }
  }
}

extension OrderFileError {
  /// What is wrong with a cell.
  init(_ column: OrderColumn, _ error: QuantityError) {
    self.init("`\(column.declaration.name)`: \(error)")
  }
}
