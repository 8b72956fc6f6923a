import Commerce
import Testing

@Suite struct IdentifierTests {
  /// In ascending order.
  static let ordered = [
    "", "-", "1", "10", "2", "A", "B", "a", "a-1", "a1", "aa", "b", "z", "\u{E9}", "\u{3B1}",
    "\u{5E97}", "\u{AC00}", "\u{FB01}", "\u{1F600}",
  ]

  @Test("Identifiers are ordered by Unicode scalar values, beyond the first plane too")
  func order() {
    let identifiers = Self.ordered.map { Identifier<Store>($0) }
    var dice = Dice(seed: 5)
    for _ in 0..<20 { #expect(identifiers.shuffled(using: &dice).sorted() == identifiers) }
  }

  /// The same name can be spelt in two ways: composed, or as a letter with a mark or as single jamo.
  @Test("Of two identifiers exactly one is the smaller, or they are equal")
  func totalOrder() {
    let texts =
      Self.ordered + [
        "e\u{301}", "e\u{302}", "f", "\u{1100}\u{1161}", "\u{1112}", "\u{212B}", "\u{C5}",
        "\u{F900}", "\u{8C48}",
      ]
    for a in texts.map({ Identifier<Store>($0) }) {
      for b in texts.map({ Identifier<Store>($0) }) {
        let count = [a < b, a == b, b < a].count { $0 }
        #expect(count == 1, "\(a.text.unicodeScalars.map(\.value)), \(b.text.unicodeScalars)")
      }
    }
  }

  @Test("The order is transitive")
  func transitive() {
    var dice = Dice(seed: 6)
    let letters = ["a", "b", "\u{E9}", "e\u{301}", "f", "\u{8C48}", "\u{F900}"]
    let names = (0..<40).map { _ in
      Identifier<Store>((0..<2).compactMap { _ in letters.randomElement(using: &dice) }.joined())
    }
    for a in names {
      for b in names where a < b {
        #expect(names.allSatisfy { !(b < $0) || a < $0 })
      }
    }
  }

  @Test("An identifier is its text")
  func text() {
    let name: Identifier<Store> = "us-shop"
    #expect(name.text == "us-shop" && "\(name)" == "us-shop" && name == Identifier("us-shop"))
    #expect(name != "US-shop")
  }

  @Test("A listing is named by product and store")
  func listing() {
    #expect(Listing.identifier(product: "lamp", store: "us-shop") == "lamp@us-shop")
  }
}

@Suite struct RosterTests {
  private func node(_ id: Identifier<Node>) -> Node {
    Node(
      id: id, title: id.text, kind: .overseas, country: "US",
      monthlyStoragePerCubicMetre: .zero(.usd), capacityCubicMetres: nil)
  }

  @Test("Things keep the user's order and are found by name and position")
  func order() {
    let names: [Identifier<Node>] = ["z", "a", "m"]
    let roster = Roster(names.map(node))
    #expect(roster.map(\.id) == names && roster.count == 3)
    for (position, name) in names.enumerated() {
      #expect(roster.position(of: name) == position && roster[name]?.id == name)
      #expect(roster[position].id == name)
    }
  }

  @Test("A name that is not there is not found")
  func absent() {
    let roster = Roster([node("a")])
    #expect(roster["b"] == nil && roster.position(of: "A") == nil)
    #expect(Roster<Node>([]).isEmpty && Roster<Node>([])["a"] == nil)
  }

  @Test("A roster can be walked backwards and sliced")
  func collection() {
    let roster = Roster(["a", "b", "c", "d"].map { node(Identifier($0)) })
    #expect(roster.reversed().map(\.id.text) == ["d", "c", "b", "a"])
    #expect(roster[1..<3].map(\.id.text) == ["b", "c"])
  }
}
