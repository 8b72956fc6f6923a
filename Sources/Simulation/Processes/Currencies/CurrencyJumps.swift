internal import Artifacts
internal import Commerce
internal import Kernels

/// Jumps of currencies beside their usual moves: normal in the logarithm, and fair, so that rates stay
/// martingales.
struct CurrencyJumps: Sendable {
  /// Sentences for the report; none where nothing jumps.
  let notes: [CalibrationNote]
  private let keys: [RandomKey]
  private let perYear: Dial
  private let size: Dial
  private let isOff: Bool

  /// Reads the settings.
  init(_ context: RiskContext, currencies: [Currency]) throws(SimulationError) {
    perYear = try context.dial(HistoricalCurrencies.jumpsKey)
    size = try context.dial(HistoricalCurrencies.jumpSizeKey)
    isOff = perYear == .exactly(0) || size == .exactly(0)
    keys = currencies.map { context.key(.currencyJumps, entity: $0.code) }
    notes =
      isOff
      ? []
      : [
        CalibrationNote(
          subject: HistoricalCurrencies.name,
          sentence: "Beside their usual moves currencies jump, each by itself and as often as the "
            + "settings say.", isCalibrated: false)
      ]
  }

  /// What a block needs; nil where nothing jumps.
  func rows(of block: PathBlock) -> Rows? {
    guard !isOff else { return nil }
    let chances = perYear.row(in: block).map { $0 / PlanningCalendar.weeksPerYear }
    return Rows(
      keys, chances: chances, sizes: size.row(in: block), firstPath: UInt32(block.firstPath))
  }

  /// Rows of one week, reused from week to week.
  struct Rows {
    private let keys: [RandomKey]
    private let chances: [Double]
    private let sizes: [Double]
    private let firstPath: UInt32
    private var uniforms: [Double]
    private var normals: [Double]

    fileprivate init(_ keys: [RandomKey], chances: [Double], sizes: [Double], firstPath: UInt32) {
      (self.keys, self.chances, self.sizes, self.firstPath) = (keys, chances, sizes, firstPath)
      uniforms = [Double](repeating: 0, count: chances.count)
      normals = uniforms
    }

    /// Adds the jumps of a week to logarithms of a rate.
    ///
    /// A week has one at most; with a chance p of one, that is right to p² / 2.
    mutating func add(currency: Int, week: Int, to logs: inout [Double]) {
      let (key, firstPath) = (keys[currency], firstPath)
      var row = uniforms.mutableSpan
      key.fillUniforms(&row, firstPath: firstPath, period: UInt16(week))
      row = normals.mutableSpan
      key.fillNormals(&row, firstPath: firstPath, period: UInt16(week), draw: 1)
      for path in logs.indices where uniforms[path] < chances[path] {
        logs[path] += sizes[path] * (normals[path] - 0.5 * sizes[path])
      }
    }
  }
}

extension RandomStream {
  /// Whether a currency jumps in a week, and how far.
  static let currencyJumps = RandomStream("currency jumps")
}
