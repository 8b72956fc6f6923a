import Commerce
import LandedCost
import Testing

/// Fees and sales for tests, said by what matters in each.
enum FeeFixture {
  static let marketplace = Platform(
    id: "market", title: "Marketplace", kind: .marketplace, holdDays: 7, payoutCycleDays: 14)
  static let ownSite = Platform(
    id: "site", title: "Own site", kind: .ownSite, holdDays: 0, payoutCycleDays: 3)

  static func fee(
    _ id: String, _ kind: FeeRule.Kind, _ amount: FeeRule.Amount,
    platform: Platform = marketplace, market: Identifier<Market>? = nil,
    store: Identifier<Store>? = nil, category: String? = nil, limits: FeeLimits = FeeLimits(),
    range: FeeRange? = nil, fit: FeeFit? = nil, season: FeeSeason? = nil, from: String? = nil,
    status: Evidence.Status = .given
  ) throws -> FeeRule {
    FeeRule(
      id: id, platform: platform.id, market: market, store: store, category: category, kind: kind,
      amount: amount, limits: limits, range: range, fit: fit, season: season,
      interval: try #require(DayInterval(from: from.flatMap { Day(iso: $0) }, through: nil)),
      evidence: Evidence(citation: "test \(id)", status: status))
  }

  static func sale(
    gross: Int64, net: Int64? = nil, in currency: Currency = .usd,
    at platform: Platform = marketplace, market: Identifier<Market> = "us",
    parcel: FeeParcel? = nil, order: FeeRequest.Order = FeeRequest.Order(),
    kinds: Set<FeeRule.Kind> = FeeRequest.everySale, on day: String = "2027-01-04",
    exchange: ExchangeTable? = nil
  ) throws -> FeeRequest {
    FeeRequest(
      day: try #require(Day(iso: day)),
      place: FeePlace(
        platform: platform, market: market, store: "shop", category: "audio", parcel: parcel),
      grossPrice: Money(minorUnits: gross, currency),
      netPrice: Money(minorUnits: net ?? gross, currency), order: order, kinds: kinds,
      exchange: exchange)
  }

  /// Tiers of percent and limit in whole dollars; nil for no limit.
  static func tiers(
    _ tiers: [(percent: Int64, upTo: Int64?)], marginal: Bool = false,
    of base: FeeRule.Base = .grossPrice
  ) -> FeeRule.Amount {
    .scale(
      FeeScale(
        tiers: tiers.map { tier in
          FeeScale.Tier(
            upTo: tier.upTo.map { Money($0, .usd) },
            charge: FeeScale.Charge(partsPerMillion: tier.percent * 10_000, sum: nil))
        }, isMarginal: marginal, of: base))
  }

  static func percent(_ percent: Int64, of base: FeeRule.Base = .grossPrice) -> FeeRule.Amount {
    .share(partsPerMillion: percent * 10_000, base: base)
  }

  static func cents(_ amount: Int64) -> Money { Money(minorUnits: amount, .usd) }

  /// The sum of the fees of a sale, in cents.
  static func total(_ rules: [FeeRule], _ sale: FeeRequest) throws -> Int64 {
    try FeeSchedule(rules: rules).fees(for: sale).total.minorUnits
  }
}
