import Artifacts
import Commerce

/// What is kept of one plan in one block of futures: sums and counts, and the headline figures.
///
/// Records of blocks are merged in the order of the blocks, so a run's figures have the same bits
/// for any number of threads.
struct BlockRecord: Sendable {
  /// Futures in the record.
  private(set) var pathCount: Int
  /// Headline figures, by KPI and future.
  private(set) var kpis: [[Double]]
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
  /// The largest difference that the books leave unexplained.
  private(set) var largestBookDifference = 0.0

  private let firstPath: Int
  private let weekCount: Int
  private let storeCount: Int

  /// Futures of a run that are kept week by week, to be drawn over the fans.
  static let sampleCount = 20

  /// What is summed by store and week.
  enum StoreQuantity: Int, CaseIterable {
    case open, units, netRevenue, contribution, demanded, served
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
    let weeks = program.weekCount
    histograms = Series.allCases.map { _ in [LogHistogram](repeating: LogHistogram(), count: weeks)
    }
    sums = Series.allCases.map { _ in [Double](repeating: 0, count: weeks) }
    let kept = max(0, min(Self.sampleCount - firstPath, pathCount))
    samples = Series.allCases.map { _ in
      [[Double]](repeating: [Double](repeating: 0, count: weeks), count: kept)
    }
    storeWeeks = [Double](
      repeating: 0, count: storeCount * weeks * StoreQuantity.allCases.count)
    gateCounts = program.plan.strategy.stages.map { _ in [0, 0, 0] }
    lines = [Double](repeating: 0, count: LedgerLine.allCases.count)
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
  }

  private mutating func addStores(week: Int, tile: LedgerTile, lanes: Int) {
    func sum(_ value: Lanes) -> Double { (0..<lanes).reduce(0) { $0 + value[$1] } }
    let quantities = StoreQuantity.allCases.count
    func place(_ store: Int, _ quantity: StoreQuantity) -> Int {
      (store * weekCount + week) * quantities + quantity.rawValue
    }
    for store in 0..<storeCount {
      storeWeeks[place(store, .open)] += sum(tile.course.storeOpen[store])
    }
    for (listing, terms) in tile.program.listings.enumerated()
    where tile.demanded[listing].max() > 0 || tile.contribution[listing].max() != 0 {
      storeWeeks[place(terms.store, .units)] += sum(tile.served[listing])
      storeWeeks[place(terms.store, .netRevenue)] += sum(tile.netRevenue[listing])
      storeWeeks[place(terms.store, .contribution)] += sum(tile.contribution[listing])
      storeWeeks[place(terms.store, .demanded)] += sum(tile.demanded[listing])
      storeWeeks[place(terms.store, .served)] += sum(tile.served[listing])
    }
  }

  /// Keeps what a tile's futures left at the end.
  mutating func add(tile: LedgerTile, offset: Int) {
    for (kpi, definition) in KPIs.all.enumerated() {
      let value = definition.value(tile.figures)
      for lane in valid(offset) { kpis[kpi][offset + lane] = value[lane] }
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

  /// Adds the record of the next block.
  mutating func merge(_ next: BlockRecord) {
    pathCount += next.pathCount
    for kpi in kpis.indices { kpis[kpi] += next.kpis[kpi] }
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
    largestBookDifference = max(largestBookDifference, next.largestBookDifference)
  }
}
