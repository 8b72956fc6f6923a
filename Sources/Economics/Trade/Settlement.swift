public import Commerce

/// When the platform pays: delivery, hold, and on average half a payout cycle after the sale.
public enum Settlement {
  /// Days from sale to delivery.
  public static let deliveryDays: SettingKey = "settlement.delivery_days"
  /// What converting to base currency costs.
  public static let conversionCost: SettingKey = "settlement.conversion_cost"

  /// What it asks to know.
  public static let settings: [SettingDeclaration] = [
    SettingDeclaration(
      deliveryDays, unit: .days, range: 0...60, standard: .typical(.exactly(3)), scope: .store,
      help: "Days from sale to delivery, from which the platform's hold is counted."),
    SettingDeclaration(
      conversionCost, unit: .share, range: 0...0.1, standard: .typical(.exactly(0.006)),
      scope: .store, help: "Share lost when the payout is changed into base currency."),
  ]

  /// Whole weeks from sale to payout of a store.
  public static func weeks(of store: Store, in scenario: Scenario) -> Int {
    let platform = scenario.platform(of: store)
    let delivery = scenario.setting(deliveryDays, at: store).value.central
    let days = delivery + platform.holdDays + platform.payoutCycleDays / 2
    return max(0, Int((days / 7).rounded()))
  }
}
