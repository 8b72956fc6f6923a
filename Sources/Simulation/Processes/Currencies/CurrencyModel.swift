internal import Artifacts
internal import Commerce
internal import Kernels

/// How the currencies of a history walk: as measured, or as assumed where the history is short.
struct CurrencyModel {
  /// By currency of the history, in canonical order.
  let walks: [HistoricalCurrencies.Walk]
  /// The fat tails that shocks share; nil for normal shocks.
  let tail: SharedTail?
  /// Weeks of the history in place of a law; nil for a law.
  let blocks: CurrencyShocks.HistoryBlocks?
  private let history: RateReturns
  private let calibration: CurrencyCalibration?
  private let source: String

  /// Measures if there are weeks enough, else assumes.
  init(_ history: RateReturns, _ context: RiskContext) throws(SimulationError) {
    self.history = history
    source = context.scenario.rates.source
    let priorWeeks = try context.constant(HistoricalCurrencies.priorWeeksKey)
    let assumed = try context.dial(HistoricalCurrencies.assumedVolatilityKey)
    let runWeeks = try context.constant(HistoricalCurrencies.runWeeksKey)
    guard history.weekCount >= CurrencyCalibration.fewestWeeks else {
      (calibration, tail, blocks) = (nil, nil, nil)
      walks = history.lastRates.enumerated().map { position, rate in
        let own = [Double](repeating: 0, count: position) + [1]
        return HistoricalCurrencies.Walk(
          position: position, startRate: rate, spread: .assumed(assumed), loadings: own)
      }
      return
    }
    let measured = try Self.calibration(history, priorWeeks: priorWeeks, source: source)
    calibration = measured
    tail = measured.tail
    blocks =
      runWeeks < 1
      ? nil
      : CurrencyShocks.HistoryBlocks(
        standardised: measured.standardised, length: runWeeks)
    walks = history.lastRates.indices.map { position in
      HistoricalCurrencies.Walk(
        position: position, startRate: history.lastRates[position],
        spread: .measured(measured.variances[position]), loadings: measured.loadings[position])
    }
  }

  /// The measurement; what linear algebra cannot do is the rates' fault.
  private static func calibration(
    _ history: RateReturns, priorWeeks: Double, source: String
  ) throws(SimulationError) -> CurrencyCalibration {
    do {
      return try CurrencyCalibration(history.returns, priorWeeks: priorWeeks)
    } catch {
      throw SimulationError(.rate, at: "rate history (\(source))", "\(error)")
    }
  }

  /// The sentences of the report on the currencies in use.
  func notes(on used: [Currency]) -> [CalibrationNote] {
    guard let calibration else {
      let sentence =
        "Only \(history.weekCount) weekly returns before the start (\(source)), fewer than "
        + "\(CurrencyCalibration.fewestWeeks): volatility is assumed and currencies are taken as "
        + "uncorrelated; no drift."
      return [note(sentence, isCalibrated: false)]
    }
    let positions = used.compactMap { history.currencies.firstIndex(of: $0) }
    return [note(measured(calibration, at: positions), isCalibrated: true)]
      + pegs(calibration, at: positions) + repairs(calibration)
  }

  private func measured(_ calibration: CurrencyCalibration, at positions: [Int]) -> String {
    let weeksPerYear = PlanningCalendar.weeksPerYear
    let volatility = positions.map {
      "\(history.currencies[$0]) "
        + PlainText.percent((calibration.variances[$0].longRun * weeksPerYear).squareRoot())
    }
    return "Correlated geometric random walks without drift (a martingale: currencies add risk, "
      + "not return), measured on \(history.weekCount) weekly returns (\(source)); volatility a "
      + "year \(PlainText.list(volatility)); correlations shrunk by "
      + "\(PlainText.percent(calibration.shrinkage)) towards none. "
      + clusters(calibration, at: positions) + " " + shocks(calibration, at: positions)
  }

  /// Whose volatility comes in clusters.
  private func clusters(_ calibration: CurrencyCalibration, at positions: [Int]) -> String {
    let clustered = positions.filter { calibration.variances[$0].isClustered }
    guard !clustered.isEmpty else {
      return "That calm and wild weeks come in clusters (GARCH) is not borne out by the weeks "
        + "given: volatility is the same in every week."
    }
    let codes = clustered.map { position in
      let law = calibration.variances[position]
      return "\(history.currencies[position]) (\(PlainText.rounded(law.alpha, digits: 2)) of a "
        + "week's surprise and \(PlainText.rounded(law.beta, digits: 2)) of its variance go on)"
    }
    return "Calm and wild weeks come in clusters (GARCH) in \(PlainText.list(codes)); in others "
      + "volatility is the same in every week."
  }

  /// What shocks are drawn from.
  private func shocks(_ calibration: CurrencyCalibration, at positions: [Int]) -> String {
    if let blocks {
      return "Shocks are weeks of this history, in runs of "
        + "\(PlainText.rounded(blocks.length, digits: 1)) weeks on average: nothing wilder than "
        + "these weeks happens."
    }
    if let tail {
      return "Shocks are jointly t with \(PlainText.rounded(tail.freedom, digits: 1)) degrees of "
        + "freedom, from the kurtosis of the leading currencies: wild weeks are wild for all."
    }
    let kurtosis = positions.map { calibration.kurtosis[$0] }.filter { $0.isFinite }.max() ?? 3
    return "Steps are normal; the highest kurtosis measured is "
      + "\(PlainText.rounded(kurtosis, digits: 1)) against 3, so single weeks can be wilder than "
      + "simulated."
  }

  private func pegs(_ calibration: CurrencyCalibration, at positions: [Int]) -> [CalibrationNote] {
    let fixed = positions.filter { calibration.variances[$0].first == 0 }
    guard !fixed.isEmpty else { return [] }
    let codes = PlainText.list(fixed.map { history.currencies[$0].code })
    return [
      note(
        "\(codes) never moved in the history and stays where it is: that a peg breaks is not in "
          + "the model.", isCalibrated: false)
    ]
  }

  private func repairs(_ calibration: CurrencyCalibration) -> [CalibrationNote] {
    guard let repair = calibration.repair else { return [] }
    return [
      note(
        "Warning: the measured correlations are not those of any joint law; they were replaced "
          + "by a valid matrix near them (largest change \(PlainText.rounded(repair, digits: 4))).",
        isCalibrated: false)
    ]
  }

  private func note(_ sentence: String, isCalibrated: Bool) -> CalibrationNote {
    CalibrationNote(
      subject: HistoricalCurrencies.name, sentence: sentence, isCalibrated: isCalibrated)
  }
}
