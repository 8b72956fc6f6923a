import Artifacts
import Commerce
import Kernels
import Testing

@testable import Simulation

@Suite struct ParameterDrawsTests {
  static let returns = SettingDeclaration(
    "returns.rate", unit: .share, range: 0...0.2, standard: .typical(.exactly(0.06)),
    scope: .listing, help: "For tests.")
  static let interest = SettingDeclaration(
    "money.interest", unit: .sharePerYear, range: -1...1, standard: nil, scope: .firm,
    help: "For tests; without default.")

  static func scenario(_ entries: [SettingBook.Entry]) throws -> Scenario {
    try .small(entries: entries, declarations: [returns, interest])
  }

  @Test("What is exact, or holds nowhere, is no parameter")
  func findsOnlyWhatHolds() throws {
    let elsewhere = entry(
      "returns.rate", .uniform(low: 0, high: 0.1), at: SettingSelector(category: "garden"))
    let layout = try PathSampler(Self.scenario([elsewhere])).layout
    #expect(!layout.parameters.contains { $0.declaration.key == "returns.rate" })
    #expect(!layout.parameters.contains { $0.declaration.key == "money.interest" })
    let shock = layout.parameters.first { $0.path == "simulation.lanes.shock_days[default]" }
    #expect(shock?.layer == .shipped)
  }

  @Test("Listings that share an entry share its one draw; a finer entry has its own")
  func oneColumnPerEntry() throws {
    let entries = [
      entry("returns.rate", .uniform(low: 0, high: 0.1)),
      entry("returns.rate", .uniform(low: 0.1, high: 0.2), at: SettingSelector(product: "lamp")),
    ]
    let parameters = try PathSampler(Self.scenario(entries)).layout.parameters
      .filter { $0.declaration.key == "returns.rate" }
    #expect(parameters.map(\.path) == ["returns.rate[all]", "returns.rate[product=lamp]"])
    #expect(parameters.allSatisfy { $0.layer == .user })
  }

  @Test("Draws have the law's moments, and the means that are told")
  func moments() throws {
    let sampler = try PathSampler(
      Self.scenario([entry("returns.rate", .triangular(low: 0.02, mode: 0.05, high: 0.14))]))
    let count = 8192
    let draws = try sampler.block(pathCount: count).draws(ofPath: "returns.rate[all]")
    let column = try required(sampler.parameters.column(ofPath: "returns.rate[all]"))
    #expect((sampler.parameters.means[column] - 0.07).magnitude < 1e-15)
    // Four standard errors: 6 of 100,000 seeds fail.
    #expect((draws.mean - 0.07).magnitude < 4 * draws.standardError)
    let law = try UncertainLaw(.triangular(low: 0.02, mode: 0.05, high: 0.14), of: "a test")
    #expect((draws.standardDeviation / law.standardDeviation - 1).magnitude < 0.03)
  }

  @Test("Draws are clipped to the declared range, and the mean is of what was clipped")
  func clips() throws {
    let sampler = try PathSampler(
      Self.scenario([entry("returns.rate", .normal(mean: 0.2, standardDeviation: 0.05))]))
    let draws = try sampler.block(pathCount: 8192).draws(ofPath: "returns.rate[all]")
    #expect(draws.allSatisfy(Self.returns.range.contains))
    let column = try required(sampler.parameters.column(ofPath: "returns.rate[all]"))
    // Half of a normal law lies above its mean: 0.2 − 0.05 φ(0) = 0.18005.
    #expect((sampler.parameters.means[column] - 0.180_05).magnitude < 1e-4)
    #expect((draws.mean - 0.180_05).magnitude < 4 * draws.standardError)
  }

  @Test("A draw depends on its own path alone")
  func keyedByPath() throws {
    let one = [entry("returns.rate", .uniform(low: 0, high: 0.1))]
    let two = one + [entry("money.interest", .uniform(low: 0, high: 0.1))]
    let before = try PathSampler(Self.scenario(one)).block(pathCount: 50)
    let after = try PathSampler(Self.scenario(two)).block(pathCount: 50)
    #expect(
      try before.draws(ofPath: "returns.rate[all]") == after.draws(ofPath: "returns.rate[all]"))
    #expect(
      try after.draws(ofPath: "returns.rate[all]") != after.draws(ofPath: "money.interest[all]"))
  }

  @Test("A law that is none is refused by the setting's path")
  func refusesLaw() throws {
    let scenario = try Self.scenario([
      entry("returns.rate", .normal(mean: .nan, standardDeviation: 1))
    ])
    let error = #expect(throws: SimulationError.self) { try PathSampler(scenario) }
    #expect(error?.code == .law && error?.subject == "setting returns.rate[all]")
  }

  @Test("An uncertain setting of a process differs by future")
  func processesReadDraws() throws {
    let events = [TariffEvent.certain("duty", [TariffEvent.duty(0.5)])]
    let block = try PathSampler(
      .small(entries: [entry("simulation.rivals.volatility", .exactly(0))], events: events)
    ).block(pathCount: 200)
    let share = try block.draws(ofPath: "simulation.rivals.pass_through[default]")
    let prices = try block.futures(of: .competitorPrice("us"), week: 51)
    #expect(prices.map { $0 - 1 }.correlation(with: share) > 0.99)
  }

  @Test("Calibration refuses a law where it needs one number")
  func refusesLawInCalibration() throws {
    let prior = entry("simulation.currencies.prior_weeks", .uniform(low: 5, high: 9))
    let error = #expect(throws: SimulationError.self) {
      try PathSampler(.small(entries: [prior]))
    }
    #expect(error?.code == .law)
  }
}
