/// Where buyers are: a country or a region with one currency and one customs border.
public struct Market: Identified {
  /// The user's or the shipped name, such as `de`.
  public let id: Identifier<Market>
  /// What to call it in a report.
  public let title: String
  /// Two letters (ISO 3166-1); rules are looked up by it.
  public let country: String
  /// The customs union whose duty rules hold, such as `EU`; the country itself where there is none.
  public let customsUnion: String
  /// What buyers pay in.
  public let currency: Currency
  /// Whether shelf prices hold the tax (Europe) or it is added at the till (US).
  public let pricesIncludeTax: Bool
  /// Which layer of a staged roll-out it belongs to.
  public let layer: Layer
  /// Whether it is the firm's own: limits on how much one market may bring do not count it.
  public let isHome: Bool

  /// A market.
  public init(
    id: Identifier<Market>, title: String, country: String, customsUnion: String,
    currency: Currency, pricesIncludeTax: Bool, layer: Layer, isHome: Bool = false
  ) {
    self.id = id
    self.title = title
    self.country = country
    self.customsUnion = customsUnion
    self.currency = currency
    self.pricesIncludeTax = pricesIncludeTax
    self.layer = layer
    self.isHome = isHome
  }

  /// The three layers of markets in staged plans.
  public enum Layer: String, Sendable, CaseIterable {
    /// High value, high standards: US, EU, Japan.
    case mature
    /// High growth: Middle East, Latin America.
    case emerging
    /// Near and similar: South-East Asia for a Chinese seller.
    case near
  }
}
