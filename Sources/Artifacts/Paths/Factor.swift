public import Commerce

/// One exogenous risk factor: something that no plan can change, with one value a week and a future.
public enum Factor: Hashable, Sendable {
  /// Base units for one unit of the currency.
  case currency(Currency)
  /// Multiplier of expected demand in a market, with mean one.
  case marketDemand(Identifier<Market>)
  /// Multiplier of expected demand for a category, with mean one.
  case categoryDemand(String)
  /// Rivals' price level in a market relative to the start.
  case competitorPrice(Identifier<Market>)
  /// Cost of a click relative to the history's, all markets.
  case costPerClick
  /// Weeks that goods shipped in this week take on a lane, whole, at least one for bulk.
  case transitWeeks(Identifier<Lane>)
  /// Points of ad valorem duty added since the start, as a share.
  case addedDuty(DutyCorridor)
  /// Points of ad valorem duty beside those of events, as a share: a stress of the corridor.
  case dutyRegime(DutyCorridor)
  /// The share of duty paid since the start that is refunded in this week.
  case dutyRefund(DutyCorridor)
  /// Charge in base units for each parcel line into a destination.
  case parcelCharge(destination: String)
  /// One while a fact that policy events make true holds, else zero.
  case fact(PolicyFact)

  /// The corridor of whatever adds points of duty, nil for everything else: what falls on goods is the
  /// sum over these factors.
  public var corridorOfAddedDuty: DutyCorridor? {
    switch self {
    case .addedDuty(let corridor), .dutyRegime(let corridor): corridor
    default: nil
    }
  }
}

/// Goods of an origin into a destination, as policy speaks of them.
public struct DutyCorridor: Hashable, Sendable {
  /// Two letters; nil for all origins.
  public let origin: String?
  /// Country or customs union.
  public let destination: String
  /// The heading; nil for all goods.
  public let goods: HSCode?

  /// A corridor.
  public init(origin: String?, destination: String, goods: HSCode?) {
    self.origin = origin
    self.destination = destination
    self.goods = goods
  }

  /// Whether goods of a code and origin that enter a market belong to it.
  public func holds(origin: String, market: Market, goods code: HSCode) -> Bool {
    (self.origin == nil || self.origin == origin)
      && (destination == market.country || destination == market.customsUnion)
      && (goods.map(code.lies(under:)) ?? true)
  }
}
