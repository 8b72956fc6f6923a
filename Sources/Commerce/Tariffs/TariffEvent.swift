/// A change of policy that may come: one node of the event tree, with branches of which exactly one
/// happens.
///
/// The primary law of tariff risk, elicited from the user.
public struct TariffEvent: Identified {
  /// The user's name for it; the draw is keyed by it.
  public let id: Identifier<TariffEvent>
  /// What it is about, in a sentence of the report.
  public let title: String
  /// What may happen; probabilities sum to one.
  public let branches: [Branch]
  /// Where the probabilities come from.
  public let evidence: Evidence

  /// An event.
  public init(
    id: Identifier<TariffEvent>, title: String, branches: [Branch], evidence: Evidence
  ) {
    self.id = id
    self.title = title
    self.branches = branches
    self.evidence = evidence
  }

  /// One outcome of an event.
  public struct Branch: Hashable, Sendable {
    /// Its name in reports, such as `plus25`.
    public let name: String
    /// How likely it is, 0 to 1.
    public let probability: Double
    /// When it begins: any week of the window is equally likely.
    public let window: DayInterval
    /// Weeks that it lasts; nil to the end of the horizon.
    public let durationWeeks: Int?
    /// What it does.
    public let effects: [Effect]

    /// A branch.
    public init(
      name: String, probability: Double, window: DayInterval, durationWeeks: Int?,
      effects: [Effect]
    ) {
      self.name = name
      self.probability = probability
      self.window = window
      self.durationWeeks = durationWeeks
      self.effects = effects
    }
  }

  /// What a branch changes while it lasts.
  public enum Effect: Hashable, Sendable {
    /// Points of ad valorem duty added on a corridor, as a share (0.25 is 25 points); negative when
    /// a duty is struck down.
    case addedDuty(origin: String?, destination: String, goods: HSCode?, rate: Double)
    /// A share of the duty paid since the start that is refunded, after so many weeks.
    case refund(origin: String?, destination: String, share: Double, afterWeeks: Int)
    /// A charge for each parcel line into a destination.
    case parcelCharge(destination: String, amount: Money)
    /// The cost of a click multiplied in all markets.
    case costPerClick(factor: Double)
    /// Days added to every lane of a mode.
    case laneDelay(mode: Lane.Mode, days: Double)
    /// A fact is true of all goods into a destination, so that rules that ask for it begin or end.
    case fact(PolicyFact)
  }
}
