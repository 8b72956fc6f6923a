public import Artifacts
internal import Commerce
internal import Kernels

/// Currency rates: correlated geometric random walks, calibrated on the weekly history.
///
/// The rate of week t is the last rate before the start times exp of t + 1 Gaussian steps, each less
/// half its variance: a martingale, so currencies add risk but no drift, and no plan earns by
/// holding one. Steps are correlated by the Cholesky factor over all currencies that the history
/// holds, whether in use or not, so that a store in another currency changes no rate.
public struct HistoricalCurrencies: RiskProcess {
  /// The name.
  public static let name = "Currency rates"
  /// The foreign currencies in use, by code.
  public let factors: [Factor]
  /// What was measured on which weeks, and any repair.
  public let notes: [CalibrationNote]
  /// Keys of the currencies' own shocks, in canonical order, as far as any walk loads on them.
  private let keys: [RandomKey]
  private let walks: [Walk]

  /// A currency in use as its rate is drawn.
  struct Walk: Sendable {
    let startRate: Double
    /// Standard deviation of the weekly log-return.
    let volatility: Dial
    /// Weights of the currencies' own shocks, in canonical order; empty for a fixed rate.
    let loadings: [Double]
  }

  /// Calibrates on the weeks before the start.
  ///
  /// - Throws: A currency in use without a rate, or a rate that is not positive.
  public init(_ context: RiskContext) throws(SimulationError) {
    let history = try RateReturns(context.scenario.rates, before: context.scenario.calendar)
    let used = context.scenario.foreignCurrencies
    for currency in used where !history.currencies.contains(currency) {
      throw SimulationError(
        .missingRates, at: "currency \(currency)",
        "it is in use, and the rate history (\(context.scenario.rates.source)) has no quote of it "
          + "before \(context.scenario.calendar.start)")
    }
    let model = try CurrencyModel(history, context)
    walks = used.compactMap { currency in
      history.currencies.firstIndex(of: currency).map { model.walks[$0] }
    }
    let depth = walks.map(\.loadings.count).max() ?? 0
    keys = history.currencies.prefix(depth).map { context.key(.currencies, entity: $0.code) }
    factors = used.map { .currency($0) }
    notes = used.isEmpty ? [] : model.notes(on: used)
  }

  /// Writes rates: base units for one unit.
  public func fill(_ block: inout PathBlock, columns: Range<Int>, outcomes: EventOutcomes) {
    let zeros = [Double](repeating: 0, count: block.pathCount)
    let volatility = walks.map { $0.volatility.row(in: block) }
    var shocks = keys.map { _ in zeros }
    var logs = walks.map { _ in zeros }
    var step = zeros
    for week in 0..<block.weekCount {
      for (position, key) in keys.enumerated() {
        Self.draw(&shocks[position], key, firstPath: block.firstPath, week: week)
      }
      for (position, walk) in walks.enumerated() {
        Self.combine(&step, walk.loadings, shocks)
        Self.advance(&logs[position], by: step, volatility: volatility[position])
        block.withRow(week: week, column: columns.lowerBound + position) {
          Self.fillRates(&$0, start: walk.startRate, logs: logs[position])
        }
      }
    }
  }

  private static func draw(_ shock: inout [Double], _ key: RandomKey, firstPath: Int, week: Int) {
    var row = shock.mutableSpan
    key.fillNormals(&row, firstPath: UInt32(firstPath), period: UInt16(week))
  }

  /// Sets a row to Σ weight × shock.
  private static func combine(_ step: inout [Double], _ weights: [Double], _ shocks: [[Double]]) {
    var row = step.mutableSpan
    row.update(repeating: 0)
    for (weight, shock) in zip(weights, shocks) where weight != 0 {
      let shock = shock.span
      for path in row.indices { row[path] += weight * shock[path] }
    }
  }

  /// Sets a row to start × exp(log).
  private static func fillRates(
    _ row: inout MutableSpan<Double>, start: Double, logs: [Double]
  ) {
    VectorMath.fillExp(&row, logs.span)
    for path in row.indices { row[path] *= start }
  }

  /// Adds σ × step − σ² / 2.
  private static func advance(_ log: inout [Double], by step: [Double], volatility: [Double]) {
    var row = log.mutableSpan
    let step = step.span
    let volatility = volatility.span
    for path in row.indices {
      row[path] += volatility[path] * (step[path] - 0.5 * volatility[path])
    }
  }
}

extension RandomStream {
  /// A currency's own weekly shock.
  static let currencies = RandomStream("currencies")
}
