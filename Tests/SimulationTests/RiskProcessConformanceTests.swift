import Artifacts
import Commerce
import Kernels
import Testing

@testable import Simulation

/// The kit that every risk process passes: a new member is tested by being in the family's list.
@Suite struct RiskProcessConformanceTests {
  /// A process alone in its block, with a column before and one after that are not its own.
  struct Bench {
    let context: RiskContext
    let process: any RiskProcess
    let layout: FactorLayout

    init(
      _ type: any RiskProcess.Type, _ scenario: Scenario, purpose: RandomPurpose = .evaluation
    ) throws {
      context = try RiskContext(scenario: scenario, volatility: .small, purpose: purpose)
      process = try type.init(context)
      let fence: [Factor] = [
        .parcelCharge(destination: "before"), .parcelCharge(destination: "after"),
      ]
      layout = FactorLayout(
        factors: [fence[0]] + process.factors + [fence[1]],
        parameters: context.parameters.parameters)
    }

    /// A block that held NaN, after drawing.
    func block(firstPath: Int, pathCount: Int) -> PathBlock {
      var block = PathBlock(
        layout: layout, firstPath: firstPath, pathCount: pathCount,
        weekCount: context.scenario.calendar.horizonWeeks)
      block.values = [Double](repeating: .nan, count: block.values.count)
      context.parameters.fill(&block)
      process.fill(
        &block, columns: 1..<1 + process.factors.count,
        outcomes: context.events.outcomes(firstPath: firstPath, pathCount: pathCount))
      return block
    }
  }

  @Test("It fills its own columns with finite numbers, and no others", arguments: RiskProcesses.all)
  func fillsItsColumns(type: any RiskProcess.Type) throws {
    let bench = try Bench(type, .stressed())
    let block = bench.block(firstPath: 0, pathCount: 64)
    for week in 0..<block.weekCount {
      for column in bench.layout.factors.indices {
        let row = block.values[block.range(week: week, column: column)]
        let isOwn = (1...bench.process.factors.count).contains(column)
        #expect(row.allSatisfy { isOwn ? $0.isFinite : $0.isNaN })
      }
    }
  }

  @Test("A future has the same bits in any block, alone too", arguments: RiskProcesses.all)
  func futuresDoNotDependOnBlocks(type: any RiskProcess.Type) throws {
    let bench = try Bench(type, .stressed())
    let whole = bench.block(firstPath: 0, pathCount: 512)
    for (first, count) in [(0, 256), (256, 256), (3, 101), (511, 1)] {
      let part = bench.block(firstPath: first, pathCount: count)
      for factor in bench.process.factors {
        for week in 0..<part.weekCount {
          let expected = try whole.futures(of: factor, week: week)[first..<first + count]
          #expect(try part.futures(of: factor, week: week) == Array(expected))
        }
      }
    }
  }

  @Test("What else the scenario holds changes no bit", arguments: RiskProcesses.all)
  func futuresDoNotDependOnStrangers(type: any RiskProcess.Type) throws {
    let small = try Bench(type, .stressed())
    let large = try Bench(type, .smallWithStrangers())
    let (before, after) = (
      small.block(firstPath: 0, pathCount: 33), large.block(firstPath: 0, pathCount: 33)
    )
    for factor in small.process.factors {
      for week in 0..<before.weekCount {
        #expect(
          try before.futures(of: factor, week: week) == after.futures(of: factor, week: week))
      }
    }
  }

  @Test("Planning and evaluation share no number", arguments: RiskProcesses.all)
  func purposesAreDisjoint(type: any RiskProcess.Type) throws {
    let (evaluation, planning) = (
      try Bench(type, .stressed()), try Bench(type, .stressed(), purpose: .planning)
    )
    let judged = evaluation.block(firstPath: 0, pathCount: 256)
    let planned = planning.block(firstPath: 0, pathCount: 256)
    for factor in evaluation.process.factors where factor.isContinuous {
      let numbers = try Set(judged.futures(of: factor, week: 30))
      #expect(try numbers.isDisjoint(with: planned.futures(of: factor, week: 30)))
    }
    #expect(judged.values.filter(\.isFinite) != planned.values.filter(\.isFinite))
  }

  @Test("Another seed gives other futures", arguments: RiskProcesses.all)
  func seedsMatter(type: any RiskProcess.Type) throws {
    let one = try Bench(type, .stressed()).block(firstPath: 0, pathCount: 64)
    let other = try Bench(type, .stressed(seed: 43)).block(firstPath: 0, pathCount: 64)
    // The fences hold NaN, which equals nothing, so only finite numbers are compared.
    #expect(one.values.filter(\.isFinite) != other.values.filter(\.isFinite))
  }

  @Test("It says in a sentence what it assumes or measured", arguments: RiskProcesses.all)
  func hasNotes(type: any RiskProcess.Type) throws {
    let notes = try Bench(type, .stressed()).process.notes
    #expect(!notes.isEmpty)
    #expect(notes.allSatisfy { $0.sentence.hasSuffix(".") && !$0.subject.isEmpty })
  }

  @Test("Its settings have defaults in range, with a source", arguments: RiskProcesses.all)
  func settingsAreSound(type: any RiskProcess.Type) throws {
    for setting in type.settings {
      let standard = try required(setting.standard)
      #expect(standard.value.extremes.allSatisfy(setting.range.contains))
      #expect(!standard.evidence.citation.isEmpty && setting.help.hasSuffix("."))
      #expect(setting.key.text.hasPrefix("simulation."))
    }
  }

  @Test("Keys and names are unique in the family")
  func namesAreUnique() {
    let keys = RiskProcesses.settings.map(\.key)
    #expect(Set(keys).count == keys.count)
    #expect(Set(RiskProcesses.all.map { $0.name }).count == RiskProcesses.all.count)
  }
}

extension Factor {
  /// Whether its values are drawn from a continuum, so that two draws are never equal by chance.
  fileprivate var isContinuous: Bool {
    switch self {
    case .transitWeeks, .addedDuty, .dutyRegime, .dutyRefund, .parcelCharge: false
    default: true
    }
  }
}

extension Scenario {
  /// The small scenario with what is off unless asked for.
  fileprivate static func stressed(seed: UInt64 = 42) throws -> Scenario {
    try .small(entries: [entry(DutyRegimes.onsetKey, .exactly(1))], seed: seed)
  }

  /// The small scenario with a market, a store in another currency, a lane and an event elsewhere,
  /// all of them listed before what was there.
  fileprivate static func smallWithStrangers() throws -> Scenario {
    var scenario = try Scenario.stressed()
    let store = Store.small("ae-shop", market: "ae", currency: .jpy)
    let elsewhere = TariffEvent.certain(
      "elsewhere", [.addedDuty(origin: "CN", destination: "JP", goods: nil, rate: 0.1)])
    scenario.markets = Roster(
      [Market.small("ae", country: "JP", union: "JP", .jpy)] + scenario.markets)
    scenario.stores = Roster([store] + scenario.stores)
    scenario.listings = Roster(
      Listing.all(of: Array(scenario.products), in: [store]) + scenario.listings)
    scenario.lanes = Roster([Lane.small("a-lane", .rail, .exactly(30))] + scenario.lanes)
    scenario.tariffEvents = Roster([elsewhere] + scenario.tariffEvents)
    return scenario
  }
}
