public import Commerce

/// Reads a table of purchases (`customer`, `date`, and `amount` if it is known), or one of sums by customer
/// as researchers hand them on (`x`, `t_x`, `T`, and `zbar`).
public struct CustomerReader {
  /// Bytes and rows that are read at most.
  public static let most = (bytes: 512 << 20, rows: 10_000_000)
  private static let help =
    "expected the columns `customer`, `date` and `amount`, or `x`, `t_x`, `T` and `zbar`"
  private static let largest = 1e12

  private var scanner: CSVScanner
  private var cells: [CSVCell] = []
  private var line = 0

  /// The table of a file's bytes.
  ///
  /// - Parameter until: the last day that is taken as known; nil for the last of the table.
  public static func read(_ bytes: [UInt8], until: Day?) throws(CustomerFileError) -> CustomerTable
  {
    guard bytes.count <= most.bytes else {
      throw CustomerFileError("the table has more than \(most.bytes >> 20) megabytes")
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var reader = CustomerReader(
      scanner: CSVScanner(bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes))
    guard try reader.next() else { throw CustomerFileError("the table is empty; \(help)") }
    let names = reader.cells.map { $0.text(in: reader.scanner.bytes) }
    if let places = places(["customer", "date"], in: names)
      ?? places(["customer_id", "date"], in: names)
    {
      return try reader.purchases(
        places[0], places[1], amount: names.firstIndex(of: "amount"), width: names.count, until)
    }
    guard let places = places(["x", "t_x", "T"], in: names) else {
      throw CustomerFileError("line 1: \(help)")
    }
    if until != nil { throw CustomerFileError("a table of sums has no days to end at") }
    return try reader.sums(
      places, spend: names.firstIndex(of: "zbar"),
      name: ["customer", "customer_id", "ID"].compactMap(names.firstIndex(of:)).first,
      width: names.count)
  }

  private static func places(_ wanted: [String], in names: [String]) -> [Int]? {
    let places = wanted.compactMap(names.firstIndex(of:))
    return places.count == wanted.count ? places : nil
  }

  private init(scanner: CSVScanner) { self.scanner = scanner }

  /// Reads the next row that is not blank; false at the end.
  private mutating func next() throws(CustomerFileError) -> Bool {
    while !scanner.isAtEnd {
      cells.removeAll(keepingCapacity: true)
      line += 1
      do {
        try scanner.readRow(into: &cells)
      } catch {
        throw CustomerFileError("line \(line): \(error.form.rawValue)")
      }
      if cells.contains(where: { !$0.isEmpty }) { return true }
    }
    return false
  }

  private mutating func nextRow(width: Int) throws(CustomerFileError) -> Bool {
    guard try next() else { return false }
    guard cells.count == width else {
      throw CustomerFileError("line \(line): \(cells.count) cells under \(width) columns")
    }
    guard line <= Self.most.rows else {
      throw CustomerFileError("more than \(Self.most.rows) rows")
    }
    return true
  }

  private func number(
    _ place: Int, _ name: String, in range: ClosedRange<Double>
  ) throws(CustomerFileError) -> Double {
    let text = cells[place].text(in: scanner.bytes)
    guard let value = Double(text), range.contains(value) else {
      throw CustomerFileError(
        "line \(line): `\(text.prefix(40))` in `\(name)` is no number between \(range.lowerBound) and "
          + "\(range.upperBound)")
    }
    return value
  }

  // MARK: - Sums

  private mutating func sums(
    _ places: [Int], spend: Int?, name: Int?, width: Int
  ) throws(CustomerFileError) -> CustomerTable {
    var customers: [CustomerTable.Customer] = []
    while try nextRow(width: width) {
      let repeats = try number(places[0], "x", in: 0...1e6)
      let recency = try number(places[1], "t_x", in: 0...1e5)
      let age = try number(places[2], "T", in: 0...1e5)
      guard repeats == repeats.rounded(), recency <= age, (repeats == 0) == (recency == 0) else {
        throw CustomerFileError(
          "line \(line): `x` must be a whole number, `t_x` at most `T`, and 0 exactly where `x` is")
      }
      let worth = try spend.map { place throws(CustomerFileError) in
        try number(place, "zbar", in: 0...Self.largest)
      }
      customers.append(
        CustomerTable.Customer(
          name: name.map { cells[$0].text(in: scanner.bytes) } ?? "\(customers.count + 1)",
          repeats: Int(repeats), recency: recency, age: age,
          meanSpend: repeats > 0 ? worth ?? .nan : .nan, laterPurchases: 0))
    }
    guard !customers.isEmpty else { throw CustomerFileError("the table has a header and no rows") }
    return CustomerTable(customers: customers, end: nil, laterWeeks: 0)
  }

  // MARK: - Purchases

  /// What one customer bought on one day.
  private struct Purchase {
    let customer: Int
    let day: Int
    let amount: Double
  }

  private mutating func purchases(
    _ customer: Int, _ date: Int, amount: Int?, width: Int, _ until: Day?
  ) throws(CustomerFileError) -> CustomerTable {
    var names: [String] = []
    var known: [String: Int] = [:]
    var all: [Purchase] = []
    while try nextRow(width: width) {
      let name = cells[customer].text(in: scanner.bytes)
      guard !name.isEmpty, name.utf8.count <= 256 else {
        throw CustomerFileError("line \(line): the customer is empty or has more than 256 bytes")
      }
      let range = cells[date].range
      guard let day = PlainNumber.day(scanner.bytes, range.prefix(10)) else {
        throw CustomerFileError(
          "line \(line): `\(cells[date].text(in: scanner.bytes).prefix(40))` in `date` is no day such as "
            + "2026-07-06")
      }
      let worth = try amount.map { place throws(CustomerFileError) in
        try number(place, "amount", in: -Self.largest...Self.largest)
      }
      let place = known[name] ?? names.count
      if place == names.count {
        known[name] = place
        names.append(name)
      }
      all.append(
        Purchase(customer: place, day: day.daysSinceEpoch, amount: worth ?? .nan))
    }
    guard let last = all.map(\.day).max() else {
      throw CustomerFileError("the table has a header and no rows")
    }
    let end = until?.daysSinceEpoch ?? last
    all.sort { ($0.customer, $0.day) < ($1.customer, $1.day) }
    let customers = Self.customers(all, names, end: end)
    guard !customers.isEmpty else {
      throw CustomerFileError("nobody bought on or before \(Day(daysSinceEpoch: end))")
    }
    return CustomerTable(
      customers: customers, end: Day(daysSinceEpoch: end),
      laterWeeks: Double(max(0, last - end)) / 7)
  }

  /// Customers with a purchase by the end; purchases of one day are one.
  private static func customers(
    _ all: [Purchase], _ names: [String], end: Int
  ) -> [CustomerTable.Customer] {
    var customers: [CustomerTable.Customer] = []
    var first = 0
    while first < all.count {
      let stop = all[first...].firstIndex { $0.customer != all[first].customer } ?? all.count
      let own = all[first..<stop]
      var days: [(day: Int, amount: Double)] = []
      for purchase in own {
        if let last = days.last, last.day == purchase.day {
          days[days.count - 1].amount += purchase.amount
        } else {
          days.append((purchase.day, purchase.amount))
        }
      }
      let past = days.prefix { $0.day <= end }
      if let start = past.first, let latest = past.last {
        let later = past.dropFirst().map(\.amount)
        customers.append(
          CustomerTable.Customer(
            name: names[own[first].customer], repeats: later.count,
            recency: Double(latest.day - start.day) / 7, age: Double(end - start.day) / 7,
            meanSpend: later.isEmpty ? .nan : later.reduce(0, +) / Double(later.count),
            laterPurchases: days.count - past.count))
      }
      first = stop
    }
    return customers
  }
}
