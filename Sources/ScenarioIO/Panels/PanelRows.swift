/// The rows of a table of series as they were read, column by column.
struct PanelRows {
  /// The most rows and series that are taken: 24 bytes a row.
  static let most = (rows: 20_000_000, series: 2_000_000)

  /// Names in the order in which they first came.
  private(set) var identifiers: [String] = []
  private(set) var series: [Int32] = []
  private(set) var times: [Int] = []
  private(set) var values: [Double] = []
  private(set) var isHeld: [Bool] = []
  private(set) var lines: [Int32] = []
  /// What stands in other columns, `[row][column]`; NaN where there is no number.
  private(set) var others: [Double] = []
  private var places: [String: Int32] = [:]
  private var lastIdentifier: ArraySlice<UInt8> = []
  private var lastPlace: Int32 = 0

  var count: Int { series.count }

  /// Adds a row.
  ///
  /// - Parameters:
  ///   - identifier: the bytes of its series' name, without quotes.
  ///   - line: the line of the file, for messages.
  mutating func add(
    _ identifier: ArraySlice<UInt8>, time: Int, value: Double, isHeld: Bool, line: Int
  ) throws(PanelFileError) {
    guard count < Self.most.rows else {
      throw PanelFileError("more than \(Self.most.rows) rows; split the table by series")
    }
    series.append(try place(of: identifier))
    times.append(time)
    values.append(value)
    self.isHeld.append(isHeld)
    lines.append(Int32(clamping: line))
  }

  /// Adds what stands in the next other column of the last row.
  mutating func addOther(_ value: Double) { others.append(value) }

  /// Rows of one series mostly follow each other: its name is then not looked up.
  private mutating func place(of identifier: ArraySlice<UInt8>) throws(PanelFileError) -> Int32 {
    if !identifiers.isEmpty, identifier.elementsEqual(lastIdentifier) { return lastPlace }
    let name = String(decoding: identifier, as: UTF8.self)
    lastIdentifier = identifier
    if let known = places[name] {
      lastPlace = known
      return known
    }
    guard identifiers.count < Self.most.series else {
      throw PanelFileError("more than \(Self.most.series) series; split the table")
    }
    lastPlace = Int32(identifiers.count)
    places[name] = lastPlace
    identifiers.append(name)
    return lastPlace
  }
}
