public import Commerce

/// The last week in which something must be decided so that it is there in the week that asks for
/// it, counted back by lead times at their middle.
public struct Deadline: Sendable, Hashable {
  /// The plan that asks for it.
  public let plan: Identifier<Plan>
  /// What must be decided.
  public let subject: Subject
  /// The week that it is counted back from, as planned: nothing has waited for a gate.
  public let neededWeek: Int
  /// What takes time, in the order in which it is done.
  public let legs: [Leg]
  /// The last week in which it can be decided; negative where that has passed at the start.
  public let latestWeek: Int
  /// The planned week of the last gate that is read before ``neededWeek``; nil where none is.
  public let gateWeek: Int?

  /// A deadline.
  public init(
    plan: Identifier<Plan>, subject: Subject, neededWeek: Int, legs: [Leg], latestWeek: Int,
    gateWeek: Int?
  ) {
    self.plan = plan
    self.subject = subject
    self.neededWeek = neededWeek
    self.legs = legs
    self.latestWeek = latestWeek
    self.gateWeek = gateWeek
  }

  /// Whether it must be decided before the gate that it waits for has been read.
  public var fallsBeforeGate: Bool { gateWeek.map { latestWeek <= $0 } ?? false }

  /// What must be decided.
  public enum Subject: Sendable, Hashable {
    /// Papers of product lines in a market, and what they cost in base currency.
    case papers(categories: [String], market: Identifier<Market>, cost: Double)
    /// The first goods of a store that opens; the variant is the one that takes longest.
    case goods(store: Identifier<Store>, variant: Identifier<StockVariant>, node: Identifier<Node>)
    /// The last goods that enter a node before a duty may rise; the variant takes longest.
    case goodsBeforeDuty(
      event: Identifier<TariffEvent>, variant: Identifier<StockVariant>, node: Identifier<Node>)
  }

  /// One stretch of the way.
  public struct Leg: Sendable, Hashable {
    /// What is done.
    public let kind: Kind
    /// Whole weeks that it takes.
    public let weeks: Int

    /// A stretch.
    public init(_ kind: Kind, weeks: Int) {
      self.kind = kind
      self.weeks = weeks
    }

    /// What takes time.
    public enum Kind: Sendable, Hashable {
      /// From application to holding a paper.
      case application
      /// From order to hand-over, stops of the supplier included.
      case production
      /// From hand-over to the shelf, check-in included.
      case transit(Lane.Mode)
    }
  }
}
