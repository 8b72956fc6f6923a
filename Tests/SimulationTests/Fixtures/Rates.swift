import Commerce
import Kernels

extension RateHistory {
  /// Weekly rates whose returns have a standard deviation of 1 % and a correlation of 0.5 with each
  /// other: one shock in common, one of each currency's own.
  static func synthetic(
    currencies: [Currency], weekCount: Int, before start: Day, deviation: Double = 0.01
  ) -> RateHistory {
    let common = shocks("common", weekCount)
    let own = currencies.map { shocks($0.code, weekCount) }
    var levels = currencies.map { _ in 5.0 }
    var rates: [Double] = []
    for week in 0..<weekCount {
      for currency in currencies.indices {
        let shock = 0.5.squareRoot() * (common[week] + own[currency][week])
        levels[currency] *= KernelMath.exp(deviation * shock)
        rates.append(levels[currency])
      }
    }
    return RateHistory(
      firstMonday: start.advanced(by: -7 * weekCount), currencies: currencies, rates: rates,
      source: "synthetic")
  }

  private static func shocks(_ entity: String, _ count: Int) -> [Double] {
    let key = RandomKey(
      seed: 7, purpose: .test, stream: RandomStream("synthetic rates"), entity: entity)
    var row = [Double](repeating: 0, count: count)
    var span = row.mutableSpan
    key.fillNormals(&span, firstPath: 0, period: 0)
    return row
  }
}
