import Artifacts
import Commerce
import Forecasting
import Kernels
import Testing

@Suite struct ForecastEngineTests {
  /// Two stores and three products, the German store at half the American level.
  private var base: TestScenario {
    var test = TestScenario()
    for (product, level) in [("lamp", 40.0), ("clock", 24), ("buds", 60)] {
      test.units["\(product)@us-shop"] = TestScenario.sales("\(product) us", level: level)
      test.units["\(product)@de-shop"] = TestScenario.sales("\(product) de", level: level / 2)
    }
    return test
  }

  private func panel(_ test: TestScenario, workers: Int = 1) throws -> ForecastPanel {
    try ForecastEngine().forecast(
      test.scenario(), parallel: ParallelBlocks(workers: workers),
      control: RunControl(workers: workers))
  }

  private func row(_ panel: ForecastPanel, _ listing: String) throws -> [Double] {
    let place = try #require(panel.listings.firstIndex(of: Identifier(listing)))
    return Array(panel.means(ofListing: place))
  }

  private func choice(_ panel: ForecastPanel, _ listing: String) throws -> ModelChoice {
    panel.choices[try #require(panel.listings.firstIndex(of: Identifier(listing)))]
  }

  @Test func forecastsEveryListingOfTheScenario() throws {
    let panel = try panel(base)
    #expect(panel.listings.count == 6 && panel.weekCount == 78)
    #expect(panel.means.allSatisfy { $0.isFinite && $0 >= 0 })
    #expect(panel.quantiles.allSatisfy { $0.isFinite && $0 >= 0 })
    #expect(panel.quantileLevels == [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95])
    #expect(panel.choices.allSatisfy { $0.historyWeeks == 104 && $0.rollingError != nil })
    #expect(panel.commonVolatility.market.keys.sorted() == ["de", "us"])
    #expect(panel.commonVolatility.category.keys.sorted() == ["audio", "home"])
  }

  @Test func foreseesTheFourthQuarter() throws {
    let lamp = try row(panel(base), "lamp@us-shop")
    let peak = lamp[47...50].reduce(0, +) / 4
    let plain = lamp[10..<30].reduce(0, +) / 20
    #expect(peak / plain > 1.6 && abs(plain / 40 - 1) < 0.25)
  }

  @Test func givesTheSameBytesForOneAndTwoWorkers() throws {
    let (one, two) = (try panel(base), try panel(base, workers: 2))
    #expect(one.means == two.means && one.quantiles == two.quantiles)
    #expect(one.dispersionSizes == two.dispersionSizes && one.choices == two.choices)
    #expect(one.commonVolatility == two.commonVolatility)
  }

  /// Rows that run on beyond the start, as a table exported later might, change nothing.
  @Test func readsNothingDatedAfterTheStart() throws {
    var later = base
    later.tableWeeks = 120
    for (listing, units) in base.units {
      later.units[listing] = units + [Double](repeating: 9_999, count: 16)
    }
    let (one, two) = (try panel(base), try panel(later))
    #expect(one.means == two.means && one.quantiles == two.quantiles)
    #expect(one.choices == two.choices)
  }

  /// A table that ends 10 weeks early: week 0 is still the start, so the peak stays where it is.
  @Test func bridgesAGapBeforeTheStart() throws {
    var early = base
    early.tableWeeks = 94
    for (listing, units) in base.units { early.units[listing] = Array(units.prefix(94)) }
    let lamp = try row(panel(early), "lamp@us-shop")
    #expect(lamp.count == 78)
    let peak = lamp[47...50].reduce(0, +) / 4
    let plain = lamp[10..<30].reduce(0, +) / 20
    #expect(peak > 1.5 * plain)
  }

  @Test func candidatesAreAtParityWithTheirReferenceStore() throws {
    var test = base
    test.stores.append(
      TestScenario.store("fr-shop", "fr", status: .candidate, reference: "de-shop"))
    test.stores.append(TestScenario.store("jp-shop", "jp", status: .candidate))
    let panel = try panel(test)
    #expect(try row(panel, "lamp@fr-shop") == row(panel, "lamp@de-shop"))
    #expect(try choice(panel, "lamp@fr-shop").model == "reference-store")
    #expect(try choice(panel, "lamp@jp-shop").model == "product-median")
    #expect(try choice(panel, "lamp@jp-shop").reason == "cold-start")
    let (us, de) = (try row(panel, "lamp@us-shop"), try row(panel, "lamp@de-shop"))
    let median = zip(us, de).map { ($0 + $1) / 2 }
    #expect(try zip(row(panel, "lamp@jp-shop"), median).allSatisfy { isClose($0, $1) })
  }

  /// The German store sells half of what the American does, so its missing lamp is half of it too.
  @Test func missingHistoryIsBorrowedAtTheScaleOfTheStore() throws {
    var test = base
    test.units["lamp@de-shop"] = nil
    let panel = try panel(test)
    let ratio =
      try row(panel, "lamp@de-shop").reduce(0, +) / row(panel, "lamp@us-shop").reduce(0, +)
    #expect(abs(ratio - 0.5) < 0.05)
    #expect(try choice(panel, "lamp@de-shop").reason == "no-sales")
  }

  @Test func aStoreThatNeverSoldGetsANewStoresShare() throws {
    var test = base
    test.stores.append(TestScenario.store("uk-shop", "uk"))
    let panel = try panel(test)
    let ratio =
      try row(panel, "buds@uk-shop").reduce(0, +)
      / (row(panel, "buds@us-shop").reduce(0, +) + row(panel, "buds@de-shop").reduce(0, +)) * 2
    #expect(isClose(ratio, (0.03 * 0.08).squareRoot(), 1e-6))
  }

  @Test func aScenarioWithoutSalesGetsZerosAndThePrior() throws {
    let panel = try panel(TestScenario())
    #expect(panel.means.allSatisfy { $0 == 0 } && panel.quantiles.allSatisfy { $0 == 0 })
    #expect(!panel.commonVolatility.note.isCalibrated)
  }

  @Test func zeroSalesAreAForecastOfZero() throws {
    var test = base
    test.units["clock@de-shop"] = [Double](repeating: 0, count: 104)
    #expect(try row(panel(test), "clock@de-shop").allSatisfy { $0 == 0 })
  }

  /// Weeks kept back: the 90 % interval must hold about 90 % of 240 listing-weeks.
  ///
  /// They share drift and are whole numbers, so the bounds are wide: 82 to 99 %.
  @Test func intervalsHoldWhatComes() throws {
    var test = TestScenario()
    test.products = Dictionary(uniqueKeysWithValues: (0..<12).map { ("p\($0)", "c\($0 % 2)") })
    var truth: [String: [Double]] = [:]
    for (product, _) in test.products {
      for store in ["us-shop", "de-shop"] {
        let all = TestScenario.sales("\(product) \(store)", level: 50, weeks: 114)
        test.units["\(product)@\(store)"] = Array(all.prefix(104))
        truth["\(product)@\(store)"] = Array(all.suffix(10))
      }
    }
    let panel = try panel(test)
    var inside = 0
    for (place, listing) in panel.listings.enumerated() {
      for week in 0..<10 {
        let first = (place * 78 + week) * 7
        let units = truth[listing.text]?[week] ?? .nan
        if units >= panel.quantiles[first], units <= panel.quantiles[first + 6] { inside += 1 }
      }
    }
    #expect((197...238).contains(inside), "\(inside) of 240")
  }

  @Test func stopsWhenItIsTold() throws {
    let control = RunControl(workers: 1)
    control.cancel()
    let scenario = try base.scenario()
    #expect(throws: RunCancelled.self) {
      try ForecastEngine().forecast(
        scenario, parallel: ParallelBlocks(workers: 1), control: control)
    }
  }
}
