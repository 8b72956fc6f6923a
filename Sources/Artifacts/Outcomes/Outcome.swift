public import Commerce

/// What a plan is likely to lead to: what Evaluation hands on.
public struct Outcome: Sendable {
  /// The plan that was followed.
  public let plan: Identifier<Plan>
  /// What to call it in a report.
  public let title: String
  /// Headline figures, by future for the first of them.
  public let kpis: [KPIColumn]
  /// Weekly figures as histograms over all futures.
  public let series: [WeeklySeries]
  /// Means by store and stage.
  public let storeStages: [StoreStage]
  /// How the gates went.
  public let gates: [GateRecord]
  /// Means of the whole horizon by line of the unit-economics ladder, in base currency.
  public let ladder: [LadderStep]
  /// What is ordered in the first weeks.
  public let orderWeeks: [OrderWeek]

  /// An outcome.
  public init(
    plan: Identifier<Plan>, title: String, kpis: [KPIColumn], series: [WeeklySeries],
    storeStages: [StoreStage], gates: [GateRecord], ladder: [LadderStep],
    orderWeeks: [OrderWeek] = []
  ) {
    self.plan = plan
    self.title = title
    self.kpis = kpis
    self.series = series
    self.storeStages = storeStages
    self.gates = gates
    self.ladder = ladder
    self.orderWeeks = orderWeeks
  }

  /// Futures evaluated.
  public var pathCount: Int { kpis.first?.futureCount ?? 0 }

  /// The column of a figure.
  public func kpi(_ key: String) -> KPIColumn? { kpis.first { $0.kpi.key == key } }

  /// The weekly figure of a key.
  public func series(_ key: String) -> WeeklySeries? { series.first { $0.key == key } }

  /// One weekly figure over all futures.
  public struct WeeklySeries: Sendable, Hashable {
    /// The key in files, such as `cash`.
    public let key: String
    /// What to call it in a report.
    public let title: String
    /// What it counts.
    public let unit: KPIUnit
    /// Its distribution by week.
    public let weeks: [LogHistogram]
    /// Its mean by week.
    public let means: [Double]
    /// The first futures as they went, `[path][week]`, to be drawn over the fan.
    public let samplePaths: [[Double]]

    /// A series.
    public init(
      key: String, title: String, unit: KPIUnit, weeks: [LogHistogram], means: [Double],
      samplePaths: [[Double]]
    ) {
      self.key = key
      self.title = title
      self.unit = unit
      self.weeks = weeks
      self.means = means
      self.samplePaths = samplePaths
    }
  }

  /// Means over futures of one store in one stage of the calendar, whatever stages the plan has.
  public struct StoreStage: Sendable, Hashable {
    /// The store.
    public let store: Identifier<Store>
    /// The stage's number from 0: ``PlanningCalendar/stageStarts``.
    public let stage: Int
    /// Share of futures and weeks in which it traded.
    public let openShare: Double
    /// Units sold.
    public let units: Double
    /// Net revenue in base currency.
    public let netRevenue: Double
    /// Contribution after advertising in base currency.
    public let contribution: Double
    /// Units wanted and not served over units wanted.
    public let lostShare: Double

    /// A cell of the table.
    public init(
      store: Identifier<Store>, stage: Int, openShare: Double, units: Double, netRevenue: Double,
      contribution: Double, lostShare: Double
    ) {
      self.store = store
      self.stage = stage
      self.openShare = openShare
      self.units = units
      self.netRevenue = netRevenue
      self.contribution = contribution
      self.lostShare = lostShare
    }
  }

  /// How one gate went over all futures.
  public struct GateRecord: Sendable, Hashable {
    /// The stage whose end it guards, from 0.
    public let stage: Int
    /// The stage's title.
    public let title: String
    /// Share of futures that passed at the first reading.
    public let passedAtOnce: Double
    /// Share that passed after waiting.
    public let passedLater: Double
    /// Share that took the contingency.
    public let tookContingency: Double

    /// A record.
    public init(
      stage: Int, title: String, passedAtOnce: Double, passedLater: Double,
      tookContingency: Double
    ) {
      self.stage = stage
      self.title = title
      self.passedAtOnce = passedAtOnce
      self.passedLater = passedLater
      self.tookContingency = tookContingency
    }
  }

  /// One line of the unit-economics ladder: a named sum, and whether it is a subtotal.
  public struct LadderStep: Sendable, Hashable {
    /// The line's title, such as `CM2 after fulfilment, fees and returns`.
    public let title: String
    /// Mean over futures in base currency, signed as it enters.
    public let mean: Double
    /// Whether the line is the sum of those above.
    public let isSubtotal: Bool

    /// A line.
    public init(title: String, mean: Double, isSubtotal: Bool) {
      self.title = title
      self.mean = mean
      self.isSubtotal = isSubtotal
    }
  }
}
