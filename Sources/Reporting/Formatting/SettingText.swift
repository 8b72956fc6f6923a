internal import Commerce

/// Settings as a reader sees them: numbers with the unit in which files write them.
struct SettingText {
  /// The setting.
  let declaration: SettingDeclaration
  /// The currency of money.
  let currency: Currency

  /// A number with its unit.
  func text(_ value: Double) -> String {
    let number = NumberText.significant(value)
    switch declaration.unit {
    case .share: return NumberText.significant(value * 100) + NumberText.space + "%"
    case .sharePerYear:
      return NumberText.significant(value * 100) + NumberText.space + "% per year"
    case .money: return MoneyText.scaled(value, currency)
    case .factor: return number
    case .weeks, .days, .months, .people:
      return number + NumberText.space + declaration.unit.rawValue
    }
  }

  /// The middle of a law.
  func central(_ law: UncertainNumber) -> String { text(law.central) }

  /// The spread of a law in words.
  func spread(_ law: UncertainNumber) -> String {
    switch law {
    case .exactly: "fixed"
    case .interval90(let low, let high): "90\(NumberText.space)% in \(text(low)) to \(text(high))"
    case .normal(_, let deviation): "normal, ± \(text(deviation))"
    case .lognormal(_, let deviation): "lognormal, ± \(text(deviation))"
    case .triangular(let low, let mode, let high):
      "triangle \(text(low)), \(text(mode)), \(text(high))"
    case .uniform(let low, let high): "even, \(text(low)) to \(text(high))"
    case .samples(let values): "one of \(values.count) values"
    }
  }

  /// The path of an entry in words, with the titles of a scenario: `demand.ownPriceElasticity[market=us]`
  /// is `Own price elasticity (demand), United States`.
  static func name(ofPath path: String, in scenario: Scenario? = nil) -> String {
    let parts = path.split(separator: "[", maxSplits: 1)
    guard let key = parts.first else { return path }
    let names = key.split(separator: ".")
    guard let last = names.last else { return path }
    var words = last.reduce(into: "") { name, letter in
      name += letter == "_" ? " " : letter.isUppercase ? " " + letter.lowercased() : String(letter)
    }
    words = words.prefix(1).uppercased() + words.dropFirst()
    if names.count > 1 { words += " (\(names.dropLast().joined(separator: ", ")))" }
    let selector = parts.dropFirst().joined().split(separator: "]").joined()
    guard !selector.isEmpty, selector != "default", selector != "all" else { return words }
    let place = selector.split(separator: " ").map { part in
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      return scenario.flatMap { title(of: pair, in: $0) } ?? pair.joined(separator: " ")
    }
    return words + ", " + place.joined(separator: ", ")
  }

  /// The title of a store, product, platform or market that a selector names; nil for anything else.
  private static func title(of pair: [String], in scenario: Scenario) -> String? {
    guard pair.count == 2 else { return nil }
    return switch pair[0] {
    case "store": scenario.stores[Identifier(pair[1])]?.title
    case "product": scenario.products[Identifier(pair[1])]?.title
    case "platform": scenario.platforms[Identifier(pair[1])]?.title
    case "market": scenario.markets[Identifier(pair[1])]?.title
    default: nil
    }
  }

  /// How far a figure was checked, in words.
  static func words(_ status: Evidence.Status) -> String {
    switch status {
    case .verified: "read in the source"
    case .memory: "recalled, not checked"
    case .typical: "typical of the trade, unverified"
    case .assumed: "assumed"
    case .given: "given by the user"
    }
  }
}
