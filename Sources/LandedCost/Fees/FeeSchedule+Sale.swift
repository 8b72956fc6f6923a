public import Commerce

/// One unit sold, as a platform reckons its fees.
public struct FeeRequest: Sendable {
  /// The day of the sale.
  public let day: Day
  /// Where it was made.
  public let place: FeePlace
  /// What the buyer paid, with tax where the market shows it so.
  public let grossPrice: Money
  /// The same without tax.
  public let netPrice: Money
  /// Rates into the currency of the bill.
  public let exchange: ExchangeTable

  /// A sale billed in the price's currency unless a table says otherwise.
  public init(
    day: Day, place: FeePlace, grossPrice: Money, netPrice: Money, exchange: ExchangeTable? = nil
  ) {
    self.day = day
    self.place = place
    self.grossPrice = grossPrice
    self.netPrice = netPrice
    self.exchange = exchange ?? ExchangeTable(into: grossPrice.currency)
  }
}

/// What a sale costs in fees, line by line.
public struct FeeAnswer: Sendable {
  /// The currency of all amounts.
  public let currency: Currency
  /// One line per rule.
  public let lines: [Line]
  /// What is not known.
  public let warnings: [LandedCostRemark]

  /// The sum of the lines.
  public var total: Money { lines.reduce(.zero(currency)) { $0 + $1.amount } }

  /// One fee.
  public struct Line: Sendable, Hashable {
    /// The rule, with its citation, interval and standing.
    public let rule: FeeRule
    /// What the share was taken of; nil for a fixed sum.
    public let base: FixedPoint?
    /// What is charged.
    public let amount: Money
  }
}

extension FeeSchedule {
  /// The fees of one unit sold: referral, payment, fulfilment and placement, each rounded half up.
  public func fees(for request: FeeRequest) throws(LandedCostError) -> FeeAnswer {
    for (price, what) in [(request.grossPrice, "gross price"), (request.netPrice, "net price")]
    where price.minorUnits < 0 {
      throw .badAmount(price, what: what)
    }
    let rules = try rules(for: request.place, on: request.day)
    var lines: [FeeAnswer.Line] = []
    for rule in rules where rule.kind.isPerSale { lines.append(try line(rule, of: request)) }
    let warnings = unknowns(in: rules, at: request.place).map {
      LandedCostRemark(code: $0.code, goodsLine: nil, description: $0.text)
    }
    return FeeAnswer(currency: request.exchange.currency, lines: lines, warnings: warnings)
  }

  private func line(_ rule: FeeRule, of request: FeeRequest) throws(LandedCostError)
    -> FeeAnswer.Line
  {
    let currency = request.exchange.currency
    switch rule.amount {
    case .share(let rate, let kind):
      let base = try request.exchange.convert(
        kind == .grossPrice ? request.grossPrice : request.netPrice)
      return FeeAnswer.Line(
        rule: rule, base: base, amount: try base.share(partsPerMillion: rate, in: currency))
    case .fixed(let money):
      let amount = try request.exchange.convert(money).rounded(to: currency)
      return FeeAnswer.Line(rule: rule, base: nil, amount: amount)
    }
  }
}

extension FeeRule.Kind {
  /// Whether it falls on each unit sold, and not on the month or the entry.
  public var isPerSale: Bool {
    switch self {
    case .referral, .payment, .fulfilment, .placement: true
    case .subscription, .entry, .deposit: false
    }
  }
}
