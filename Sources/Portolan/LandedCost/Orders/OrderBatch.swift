public import Commerce
import LandedCost
import Reporting
public import ScenarioIO

/// Many orders: bytes of a file in, bytes of a file out, a row for each order.
public struct OrderBatch {
  /// What holds for all orders.
  public struct Terms: Sendable {
    /// The day whose rules hold for every order, whatever its row says.
    public var asOf: Day?
    /// The day on which all set out, whatever the rows say.
    public var shippedOn: Day?
    /// The day whose rules hold where nothing else is said.
    public var today: Day
    /// Rates of exchange before the shipped ones.
    public var rates: [QuotedRate]

    /// Terms of orders that name their own days.
    public init(today: Day, rates: [QuotedRate] = []) {
      self.today = today
      self.rates = rates
    }
  }

  private var reader = OrderReader()
  private var desk: OrderDesk
  private var sheet = OrderSheet()
  private var open: [OrderLine] = []
  private var openFault: (order: String, error: OrderFileError)?

  /// Orders that were reckoned.
  public private(set) var reckonedCount = 0
  /// Orders that could not be, and why the first could not.
  public private(set) var failedCount = 0
  /// The first order that could not be reckoned, with the reason.
  public private(set) var firstFailure: String?

  /// A batch at its beginning.
  public init(_ desk: CustomsDesk, _ terms: Terms) { self.desk = OrderDesk(desk, terms) }

  /// Takes the next bytes of the file; the rows of answers that they complete.
  ///
  /// - Throws: `OrderFileError` where the file's form is so wrong that nothing after it can be
  ///   trusted. What is wrong with a row is said in its answer.
  public mutating func read(_ bytes: [UInt8]) throws -> [UInt8] {
    // The reader is taken out, since its rows are given to the rest of the batch.
    var reader = reader
    defer { self.reader = reader }
    try reader.read(bytes) { take($0) }
    return sheet.taken()
  }

  /// The last rows.
  ///
  /// - Throws: `OrderFileError` as ``read(_:)``.
  public mutating func finish() throws -> [UInt8] {
    var reader = reader
    defer { self.reader = reader }
    try reader.finish { take($0) }
    close()
    return sheet.taken()
  }

  private mutating func take(_ row: OrderReader.Row) {
    switch row {
    case .line(let line):
      if !(line.isNamed && line.order == openOrder) { close() }
      guard open.count < OrderLine.mostRows else {
        openFault = openFault ?? (line.order, .tooManyRows)
        return
      }
      open.append(line)
    case .fault(let order, let error):
      if order != openOrder { close() }
      openFault = openFault ?? (order, error)
    }
  }

  /// The name of the order whose rows are being gathered.
  private var openOrder: String? { open.first?.order ?? openFault?.order }

  /// Reckons the order whose last row was seen.
  private mutating func close() {
    guard let order = openOrder else { return }
    do {
      if let openFault { throw openFault.error }
      sheet.add(order, try desk.cost(of: open))
      reckonedCount += 1
    } catch {
      sheet.add(order, failure: "\(error)")
      failedCount += 1
      firstFailure = firstFailure ?? "order \(order): \(error)"
    }
    open.removeAll(keepingCapacity: true)
    openFault = nil
  }
}
