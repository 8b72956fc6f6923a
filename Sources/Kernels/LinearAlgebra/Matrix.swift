/// A dense matrix of doubles in row-major order: element (i, j) is `values[i * columns + j]`.
public struct Matrix: Sendable, Equatable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The elements, row after row.
  public var values: [Double] {
    get { storage }
    // In place: an observer would copy all elements for each that is changed.
    _modify {
      defer { precondition(storage.count == rows * columns, "Matrix: \(storage.count) values") }
      yield &storage
    }
  }
  private var storage: [Double]

  /// Creates a matrix from its elements, row after row.
  ///
  /// - Precondition: `values` has rows × columns elements.
  public init(rows: Int, columns: Int, values: [Double]) {
    precondition(
      rows >= 0 && columns >= 0 && values.count == rows * columns,
      "Matrix: \(values.count) values for \(rows) × \(columns)")
    self.rows = rows
    self.columns = columns
    storage = values
  }

  /// Creates a matrix of equal elements.
  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    self.init(
      rows: rows, columns: columns, values: Array(repeating: value, count: rows * columns))
  }

  /// Creates a matrix from its rows.
  ///
  /// - Precondition: All rows have the same length.
  public init(_ rows: [[Double]]) {
    let columns = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == columns }, "Matrix: rows of unequal length")
    self.init(rows: rows.count, columns: columns, values: Array(rows.joined()))
  }

  /// The matrix with ones on the diagonal and zeros elsewhere.
  public static func identity(_ size: Int) -> Matrix {
    var matrix = Matrix(rows: size, columns: size)
    for i in 0..<size { matrix[i, i] = 1 }
    return matrix
  }

  /// The element in row i and column j, both from 0.
  ///
  /// Fine for a few elements; loops should run over `values`.
  public subscript(i: Int, j: Int) -> Double {
    get {
      precondition(i >= 0 && i < rows && j >= 0 && j < columns, "Matrix: no element \(i), \(j)")
      return values[i * columns + j]
    }
    set {
      precondition(i >= 0 && i < rows && j >= 0 && j < columns, "Matrix: no element \(i), \(j)")
      values[i * columns + j] = newValue
    }
  }

  /// The matrix with rows and columns exchanged.
  public var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for i in 0..<rows {
      for j in 0..<columns { result[j, i] = self[i, j] }
    }
    return result
  }
}
