import Commerce

/// A sale across a border whose price is looked for.
public struct PricedSale: Sendable {
  /// The order; no discount and no price of its own.
  public let order: OrderAmounts
  /// What one unit costs the seller beside freight, duty, tax and fees.
  public let unitCost: FixedPoint
  /// Where it is sold; nil for a sale without a platform's fees.
  public let platform: Platform?

  /// A sale; amounts in the currency of the assessment.
  public init(order: OrderAmounts, unitCost: FixedPoint, platform: Platform?) {
    self.order = order
    self.unitCost = unitCost
    self.platform = platform
  }

  /// Who takes fees of it.
  public struct Platform: Sendable {
    private let schedule: FeeSchedule
    private let request: FeeRequest

    /// A platform; the prices of the request are not looked at.
    public init(schedule: FeeSchedule, request: FeeRequest) {
      self.schedule = schedule
      self.request = request
    }

    /// The fees of one unit.
    ///
    /// - Parameters:
    ///   - net: what the buyers pay for all units without tax.
    ///   - tax: on all units, where their price holds it.
    public func fees(
      net: FixedPoint, tax: FixedPoint, units: Int64
    ) throws(LandedCostError) -> FeeAnswer {
      let currency = request.exchange.currency
      return try schedule.fees(
        for: FeeRequest(
          day: request.day, place: request.place,
          grossPrice: try (net + tax).divided(by: units).rounded(to: currency),
          netPrice: try net.divided(by: units).rounded(to: currency), order: request.order,
          kinds: request.kinds.subtracting(FeeRequest.standing), exchange: request.exchange))
    }
  }
}
