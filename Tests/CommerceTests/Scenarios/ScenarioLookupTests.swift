import Commerce
import TestSupport
import Testing

/// The small scenario's base is the renminbi; the last rates are 7.15 for USD and 7.82 for EUR.
@Suite struct ScenarioLookupTests {
  let scenario = SmallScenario().make(strategies: [])

  @Test("Names of a listing lead to its store, product, market, platform and supplier")
  func lookup() throws {
    let listing = try #require(scenario.listings["box@amazon-de"])
    let store = scenario.store(of: listing)
    #expect(store.id == "amazon-de" && scenario.product(of: listing).id == "box")
    #expect(scenario.market(of: store).country == "DE")
    #expect(scenario.platform(of: store).id == "amazon")
    #expect(scenario.supplier(of: scenario.product(of: listing)).id == "maker")
  }

  @Test("A listing's place has all five names, a store's those that it knows")
  func places() throws {
    let listing = try #require(scenario.listings["lamp@shopee-us"])
    #expect(
      scenario.place(of: listing)
        == SettingSelector(
          product: "lamp", category: "lighting", store: "shopee-us", platform: "shopee",
          market: "us"))
    #expect(
      scenario.place(of: scenario.store(of: listing))
        == SettingSelector(store: "shopee-us", platform: "shopee", market: "us"))
  }

  @Test("A number is asked for at a listing, at a store or for the firm")
  func settings() throws {
    let lamp = try #require(scenario.listings["lamp@amazon-us"])
    let box = try #require(scenario.listings["box@amazon-us"])
    #expect(scenario.setting("returns.rate", at: lamp).path == "returns.rate[category=lighting]")
    #expect(scenario.setting("returns.rate", at: box).path == "returns.rate[default]")
    let amazon = try #require(scenario.stores["amazon-us"])
    let shopee = try #require(scenario.stores["shopee-us"])
    let checkIn = scenario.setting("supply.checkInDays", at: amazon)
    #expect(checkIn.layer == .shipped && checkIn.value == .interval90(low: 4, high: 16))
    #expect(scenario.setting("supply.checkInDays", at: shopee).path.hasSuffix("[default]"))
    #expect(scenario.setting("firm.hiringMonths").value == .exactly(3))
  }

  @Test("An amount in base currency is the amount times the last rate")
  func inBase() {
    #expect(scenario.startRate(of: .usd) == 7.15 && scenario.startRate(of: .cny) == 1)
    #expect(scenario.inBase(Money(100, .eur)) == 782)
    #expect(scenario.inBase(Money(minorUnits: -250, .cny)) == -2.5)
    #expect(scenario.inBase(.zero(.usd)) == 0)
  }

  @Test("Stores and fees bring foreign currencies, by code and without the base")
  func foreignCurrencies() {
    #expect(scenario.foreignCurrencies == [.eur, .usd])
  }

  @Test("Products, lanes, nodes and fixed fees bring theirs too")
  func foreignCurrenciesOfAllThings() throws {
    var scenario = scenario
    let (dinar, krone) = (try #require(Currency(code: "KWD")), try #require(Currency(code: "NOK")))
    scenario.lanes = Roster([
      Lane(
        id: "sea", origin: "hub", destination: .node("ontario"), mode: .sea,
        transitDays: .exactly(30), costPerKilogram: Money(1, .jpy), costPerParcel: Money(1, dinar),
        customs: .bulkEntry, importer: .seller)
    ])
    scenario.nodes = Roster([
      Node(
        id: "hub", title: "", kind: .originHub, country: "CN",
        monthlyStoragePerCubicMetre: Money(1, krone), capacityCubicMetres: nil)
    ])
    scenario.fees = [
      FeeRule(
        id: "fee", platform: "amazon", market: nil, store: nil, category: nil, kind: .payment,
        amount: .fixed(Money(1, .gbp)), interval: .always,
        evidence: Evidence(citation: "", status: .given))
    ]
    #expect(scenario.foreignCurrencies == [.eur, .gbp, .jpy, dinar, krone, .usd])
    scenario.baseCurrency = .usd
    // The products' renminbi is foreign now.
    #expect(scenario.foreignCurrencies == [.cny, .eur, .gbp, .jpy, dinar, krone])
  }
}
