internal import Commerce
internal import Kernels

/// Weekly log-returns of the currencies that the history holds, up to the start and no further.
struct RateReturns {
  /// Currencies in canonical order.
  let currencies: [Currency]
  /// The last rate before the start, by currency: base units for one.
  let lastRates: [Double]
  /// Log-returns by currency, one for each week but the first.
  let returns: [[Double]]

  /// The order of the correlation's triangle: what sellers settle in first, the rest by code.
  ///
  /// A currency later in the order never changes the futures of an earlier one, so what a scenario
  /// adds late should stand late.
  static func canonicalOrder(_ currencies: [Currency]) -> [Currency] {
    let leading: [Currency] = [.usd, .eur, .gbp, .jpy, .cny]
    return currencies.sorted { a, b in
      let ranks = [a, b].map { leading.firstIndex(of: $0) ?? leading.count }
      return ranks[0] == ranks[1] ? a < b : ranks[0] < ranks[1]
    }
  }

  /// Takes the weeks before the calendar's start.
  ///
  /// - Throws: A quote that is not a positive number, by currency and week.
  init(_ history: RateHistory, before calendar: PlanningCalendar) throws(SimulationError) {
    let weeks = min(history.weekCount, max(0, -calendar.week(of: history.firstMonday)))
    let width = history.currencies.count
    currencies = weeks == 0 ? [] : Self.canonicalOrder(history.currencies)
    var lastRates: [Double] = []
    var returns: [[Double]] = []
    for currency in currencies {
      guard let column = history.currencies.firstIndex(of: currency) else { continue }
      let rates = (0..<weeks).map { history.rates[$0 * width + column] }
      if let week = rates.firstIndex(where: { !($0 > 0 && $0.isFinite) }) {
        let monday = history.firstMonday.advanced(by: 7 * week)
        throw SimulationError(
          .rate, at: "rate of \(currency) in the week of \(monday)",
          "\(rates[week]) is not a positive number")
      }
      lastRates.append(rates[weeks - 1])
      returns.append(zip(rates.dropFirst(), rates).map { KernelMath.log($0 / $1) })
    }
    self.lastRates = lastRates
    self.returns = returns
  }

  /// Returns held for each currency.
  var weekCount: Int { returns.first?.count ?? 0 }
}
