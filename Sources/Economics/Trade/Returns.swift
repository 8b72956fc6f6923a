public import Commerce

/// Goods that come back: the buyer gets the money, part of the fees comes back, and what cannot be
/// sold again is lost.
public enum Returns {
  /// Units returned over units sold.
  public static let rate: SettingKey = "returns.rate"
  /// Weeks from sale to return.
  public static let lagWeeks: SettingKey = "returns.lag_weeks"
  /// Of what is returned, the part that cannot be sold again.
  public static let unsellableShare: SettingKey = "returns.unsellable_share"
  /// Cost of taking one unit back.
  public static let handlingCost: SettingKey = "returns.handling_cost"
  /// Part of the platform's fees that is given back.
  public static let feeRefundShare: SettingKey = "returns.fee_refund_share"

  /// What it asks to know.
  public static let settings: [SettingDeclaration] = [
    SettingDeclaration(
      rate, unit: .share, range: 0...0.9, standard: .typical(.interval90(low: 0.04, high: 0.12)),
      scope: .listing, help: "Share of units sold that buyers send back."),
    SettingDeclaration(
      lagWeeks, unit: .weeks, range: 1...12, standard: .typical(.exactly(3)), scope: .store,
      help: "Weeks from sale until a return is booked."),
    SettingDeclaration(
      unsellableShare, unit: .share, range: 0...1,
      standard: .typical(.uniform(low: 0.45, high: 0.8)), scope: .listing,
      help: "Share of returned units that cannot be sold again as new."),
    SettingDeclaration(
      handlingCost, unit: .money, range: 0...1e6, standard: .typical(.exactly(0)), scope: .listing,
      help: "What it costs to take one unit back, beyond the refund."),
    SettingDeclaration(
      feeRefundShare, unit: .share, range: 0...1, standard: .typical(.exactly(0.8)), scope: .store,
      help: "Share of the platform's referral fee that is given back with a refund."),
  ]
}
