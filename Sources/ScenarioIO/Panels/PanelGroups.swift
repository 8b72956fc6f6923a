/// Columns of a table of series that say what each series belongs to: its market, platform, product.
public struct PanelGroups: Sendable {
  /// The columns.
  public let names: [String]
  /// What occurs in each, in the order in which the table first has it, `[column][label]`.
  public private(set) var labels: [[String]]
  /// Which label each series has, `[column][series]`.
  public private(set) var places: [[Int]]
  private var known: [[String: Int]]

  /// Bytes of a label at most.
  static let longestLabel = 256

  init(names: [String]) {
    self.names = names
    labels = names.map { _ in [] }
    places = names.map { _ in [] }
    known = names.map { _ in [:] }
  }

  /// Takes what a row says of its series: new for the first, the same as before in all others.
  mutating func add(
    _ label: String, column: Int, series: Int, named identifier: String, line: Int
  ) throws(PanelFileError) {
    let name = names[column]
    guard series < places[column].count else {
      guard !label.isEmpty, label.utf8.count <= Self.longestLabel else {
        throw PanelFileError(
          "line \(line): `\(name)` is empty or has more than \(Self.longestLabel) bytes; every series "
            + "needs one")
      }
      places[column].append(place(of: label, column))
      return
    }
    let before = labels[column][places[column][series]]
    guard label == before else {
      throw PanelFileError(
        "line \(line): series `\(identifier)` has the \(name) `\(label.prefix(40))`, and "
          + "`\(before.prefix(40))` before; a series belongs to one")
    }
  }

  private mutating func place(of label: String, _ column: Int) -> Int {
    if let place = known[column][label] { return place }
    known[column][label] = labels[column].count
    labels[column].append(label)
    return labels[column].count - 1
  }
}
