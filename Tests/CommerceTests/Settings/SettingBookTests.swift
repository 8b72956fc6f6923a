import Commerce
import Testing

@Suite struct SettingBookTests {
  static let key: SettingKey = "returns.rate"

  private func declaration(_ key: SettingKey, default value: Double) -> SettingDeclaration {
    SettingDeclaration(
      key, unit: .share, range: 0...1, standard: .typical(.exactly(value), "trade press"),
      scope: .listing, help: "For tests.")
  }

  private func entry(
    _ value: Double, _ selector: SettingSelector = SettingSelector(),
    layer: SettingBook.Layer = .user, key: SettingKey = Self.key
  ) -> SettingBook.Entry {
    SettingBook.Entry(
      key: key, selector: selector, value: .exactly(value), layer: layer,
      evidence: Evidence(citation: "entry \(value)", status: .given))
  }

  private func book(_ entries: [SettingBook.Entry]) -> SettingBook {
    SettingBook(
      declarations: [declaration(Self.key, default: 0.1), declaration("a.other", default: 0.2)],
      entries: entries)
  }

  @Test("Where nobody says anything the declared default holds with its source")
  func standard() {
    let resolved = book([]).resolve(Self.key, at: SettingSelectorTests.place)
    #expect(resolved.value == .exactly(0.1) && resolved.layer == .shipped)
    #expect(resolved.evidence == Evidence(citation: "trade press", status: .typical))
    #expect(resolved.path == "returns.rate[default]" && resolved.currency == nil)
    #expect(resolved.declaration.key == Self.key)
  }

  @Test("An entry that does not hold the place, or is of another key, changes nothing")
  func others() {
    let book = book([
      entry(0.5, SettingSelector(market: "de")), entry(0.6, key: "a.other"),
      entry(0.7, SettingSelector(product: "lamp", market: "de")),
    ])
    #expect(book.resolve(Self.key, at: SettingSelectorTests.place).value == .exactly(0.1))
    #expect(book.resolve("a.other").value == .exactly(0.6))
    #expect(book.entries(for: Self.key).count == 2 && book.entries(for: "a.other").count == 1)
  }

  @Test("What a user says of all beats what ships for one store")
  func layersBeatSpecificity() {
    let shipped = entry(0.5, SettingSelectorTests.place, layer: .shipped)
    let user = entry(0.6)
    for entries in [[shipped, user], [user, shipped]] {
      let resolved = book(entries).resolve(Self.key, at: SettingSelectorTests.place)
      #expect(resolved.value == .exactly(0.6) && resolved.layer == .user)
      #expect(resolved.evidence.citation == "entry 0.6" && resolved.path == "returns.rate[all]")
    }
  }

  @Test("A shipped value beats the declared default")
  func shippedBeatsDefault() {
    let book = book([entry(0.5, SettingSelector(platform: "amazon"), layer: .shipped)])
    let resolved = book.resolve(Self.key, at: SettingSelectorTests.place)
    #expect(resolved.value == .exactly(0.5) && resolved.layer == .shipped)
  }

  @Test("Within a layer the most specific word holds, in whatever order they are said")
  func specificity() {
    var dice = Dice(seed: 9)
    for _ in 0..<200 {
      let chosen = SettingSelectorTests.parts.shuffled(using: &dice).prefix(4)
      let entries = chosen.map { entry(Double($0.specificity) / 64, $0) }
      let resolved = book(entries).resolve(Self.key, at: SettingSelectorTests.place)
      let finest = chosen.map(\.specificity).max() ?? 0
      #expect(resolved.value == .exactly(Double(finest) / 64))
    }
  }

  @Test("Of two entries for the same part the first holds")
  func ties() {
    let selector = SettingSelector(market: "us")
    let resolved = book([entry(0.5, selector), entry(0.6, selector)])
      .resolve(Self.key, at: SettingSelectorTests.place)
    #expect(resolved.value == .exactly(0.5))
  }

  @Test("Two places that share an entry share its path, and so its draw")
  func sharedPath() {
    let book = book([
      entry(0.5, SettingSelector(market: "us")), entry(0.6, SettingSelector(store: "us-shop")),
    ])
    func path(_ store: Identifier<Store>, _ product: Identifier<Product>) -> String {
      book.resolve(
        Self.key, at: SettingSelector(product: product, store: store, market: "us")
      ).path
    }
    #expect(path("us-two", "lamp") == path("us-three", "box"))
    #expect(path("us-shop", "lamp") == path("us-shop", "box"))
    #expect(path("us-shop", "lamp") != path("us-two", "lamp"))
    #expect(path("us-two", "lamp") == "returns.rate[market=us]")
    #expect(path("us-shop", "lamp") == "returns.rate[store=us-shop]")
  }

  @Test("The firm's place has no names: only words for all hold there")
  func firm() {
    let book = book([entry(0.5, SettingSelector(market: "us"), layer: .user)])
    #expect(book.resolve(Self.key).path == "returns.rate[default]")
  }

  @Test("The currency of an entry comes with its number")
  func currency() {
    let declaration = SettingDeclaration(
      "store.fixed", unit: .money, range: 0...1e9, standard: nil, scope: .store, help: "For tests.")
    let entry = SettingBook.Entry(
      key: "store.fixed", selector: SettingSelector(), value: .exactly(40), currency: .usd,
      layer: .user, evidence: Evidence(citation: "", status: .given))
    let book = SettingBook(declarations: [declaration], entries: [entry])
    #expect(book.resolve("store.fixed").currency == .usd)
  }

  @Test("Declarations are listed by key")
  func declarations() {
    #expect(book([]).declarations.map(\.key) == ["a.other", Self.key])
  }

  @Test("Scopes are ordered from coarse to fine")
  func scopes() {
    let scopes: [SettingScope] = [.listing, .firm, .store, .market]
    #expect(scopes.sorted() == [.firm, .market, .store, .listing])
  }
}
