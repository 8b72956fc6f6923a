import Economics
import Foundation
import Testing

@Suite struct AccountHealthTests {
  private func chance(
    _ perYear: Double, load: Double = 1, elasticity: Double = 1, missing: Double = 0,
    weight: Double = 2
  ) -> Double {
    AccountHealth.weeklyChance(
      chancePerYear: all(perYear), load: all(load), loadElasticity: all(elasticity),
      missing: all(missing), missingWeight: all(weight))[0]
  }

  private func hazard(_ chance: Double) -> Double { -log(1 - chance) }

  @Test("The weeks of a year together have the chance of the year", arguments: [0.01, 0.3, 0.9])
  func year(perYear: Double) {
    let none = pow(1 - chance(perYear), 52.1775)
    let weeks = log(1 - perYear) / log(1 - chance(perYear))
    #expect(abs(weeks - 52) < 0.5 && abs(1 - none - perYear) < 0.005)
  }

  @Test(
    "The hazard follows the work per person by its elasticity, and missing demand by its weight")
  func responses() {
    let calm = hazard(chance(0.05))
    #expect(abs(hazard(chance(0.05, load: 2)) / calm - 2) < 1e-9)
    #expect(abs(hazard(chance(0.05, load: 2, elasticity: 0.5)) / calm - 2.0.squareRoot()) < 1e-9)
    #expect(abs(hazard(chance(0.05, load: 0.5)) / calm - 0.5) < 1e-9)
    #expect(abs(hazard(chance(0.05, missing: 0.25)) / calm - 1.5) < 1e-9)
    #expect(abs(hazard(chance(0.05, missing: 0.25, weight: 0)) / calm - 1) < 1e-9)
  }

  @Test("No work does not make an account immortal, and no chance means never")
  func ends() {
    #expect(chance(0.05, load: 0) == chance(0.05, load: 0.01) && chance(0.05, load: 0) > 0)
    #expect(chance(0) == 0 && chance(0, load: 9, missing: 1) == 0)
    #expect(chance(0.99, load: 100) < 1)
  }

  @Test("A suspension begins below the chance and goes on below what its mean length says")
  func states() {
    func next(_ before: Double, _ uniform: Double) -> Double {
      AccountHealth.next(
        before: all(before), uniform: all(uniform), weeklyChance: all(0.1), meanWeeks: all(4))[0]
    }
    #expect(next(0, 0.09) == 1 && next(0, 0.11) == 0)
    #expect(next(1, 0.74) == 1 && next(1, 0.76) == 0)
    #expect(
      AccountHealth.next(
        before: all(1), uniform: all(0.001), weeklyChance: all(0.1), meanWeeks: all(1))[0] == 0)
  }
}
