import Artifacts
import Commerce

/// An amount per unit in a currency that sampled futures move.
struct CurrencyAmount: Sendable {
  /// Major units of the currency.
  var amount: Double
  private let column: Int?
  private let startRate: Double

  /// An amount of money.
  init(_ money: Money, scenario: Scenario, sample: FutureSample) {
    self.init(money.majorUnits, money.currency, scenario: scenario, sample: sample)
  }

  /// An amount of a currency.
  init(_ amount: Double, _ currency: Currency, scenario: Scenario, sample: FutureSample) {
    self.amount = amount
    column = sample.block.layout.column(of: .currency(currency))
    startRate = scenario.startRate(of: currency)
  }

  /// Base units for one unit of the currency.
  @inline(__always)
  func rate(_ sample: FutureSample, week: Int, tile: Int) -> Lanes {
    sample.factor(column, week: week, tile: tile, neutral: startRate)
  }

  /// The amount in base currency.
  @inline(__always)
  func inBase(_ sample: FutureSample, week: Int, tile: Int) -> Lanes {
    amount * rate(sample, week: week, tile: tile)
  }
}
