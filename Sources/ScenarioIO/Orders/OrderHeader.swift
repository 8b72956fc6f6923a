internal import Commerce

/// Which column of a file of orders stands where, and in what unit.
struct OrderHeader {
  /// The number of columns of the file.
  let width: Int
  private var places: [Int?]
  private var units: [ColumnUnit?]

  /// Reads the first row.
  init(_ cells: [CSVCell], in bytes: [UInt8]) throws(OrderFileError) {
    width = cells.count
    places = OrderColumn.allCases.map { _ in nil }
    units = places.map { _ in nil }
    for (place, cell) in cells.enumerated() {
      let (column, unit) = try Self.column(cell.text(in: bytes))
      guard places[column.rawValue] == nil else {
        throw OrderFileError("the column `\(column.declaration.name)` is given twice")
      }
      places[column.rawValue] = place
      units[column.rawValue] = unit
    }
    let missing = OrderColumn.allCases.filter {
      $0.declaration.isRequired && places[$0.rawValue] == nil
    }
    guard missing.isEmpty else {
      let names = missing.map { "`\($0.declaration.name)`" }.joined(separator: ", ")
      throw OrderFileError("the file of orders lacks the column \(names); \(Self.help)")
    }
  }

  /// Where a column stands; nil where the file has none.
  func place(of column: OrderColumn) -> Int? { places[column.rawValue] }

  /// The unit that the header gives a column.
  func unit(of column: OrderColumn) -> ColumnUnit? { units[column.rawValue] }

  private static func column(
    _ header: String
  ) throws(OrderFileError) -> (OrderColumn, ColumnUnit?) {
    for column in OrderColumn.allCases {
      if let unit = column.declaration.unit(inHeader: header) { return (column, unit) }
    }
    let names = OrderColumn.declarations.map(\.name)
    let near = NearestName.of(header, in: names).map { "did you mean `\($0)`?" } ?? help
    throw OrderFileError("`\(header.prefix(40))` is no column of orders; \(near)")
  }

  private static let help = "`portolan schema orders` describes all columns"
}

/// Why a file of orders cannot be read on.
public struct OrderFileError: Error, Hashable, CustomStringConvertible {
  /// The sentence for the user.
  public let description: String

  init(_ description: String) { self.description = description }

  /// An order with more rows than are taken.
  public static let tooManyRows = OrderFileError(
    "an order has at most \(OrderLine.mostRows) rows; does `order` tell orders apart?")
}
