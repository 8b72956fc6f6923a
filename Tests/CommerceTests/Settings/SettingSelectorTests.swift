import Commerce
import Testing

@Suite struct SettingSelectorTests {
  static let place = SettingSelector(
    product: "lamp", category: "lighting", store: "us-shop", platform: "amazon", market: "us")

  /// Every selector that names a part of the place.
  static let parts: [SettingSelector] = (0..<32).map { bits in
    SettingSelector(
      product: bits & 1 == 0 ? nil : "lamp", category: bits & 2 == 0 ? nil : "lighting",
      store: bits & 4 == 0 ? nil : "us-shop", platform: bits & 8 == 0 ? nil : "amazon",
      market: bits & 16 == 0 ? nil : "us")
  }

  @Test("Every selection of a place's names holds the place")
  func holdsPlace() {
    #expect(Self.parts.allSatisfy { $0.matches(Self.place) })
  }

  @Test(
    "One name that differs is enough to leave a place out",
    arguments: [
      SettingSelector(product: "box"), .init(category: "audio"), .init(store: "de-shop"),
      .init(platform: "shopee"), .init(market: "de"),
    ])
  func oneDiffers(other: SettingSelector) {
    #expect(!other.matches(Self.place))
    var mixed = Self.place
    mixed.product = other.product ?? mixed.product
    mixed.category = other.category ?? mixed.category
    mixed.store = other.store ?? mixed.store
    mixed.platform = other.platform ?? mixed.platform
    mixed.market = other.market ?? mixed.market
    #expect(!mixed.matches(Self.place))
  }

  @Test("A name that the place does not have cannot match")
  func absentName() {
    let store = SettingSelector(store: "us-shop", platform: "amazon", market: "us")
    #expect(!SettingSelector(product: "lamp").matches(store))
    #expect(!SettingSelector(market: "us").matches(SettingSelector()))
    #expect(SettingSelector().matches(SettingSelector()))
  }

  @Test("A part of a place matches another part exactly if it names no more")
  func containment() {
    for (a, wanted) in Self.parts.enumerated() {
      for (b, given) in Self.parts.enumerated() {
        #expect(wanted.matches(given) == (a & b == a))
      }
    }
  }

  @Test("A store beats all else together, then product, category, platform and market")
  func specificity() {
    let order: [SettingSelector] = [
      .init(), .init(market: "us"), .init(platform: "amazon"),
      .init(platform: "amazon", market: "us"), .init(category: "lighting"),
      .init(category: "lighting", platform: "amazon", market: "us"), .init(product: "lamp"),
      .init(product: "lamp", category: "lighting", platform: "amazon", market: "us"),
      .init(store: "us-shop"), .init(product: "lamp", store: "us-shop"),
    ]
    let specificities = order.map(\.specificity)
    #expect(specificities == specificities.sorted())
    #expect(Set(specificities).count == order.count)
  }

  @Test("No two selections of a place's names are equally specific or described alike")
  func distinct() {
    #expect(Set(Self.parts.map(\.specificity)).count == 32)
    #expect(Set(Self.parts.map(\.description)).count == 32)
  }

  @Test("A selector says its names from fine to coarse")
  func words() {
    #expect(SettingSelector().description == "all")
    #expect(
      Self.place.description
        == "store=us-shop product=lamp category=lighting platform=amazon market=us")
  }
}
