import Artifacts
import Commerce
import Kernels

/// What is kept of one plan in some futures: sums, counts, and the first futures' headline figures.
///
/// Its size does not grow with futures beyond ``KPIColumn/sampleLimit``.
///
/// Records of blocks are merged in the order of the blocks, so a run's figures have the same bits
/// for any number of threads.
struct BlockRecord: Sendable {
  /// Futures in the record.
  private(set) var pathCount: Int
  /// Headline figures, by KPI and future, of the first futures.
  private(set) var kpis: [[Double]]
  /// Sums of the headline figures over all futures.
  private(set) var kpiSums: [Double]
  /// Weekly distributions, by series and week.
  private(set) var histograms: [[LogHistogram]]
  /// Weekly sums, by series and week.
  private(set) var sums: [[Double]]
  /// The first futures as they went, by series, future and week.
  private(set) var samples: [[[Double]]]
  /// Sums by store and week, in the order of ``StoreQuantity``.
  private(set) var storeWeeks: [Double]
  /// Futures by stage and result of its gate, in the order of ``GateCount``.
  private(set) var gateCounts: [[Int]]
  /// Sums of the books' lines.
  private(set) var lines: [Double]
  /// Orders of the first weeks in the first futures.
  private(set) var orders: OrderSample
  /// The largest difference that the books leave unexplained.
  private(set) var largestBookDifference = 0.0

  /// Global number of the first future.
  let firstPath: Int
  private let weekCount: Int
  private let storeCount: Int
  /// Room for a week's sums of each store, in the order of ``StoreQuantity``.
  private var storeLanes: [Lanes]

  /// Futures of a run that are kept week by week, to be drawn over the fans.
  static let sampleCount = 20

  /// What is summed by store and week.
  enum StoreQuantity: Int, CaseIterable {
    case open, netRevenue, contribution, demanded, served
  }

  /// Weekly series that a record keeps.
  enum Series: Int, CaseIterable {
    case cash, profit, netRevenue, units

    var description: (key: String, title: String, unit: KPIUnit) {
      switch self {
      case .cash: ("cash", "Cash", .money)
      case .profit: ("profit", "Cumulative operating profit", .money)
      case .netRevenue: ("net_revenue", "Net revenue", .money)
      case .units: ("units", "Units sold", .units)
      }
    }
  }

  /// An empty record for the futures of a block.
  init(program: LedgerProgram, firstPath: Int, pathCount: Int) {
    self.firstPath = firstPath
    self.pathCount = pathCount
    weekCount = program.weekCount
    storeCount = program.scenario.stores.count
    kpis = KPIs.all.map { _ in [Double](repeating: 0, count: pathCount) }
    kpiSums = KPIs.all.map { _ in 0 }
    let weeks = program.weekCount
    histograms = Series.allCases.map { _ in [LogHistogram](repeating: LogHistogram(), count: weeks)
    }
    sums = Series.allCases.map { _ in [Double](repeating: 0, count: weeks) }
    let kept = max(0, min(Self.sampleCount - firstPath, pathCount))
    samples = Series.allCases.map { _ in
      [[Double]](repeating: [Double](repeating: 0, count: weeks), count: kept)
    }
    storeLanes = [Lanes](repeating: .zero, count: storeCount * StoreQuantity.allCases.count)
    storeWeeks = [Double](repeating: 0, count: storeLanes.count * weeks)
    gateCounts = program.plan.strategy.stages.map { _ in [0, 0, 0] }
    lines = [Double](repeating: 0, count: LedgerLine.allCases.count)
    orders = OrderSample(firstPath: firstPath, pathCount: pathCount)
  }

  /// Futures of a tile that belong to the block; the last tile may reach beyond it.
  private func valid(_ offset: Int) -> Range<Int> { 0..<min(Lanes.scalarCount, pathCount - offset) }

  /// Keeps a week of a tile.
  mutating func add(week: Int, tile: LedgerTile, offset: Int) {
    let revenue = tile.netRevenue.reduce(.zero, +)
    let units = tile.served.reduce(.zero, +)
    let values = [tile.cash.balance, tile.figures.operatingProfit, revenue, units]
    for (series, value) in values.enumerated() {
      for lane in valid(offset) {
        histograms[series][week].add(value[lane])
        sums[series][week] += value[lane]
        if offset + lane < samples[series].count {
          samples[series][offset + lane][week] = value[lane]
        }
      }
    }
    addStores(week: week, tile: tile, lanes: valid(offset).count)
    orders.add(week: week, tile: tile, offset: offset)
  }

  /// Listings are summed in eight futures at once; futures are added up by store.
  private mutating func addStores(week: Int, tile: LedgerTile, lanes: Int) {
    let quantities = StoreQuantity.allCases.count
    for store in 0..<storeCount {
      for place in 0..<quantities { storeLanes[store * quantities + place] = .zero }
      storeLanes[store * quantities + StoreQuantity.open.rawValue] = tile.course.storeOpen[store]
    }
    for listing in tile.awake {
      let store = tile.program.listings[listing].store * quantities
      storeLanes[store + StoreQuantity.netRevenue.rawValue] += tile.netRevenue[listing]
      storeLanes[store + StoreQuantity.contribution.rawValue] += tile.contribution[listing]
      storeLanes[store + StoreQuantity.demanded.rawValue] += tile.demanded[listing]
      storeLanes[store + StoreQuantity.served.rawValue] += tile.served[listing]
    }
    for (place, value) in storeLanes.enumerated() {
      let (store, quantity) = place.quotientAndRemainder(dividingBy: quantities)
      storeWeeks[(store * weekCount + week) * quantities + quantity] +=
        (0..<lanes).reduce(0) { $0 + value[$1] }
    }
  }

  /// Keeps what a tile's futures left at the end.
  mutating func add(tile: LedgerTile, offset: Int) {
    for (kpi, definition) in KPIs.all.enumerated() {
      let value = definition.value(tile.figures)
      for lane in valid(offset) {
        kpis[kpi][offset + lane] = value[lane]
        kpiSums[kpi] += value[lane]
      }
    }
    for lane in valid(offset) {
      for line in lines.indices { lines[line] += tile.books.lines[line][lane] }
      largestBookDifference = max(
        largestBookDifference, abs(tile.figures.bookDifference[lane]))
      for stage in gateCounts.indices {
        switch tile.gateResults[stage][lane] {
        case .unread: break
        case .atOnce: gateCounts[stage][0] += 1
        case .later: gateCounts[stage][1] += 1
        case .contingency: gateCounts[stage][2] += 1
        }
      }
    }
  }

  /// Adds the record of the futures that follow.
  mutating func merge(_ next: BlockRecord) {
    pathCount += next.pathCount
    for kpi in kpis.indices {
      kpis[kpi] += next.kpis[kpi].prefix(KPIColumn.sampleLimit - kpis[kpi].count)
      kpiSums[kpi] += next.kpiSums[kpi]
    }
    for series in histograms.indices {
      for week in 0..<weekCount {
        histograms[series][week].merge(next.histograms[series][week])
        sums[series][week] += next.sums[series][week]
      }
      samples[series] += next.samples[series]
    }
    for index in storeWeeks.indices { storeWeeks[index] += next.storeWeeks[index] }
    for stage in gateCounts.indices {
      for result in gateCounts[stage].indices {
        gateCounts[stage][result] += next.gateCounts[stage][result]
      }
    }
    for line in lines.indices { lines[line] += next.lines[line] }
    orders.merge(next.orders)
    largestBookDifference = max(largestBookDifference, next.largestBookDifference)
  }
}

// MARK: - Bytes

extension BlockRecord {
  /// Writes all that was found; the shape is known to the reader.
  func write(to writer: inout ByteWriter) {
    writer.writeShort(UInt64(pathCount))
    for row in kpis { writer.write(row) }
    writer.write(kpiSums)
    for histogram in histograms.joined() { Self.write(histogram, to: &writer) }
    for row in sums { writer.write(row) }
    for row in samples.joined() { writer.write(row) }
    writer.write(storeWeeks)
    for count in gateCounts.joined() { writer.writeShort(UInt64(count)) }
    writer.write(lines)
    orders.write(to: &writer)
    writer.write(largestBookDifference)
  }

  /// Reads what a record of the same shape wrote.
  ///
  /// - Throws: ``ByteReader/Malformed`` where it was of another shape.
  mutating func read(from reader: inout ByteReader) throws(ByteReader.Malformed) {
    try reader.expect(pathCount)
    for kpi in kpis.indices {
      kpis[kpi] = try reader.row(count: min(pathCount, KPIColumn.sampleLimit))
    }
    kpiSums = try reader.row(count: kpiSums.count)
    for series in histograms.indices {
      for week in histograms[series].indices {
        histograms[series][week] = try Self.histogram(from: &reader)
      }
    }
    for series in sums.indices { sums[series] = try reader.row(count: weekCount) }
    for series in samples.indices {
      for path in samples[series].indices {
        samples[series][path] = try reader.row(count: weekCount)
      }
    }
    storeWeeks = try reader.row(count: storeWeeks.count)
    for stage in gateCounts.indices {
      for result in gateCounts[stage].indices {
        gateCounts[stage][result] = Int(truncatingIfNeeded: try reader.short())
      }
    }
    lines = try reader.row(count: lines.count)
    try orders.read(from: &reader)
    largestBookDifference = try reader.double()
  }

  /// Bins as steps from the last one: most steps are small.
  private static func write(_ histogram: LogHistogram, to writer: inout ByteWriter) {
    let bins = histogram.occupied
    writer.writeShort(UInt64(bins.count))
    var last = 0
    for bin in bins {
      writer.writeShort(UInt64(bin.index - last))
      writer.writeShort(UInt64(bin.count))
      last = bin.index
    }
  }

  private static func histogram(
    from reader: inout ByteReader
  ) throws(ByteReader.Malformed) -> LogHistogram {
    var bins: [LogHistogram.Bin] = []
    var last = 0
    for _ in 0..<(try reader.short()) {
      last &+= Int(truncatingIfNeeded: try reader.short())
      bins.append(
        LogHistogram.Bin(index: last, count: UInt32(truncatingIfNeeded: try reader.short())))
    }
    guard let histogram = LogHistogram(occupied: bins) else { throw ByteReader.Malformed() }
    return histogram
  }
}
