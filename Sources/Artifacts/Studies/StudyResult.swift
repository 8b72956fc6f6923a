public import Commerce

/// All that a run found: what Reporting tells.
///
/// Nothing in it depends on the clock or the machine.
public struct StudyResult: Sendable {
  /// What was asked.
  public let scenario: Scenario
  /// What was expected.
  public let forecast: ForecastPanel
  /// What is calibrated and what is assumed.
  public let calibration: [CalibrationNote]
  /// What could be done; the first is the reference.
  public let plans: [Plan]
  /// What it leads to, in the order of `plans`.
  public let outcomes: [Outcome]
  /// What one unit of each listing earns.
  public let listings: [ListingEconomics]
  /// What decides the mode of each listing whose store has a choice.
  public let modeChoices: [ModeChoice]
  /// What dated law does to the cost of goods; nil where it was not reckoned.
  public let dutyExposure: DutyExposure?
  /// The last weeks in which what plans need can be decided, earliest first by plan.
  public let deadlines: [Deadline]
  /// What is worth measuring, most important first.
  public let effects: [ParameterEffect]
  /// What futures are sorted by, in the order of the factors drawn.
  public let conditions: [FutureCondition]
  /// What gates can read.
  public let gateMetrics: [GateMetricDescription]
  /// Duties, taxes and fees that are not known or left out, each a sentence: none is reckoned.
  public let costWarnings: [String]
  /// Remarks of the loader on what the user did not say.
  public let loadNotes: [String]
  /// Futures in a block.
  public let blockSize: Int

  /// A result.
  public init(
    scenario: Scenario, forecast: ForecastPanel, calibration: [CalibrationNote], plans: [Plan],
    outcomes: [Outcome], listings: [ListingEconomics], modeChoices: [ModeChoice] = [],
    dutyExposure: DutyExposure? = nil, deadlines: [Deadline] = [],
    effects: [ParameterEffect], conditions: [FutureCondition],
    gateMetrics: [GateMetricDescription], costWarnings: [String], loadNotes: [String],
    blockSize: Int
  ) {
    self.scenario = scenario
    self.forecast = forecast
    self.calibration = calibration
    self.plans = plans
    self.outcomes = outcomes
    self.listings = listings
    self.modeChoices = modeChoices
    self.dutyExposure = dutyExposure
    self.deadlines = deadlines
    self.effects = effects
    self.conditions = conditions
    self.gateMetrics = gateMetrics
    self.costWarnings = costWarnings
    self.loadNotes = loadNotes
    self.blockSize = blockSize
  }
}
