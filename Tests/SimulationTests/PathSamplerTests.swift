import Artifacts
import Commerce
import Kernels
import Testing

@testable import Simulation

@Suite struct PathSamplerTests {
  @Test("Each factor has one column, and together they are the block's")
  func layoutHoldsAllFactors() throws {
    let sampler = try PathSampler(.small())
    let expected: [Factor] = [
      .currency(.usd), .currency(.eur), .currency(.gbp), .marketDemand("us"),
      .categoryDemand("home"), .transitWeeks("us-sea"), .competitorPrice("de"), .costPerClick,
      .addedDuty(DutyCorridor(origin: "CN", destination: "US", goods: nil)),
      .dutyRefund(DutyCorridor(origin: "CN", destination: "US", goods: nil)),
    ]
    for factor in expected { #expect(sampler.layout.column(of: factor) != nil, "\(factor)") }
    let block = sampler.block(pathCount: 16)
    #expect(block.values.count == 52 * sampler.layout.factors.count * 16)
    #expect(block.values.allSatisfy(\.isFinite) && block.parameters.allSatisfy(\.isFinite))
  }

  @Test("A block used again has the bits of a new one")
  func storageIsReused() throws {
    let sampler = try PathSampler(.small())
    var block = sampler.block(firstPath: 0, pathCount: 40)
    block.firstPath = 40
    sampler.fill(&block)
    let fresh = sampler.block(firstPath: 40, pathCount: 40)
    #expect(block.values == fresh.values && block.parameters == fresh.parameters)
  }

  @Test("One future alone is the one in the block, parameters too")
  func replaysOneFuture() throws {
    let sampler = try PathSampler(.small())
    let block = sampler.block(pathCount: 100)
    let alone = sampler.block(firstPath: 77, pathCount: 1)
    for factor in sampler.layout.factors {
      #expect(try block.weeks(of: factor, path: 77) == alone.weeks(of: factor))
    }
    for column in sampler.layout.parameters.indices {
      let row = block.parameters[block.range(parameter: column)]
      #expect(row[atOffset: 77] == alone.parameters[column])
    }
  }

  @Test("Planning's parameters are not evaluation's")
  func parametersDifferByPurpose() throws {
    let judged = try PathSampler(.small()).block(pathCount: 64)
    let planned = try PathSampler(.small(), purpose: .planning).block(pathCount: 64)
    #expect(Set(judged.parameters).isDisjoint(with: planned.parameters))
  }

  @Test("Branches can be asked without drawing a block, and agree with it")
  func branchesAgreeWithBlock() throws {
    let sampler = try PathSampler(.small())
    let outcomes = sampler.branches(firstPath: 200, pathCount: 300)
    let branches = try required(outcomes.branches(of: "us-duty"))
    let corridor = Factor.addedDuty(DutyCorridor(origin: "CN", destination: "US", goods: nil))
    let lastWeek = try sampler.block(firstPath: 200, pathCount: 300).futures(of: corridor, week: 51)
    #expect(lastWeek == branches.map { [0, 0.1, 0.25, -0.125][$0] })
    #expect(outcomes.branches(of: "unknown") == nil)
  }

  @Test("A book without this room's declarations is refused by name")
  func refusesForeignBook() throws {
    var scenario = try Scenario.small()
    scenario.settings = SettingBook(declarations: [], entries: [])
    let error = #expect(throws: SimulationError.self) { try PathSampler(scenario) }
    #expect(error?.code == .undeclaredSetting)
    #expect(error?.subject.contains("simulation.") == true)
  }

  @Test("Demand that is no law is refused by name", arguments: [-0.1, .nan, .infinity])
  func refusesVolatility(volatility: Double) throws {
    let bad = CommonVolatility(
      market: ["us": volatility], category: [:], weeklyPersistence: 0.5,
      note: CommonVolatility.small.note)
    let scenario = try Scenario.small()
    let error = #expect(throws: SimulationError.self) {
      try PathSampler(scenario: scenario, volatility: bad, purpose: .evaluation)
    }
    #expect(error?.code == .volatility)
    #expect(error?.subject == "demand volatility of market us")
  }
}
