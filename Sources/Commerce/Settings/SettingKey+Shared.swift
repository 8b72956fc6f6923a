extension SettingKey {
  /// What a new store sells when mature, over its reference store's units of the same product.
  ///
  /// Declared by Forecasting, which forecasts at parity, and read by the ledger, which scales it.
  public static let coldStartShare: SettingKey = "coldstart.share"
}
