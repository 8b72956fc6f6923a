public import Commerce

/// What landing costs on one corridor, before and after each dated change of law.
public struct CorridorExposure: Sendable, Hashable {
  /// Country of origin, two letters.
  public let origin: String
  /// The market whose border is crossed.
  public let market: Identifier<Market>
  /// What customs does there.
  public let treatment: Lane.CustomsTreatment
  /// The listing that stands for the corridor: the one expected to sell most.
  public let listing: Identifier<Listing>
  /// How many listings use the corridor.
  public let listingCount: Int
  /// The first day of which the law is known.
  public let since: Day
  /// The cost of one unit on that day.
  public let first: LandedUnit
  /// What changes it, in order of days.
  public let changes: [Change]
  /// Policy events that would change it.
  public let branches: [Branch]
  /// What is not known, in sentences: no figure stands for it.
  public let unknowns: [String]

  /// A corridor.
  public init(
    origin: String, market: Identifier<Market>, treatment: Lane.CustomsTreatment,
    listing: Identifier<Listing>, listingCount: Int, since: Day, first: LandedUnit,
    changes: [Change], branches: [Branch] = [], unknowns: [String] = []
  ) {
    self.origin = origin
    self.market = market
    self.treatment = treatment
    self.listing = listing
    self.listingCount = listingCount
    self.since = since
    self.first = first
    self.changes = changes
    self.branches = branches
    self.unknowns = unknowns
  }

  /// The cost of one unit on a day by the law that is known today.
  public func unit(on day: Day) -> LandedUnit {
    changes.last { $0.day <= day }?.after ?? first
  }

  /// A day on which the law changes the cost.
  public struct Change: Sendable, Hashable {
    /// The first day of the new law.
    public let day: Day
    /// The cost on the day before.
    public let before: LandedUnit
    /// The cost from the day on.
    public let after: LandedUnit
    /// The rules that come and go.
    public let causes: [Cause]

    /// A change.
    public init(day: Day, before: LandedUnit, after: LandedUnit, causes: [Cause]) {
      self.day = day
      self.before = before
      self.after = after
      self.causes = causes
    }
  }

  /// A rule that begins, ends or takes the place of another.
  public struct Cause: Sendable, Hashable {
    /// What held before; nil where nothing of its layer did.
    public let before: NamedRule?
    /// What holds now; nil where nothing of its layer does.
    public let after: NamedRule?

    /// A cause.
    public init(before: NamedRule?, after: NamedRule?) {
      self.before = before
      self.after = after
    }
  }

  /// A branch of a policy event that touches the corridor.
  public struct Branch: Sendable, Hashable {
    /// What the event is about.
    public let event: String
    /// The branch's name.
    public let name: String
    /// How likely it is, 0 to 1.
    public let probability: Double
    /// When it begins.
    public let window: DayInterval
    /// The cost without it, by the law of the first day of the window.
    public let before: LandedUnit
    /// The cost with it on that day, charged as the simulation charges it.
    public let after: LandedUnit

    /// A branch.
    public init(
      event: String, name: String, probability: Double, window: DayInterval, before: LandedUnit,
      after: LandedUnit
    ) {
      self.event = event
      self.name = name
      self.probability = probability
      self.window = window
      self.before = before
      self.after = after
    }
  }
}
