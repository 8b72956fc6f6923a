import Commerce
import Testing

@testable import Simulation

@Suite struct UncertainLawTests {
  @Test("A positive interval has 5 % below and 5 % above, and is lognormal")
  func positiveInterval() throws {
    let law = try UncertainLaw(.interval90(low: 5, high: 9), of: "a test")
    #expect((law.quantile(0.05) - 5).magnitude < 1e-12)
    #expect((law.quantile(0.95) - 9).magnitude < 1e-12)
    #expect((law.quantile(0.5) - 45.0.squareRoot()).magnitude < 1e-12)
    #expect(law.mean > law.quantile(0.5))
  }

  @Test("An interval that reaches zero is normal")
  func normalInterval() throws {
    let law = try UncertainLaw(.interval90(low: -1, high: 3), of: "a test")
    #expect((law.quantile(0.05) + 1).magnitude < 1e-12 && law.mean == 1)
  }

  @Test(
    "Mean and standard deviation agree with the quantiles",
    arguments: [
      UncertainNumber.exactly(4), .interval90(low: 5, high: 9),
      .normal(mean: 2, standardDeviation: 3),
      .lognormal(mean: 2, standardDeviation: 1), .triangular(low: 1, mode: 2, high: 6),
      .uniform(low: -1, high: 1), .samples([3, 1, 2, 2]), .interval90(low: 7, high: 7),
    ])
  func moments(number: UncertainNumber) throws {
    let law = try UncertainLaw(number, of: "a test")
    let values = (0..<100_000).map { law.quantile((Double($0) + 0.5) / 100_000) }
    // What the midpoint rule leaves out lies in the last 1 / 100,000 of the tails.
    #expect((values.mean - law.mean).magnitude < 1e-3 * max(law.standardDeviation, 1e-9))
    #expect(
      (values.standardDeviation - law.standardDeviation).magnitude
        <= 2e-3 * law.standardDeviation + 1e-9)
  }

  @Test(
    "Numbers that are no law are refused, and the subject is named",
    arguments: [
      UncertainNumber.exactly(.nan), .interval90(low: 9, high: 5),
      .normal(mean: 1, standardDeviation: -1), .normal(mean: .nan, standardDeviation: 1),
      .lognormal(mean: -1, standardDeviation: 1), .triangular(low: 1, mode: 7, high: 6),
      .uniform(low: 0, high: .infinity), .samples([]), .samples([1, .nan]),
    ])
  func refuses(number: UncertainNumber) {
    let error = #expect(throws: SimulationError.self) {
      try UncertainLaw(number, of: "setting x")
    }
    #expect(error?.code == .law && error?.subject == "setting x")
  }
}
