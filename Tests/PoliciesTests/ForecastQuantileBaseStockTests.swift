import Artifacts
import Commerce
import Policies
import Testing

@Suite struct ForecastQuantileBaseStockTests {
  private let policy = ForecastQuantileBaseStock()
  private let one = Lanes(repeating: 1)

  private func order(_ pool: PoolForecast, position: Double = 0, ratio: Double = 1) -> Double {
    policy.order(
      level: policy.level(for: pool, week: 0), position: Lanes(repeating: position),
      demandRatio: Lanes(repeating: ratio))[0]
  }

  /// Snyder & Shen, *Fundamentals of Supply Chain Theory*, example 4.4: weekly demand N(50, 8²),
  /// h = 0.18, p = 0.70, lead time 4, review 1; S = 264.7668943742.
  @Test func theLevelIsTheNewsvendorsOfTheTextbook() {
    let pool = Example.pool(
      mean: 50, variance: 64, leadWeeks: 4, reviewWeeks: 1, serviceLevel: 0.70 / 0.88)
    #expect(abs(policy.level(for: pool, week: 0) - 264.7668943742) < 1e-6)
    #expect(order(pool) == 265)
  }

  @Test func coverDaysReplaceSafetyStockWhereTheyAreMore() {
    let pool = Example.pool(coverDays: 14, serviceLevel: 0.5)
    #expect(order(pool) == 100 * 8 + 200)
  }

  @Test func aServiceLevelBelowOneHalfHoldsTheMean() {
    #expect(order(Example.pool(serviceLevel: 0.2)) == 800)
  }

  @Test func whatIsUnderWayIsNotOrderedAgain() {
    let pool = Example.pool(serviceLevel: 0.5)
    #expect(order(pool, position: 650) == 150)
    #expect(order(pool, position: 5000) == 0)
  }

  @Test func halfOfADeviationIsCarriedForwardWithinBounds() {
    let pool = Example.pool(serviceLevel: 0.5)
    #expect(order(pool, ratio: 1.5) == 1000)
    #expect(order(pool, ratio: 90) == 1600)
    #expect(order(pool, ratio: 0) == 400)
  }

  @Test func beyondTheHorizonOrderingGoesOn() {
    let pool = Example.pool(serviceLevel: 0.5, weeks: 20)
    let late = policy.order(
      level: policy.level(for: pool, week: 18), position: .zero, demandRatio: one)
    #expect(late[0] == 800)
  }

  @Test func aServiceLevelOfOneIsFinite() {
    #expect(order(Example.pool(serviceLevel: 1)).isFinite)
  }

  @Test func theStrategysRuleHasItsPolicy() {
    let rule = ReplenishmentRule(coverDays: 45, serviceLevel: 0.95, reviewWeeks: 2)
    #expect(PolicyFamily.replenishment(for: rule).name == policy.name)
  }
}
