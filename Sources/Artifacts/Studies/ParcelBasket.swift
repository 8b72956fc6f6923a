public import Commerce

/// One order of a few lines by parcel, under the law before a charge by line, with it, and with a
/// handling charge on top.
///
/// Every charge is reckoned on top of the value without tax, whoever pays it. Amounts are in the
/// currency of the market.
public struct ParcelBasket: Sendable, Hashable {
  /// Where the buyer is.
  public let market: Identifier<Market>
  /// Whether a lane of the scenario carries parcels into the union; else the basket shows what one
  /// would pay.
  public let isUsed: Bool
  /// What is ordered, one unit each.
  public let lines: [Line]
  /// The value up to which the charge by line holds.
  public let limit: Money
  /// The law step by step.
  public let steps: [Step]
  /// The scenario's own event of such a charge; nil where it has none.
  public let event: Event?

  /// A basket.
  public init(
    market: Identifier<Market>, isUsed: Bool, lines: [Line], limit: Money, steps: [Step],
    event: Event? = nil
  ) {
    self.market = market
    self.isUsed = isUsed
    self.lines = lines
    self.limit = limit
    self.steps = steps
    self.event = event
  }

  /// Goods of one kind in the basket.
  public struct Line: Sendable, Hashable {
    /// What it is.
    public let product: Identifier<Product>
    /// Its code.
    public let goods: HSCode
    /// The price of one unit without tax.
    public let value: Money

    /// A line.
    public init(product: Identifier<Product>, goods: HSCode, value: Money) {
      self.product = product
      self.goods = goods
      self.value = value
    }
  }

  /// What the basket is charged under the law of one day.
  public struct Step: Sendable, Hashable {
    /// Which law.
    public let stage: Stage
    /// The day.
    public let day: Day
    /// Value of all goods without tax.
    public let goods: Money
    /// Duties, those by line among them.
    public let duty: Money
    /// Fees.
    public let fees: Money
    /// Tax.
    public let tax: Money
    /// The rule that makes the step; nil for the law before.
    public let rule: NamedRule?
    /// All rules that charge something.
    public let rules: [NamedRule]

    /// A step.
    public init(
      stage: Stage, day: Day, goods: Money, duty: Money, fees: Money, tax: Money, rule: NamedRule?,
      rules: [NamedRule] = []
    ) {
      self.stage = stage
      self.day = day
      self.goods = goods
      self.duty = duty
      self.fees = fees
      self.tax = tax
      self.rule = rule
      self.rules = rules
    }

    /// All charges.
    public var charges: Money { duty + fees + tax }
    /// What the buyer pays in all.
    public var total: Money { goods + charges }
  }

  /// The law of a step.
  public enum Stage: Sendable, Hashable {
    /// Small parcels are free of duty.
    case relief
    /// So much for each line.
    case chargeByLine
    /// The same with a fee for handling that is expected and not in force.
    case handlingFee
  }

  /// A policy event that charges parcels.
  public struct Event: Sendable, Hashable {
    /// What it is about.
    public let title: String
    /// How likely it is, 0 to 1.
    public let probability: Double
    /// The charge.
    public let amount: Money
    /// When it begins.
    public let window: DayInterval

    /// An event.
    public init(title: String, probability: Double, amount: Money, window: DayInterval) {
      self.title = title
      self.probability = probability
      self.amount = amount
      self.window = window
    }
  }
}
