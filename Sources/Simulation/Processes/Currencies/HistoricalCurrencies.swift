public import Artifacts
internal import Commerce
internal import Kernels

/// Currency rates: correlated geometric random walks, calibrated on the weekly history.
///
/// The rate of week t is the last rate before the start times exp of t + 1 steps, each less half its
/// variance: a martingale, so currencies add risk but no drift, and no plan earns by holding one. The
/// variance of a step follows those before it where the history shows clusters (`CurrencyVariance`);
/// shocks have fat tails in common where it shows them (`SharedTail`), or are its own weeks
/// (`CurrencyShocks`). They are correlated by the Cholesky factor over all currencies that the history
/// holds, whether in use or not, so that a store in another currency changes no rate.
public struct HistoricalCurrencies: RiskProcess {
  /// The name.
  public static let name = "Currency rates"
  /// The foreign currencies in use, by code.
  public let factors: [Factor]
  /// What was measured on which weeks, and any repair.
  public let notes: [CalibrationNote]
  private let shocks: CurrencyShocks
  private let walks: [Walk]
  private let jumps: CurrencyJumps

  /// A currency in use as its rate is drawn.
  struct Walk: Sendable {
    /// Its place in the history's canonical order.
    let position: Int
    let startRate: Double
    let spread: Spread
    /// Weights of the currencies' own shocks, in canonical order; empty for a fixed rate.
    let loadings: [Double]

    /// Where its volatility comes from.
    enum Spread: Sendable {
      /// A standard deviation of the weekly log-return, the same in every week.
      case assumed(Dial)
      case measured(CurrencyVariance)
    }
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
    shocks = CurrencyShocks(
      keys: history.currencies.prefix(depth).map { context.key(.currencies, entity: $0.code) },
      commonKey: context.key(.currencies, entity: "all"), tail: model.tail, blocks: model.blocks)
    jumps = try CurrencyJumps(context, currencies: used)
    factors = used.map { .currency($0) }
    notes = used.isEmpty ? [] : model.notes(on: used) + jumps.notes
  }

  /// Writes rates: base units for one unit.
  public func fill(_ block: inout PathBlock, columns: Range<Int>, outcomes: EventOutcomes) {
    var rows = CurrencyShocks.Rows(
      shocks, firstPath: block.firstPath, pathCount: block.pathCount)
    var jumpRows = jumps.rows(of: block)
    var courses = walks.map { Course($0, in: block) }
    var step = [Double](repeating: 0, count: block.pathCount)
    for week in 0..<block.weekCount {
      rows.advance(toWeek: week)
      for (position, walk) in walks.enumerated() {
        rows.write(currency: walk.position, walk.loadings, into: &step)
        courses[position].advance(by: step)
        jumpRows?.add(currency: position, week: week, to: &courses[position].logs)
        block.withRow(week: week, column: columns.lowerBound + position) {
          Self.fillRates(&$0, start: walk.startRate, logs: courses[position].logs)
        }
      }
    }
  }

  /// A currency's way in the futures of a block.
  private struct Course {
    /// Logarithms of the rate over that of the start.
    var logs: [Double]
    /// Variances of the week that comes.
    private var variance: [Double]
    private let law: CurrencyVariance

    init(_ walk: Walk, in block: PathBlock) {
      logs = [Double](repeating: 0, count: block.pathCount)
      switch walk.spread {
      case .assumed(let dial):
        law = .constant(0)
        variance = dial.row(in: block).map { $0 * $0 }
      case .measured(let measured):
        law = measured
        variance = logs.map { _ in measured.first }
      }
    }

    /// Adds σ × step − σ² / 2, and takes the variance on.
    mutating func advance(by step: [Double]) { Self.advance(&logs, &variance, law, by: step) }

    private static func advance(
      _ logs: inout [Double], _ variances: inout [Double], _ law: CurrencyVariance,
      by step: [Double]
    ) {
      var log = logs.mutableSpan
      var variance = variances.mutableSpan
      let step = step.span
      for path in log.indices {
        let h = variance[path]
        let error = h.squareRoot() * step[path]
        log[path] += error - 0.5 * h
        variance[path] = law.omega + law.alpha * error * error + law.beta * h
      }
    }
  }

  /// Sets a row to start × exp(log).
  private static func fillRates(
    _ row: inout MutableSpan<Double>, start: Double, logs: [Double]
  ) {
    VectorMath.fillExp(&row, logs.span)
    for path in row.indices { row[path] *= start }
  }
}

extension RandomStream {
  /// A currency's own weekly shock; with the entity `all`, what currencies have in common.
  static let currencies = RandomStream("currencies")
}
