internal import Artifacts
internal import Kernels

/// The shocks of all currencies in a week, with variance one: drawn from a joint law or from the weeks of
/// the history.
struct CurrencyShocks: Sendable {
  /// Keys of the currencies' own shocks, in canonical order.
  let keys: [RandomKey]
  /// What all currencies' weeks have in common.
  let commonKey: RandomKey
  /// Fat tails that they share; nil for normal shocks.
  let tail: SharedTail?
  /// Weeks of the history in place of a law; nil for a law.
  let blocks: HistoryBlocks?

  /// Runs of weeks of the history: what currencies did together stays together, and so does what a week
  /// has to do with the next.
  ///
  /// A run goes on with a chance of 1 − 1 / length and else begins anew anywhere; the history is a circle.
  /// Source: Politis, Romano 1994, "The stationary bootstrap", doi:10.1080/01621459.1994.10476870.
  struct HistoryBlocks: Sendable {
    /// Returns over their standard deviations with mean zero and variance one, `[currency][week]`.
    let standardised: [[Double]]
    /// The mean length of a run, in weeks.
    let length: Double
  }

  /// Rows of one week, reused from week to week.
  struct Rows {
    private let shocks: CurrencyShocks
    private let firstPath: UInt32
    private var own: [[Double]]
    private var common: [Double]
    private var restarts: [Double]
    private var places: [Int]

    init(_ shocks: CurrencyShocks, firstPath: Int, pathCount: Int) {
      self.shocks = shocks
      self.firstPath = UInt32(firstPath)
      let zeros = [Double](repeating: 0, count: pathCount)
      own = shocks.blocks == nil ? shocks.keys.map { _ in zeros } : []
      (common, restarts) = (zeros, zeros)
      places = [Int](repeating: 0, count: pathCount)
    }

    /// Draws a week.
    mutating func advance(toWeek week: Int) {
      let (shocks, firstPath, period) = (shocks, firstPath, UInt16(week))
      if let blocks = shocks.blocks {
        step(blocks, week: week, period)
        return
      }
      for (position, key) in shocks.keys.enumerated() {
        var row = own[position].mutableSpan
        key.fillNormals(&row, firstPath: firstPath, period: period)
      }
      guard let tail = shocks.tail else { return }
      var row = common.mutableSpan
      shocks.commonKey.fillNormals(&row, firstPath: firstPath, period: period)
      tail.fill(&row)
    }

    private mutating func step(_ blocks: HistoryBlocks, week: Int, _ period: UInt16) {
      let (key, firstPath) = (shocks.commonKey, firstPath)
      let weeks = blocks.standardised.first?.count ?? 1
      var row = restarts.mutableSpan
      key.fillUniforms(&row, firstPath: firstPath, period: period, draw: 1)
      row = common.mutableSpan
      key.fillUniforms(&row, firstPath: firstPath, period: period, draw: 2)
      for path in places.indices {
        let isNew = week == 0 || restarts[path] * blocks.length < 1
        places[path] =
          isNew ? min(weeks - 1, Int(common[path] * Double(weeks))) : (places[path] + 1) % weeks
      }
    }

    /// Sets a row to the shocks of a currency.
    ///
    /// - Parameter loadings: weights of the own shocks, in canonical order; empty for a fixed rate.
    func write(currency: Int, _ loadings: [Double], into step: inout [Double]) {
      var row = step.mutableSpan
      if let blocks = shocks.blocks {
        for path in row.indices { row[path] = blocks.standardised[currency][places[path]] }
        return
      }
      row.update(repeating: 0)
      for (weight, shock) in zip(loadings, own) where weight != 0 {
        let shock = shock.span
        for path in row.indices { row[path] += weight * shock[path] }
      }
      guard shocks.tail != nil else { return }
      let factors = common.span
      for path in row.indices { row[path] *= factors[path] }
    }
  }
}
