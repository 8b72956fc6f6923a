public import Commerce

/// Every setting that the responses and trade terms of this room ask for.
public enum EconomicsSettings {
  /// The members' declarations, one list line each.
  public static let all: [SettingDeclaration] =
    CustomsValue.settings + PriceResponse.settings + Visibility.settings + LaunchRamp.settings
    + SiblingDiversion.settings + AccountHealth.settings + Returns.settings + Settlement.settings
    + ExportRebate.settings
    + Advertising.settings + StockCapital.settings + Clearance.settings
    + StoreCosts.settings + Finance.settings + TerminalValue.settings + Target.settings
}
