import Commerce
import Economics
import Testing

@Suite struct EconomicsSettingsTests {
  static let keys = EconomicsSettings.all.map(\.key.text)

  private func declaration(_ key: String) throws -> SettingDeclaration {
    try #require(EconomicsSettings.all.first { $0.key.text == key })
  }

  @Test("Every setting is declared once")
  func unique() {
    #expect(Set(Self.keys).count == Self.keys.count)
  }

  @Test("Every member's settings are in the list")
  func complete() {
    let members = [
      CustomsValue.settings, PriceResponse.settings, Visibility.settings, LaunchRamp.settings,
      SiblingDiversion.settings, AccountHealth.settings, Returns.settings, Settlement.settings,
      ExportRebate.settings,
      Advertising.settings, StoreCosts.settings, Finance.settings, TerminalValue.settings,
      Target.settings, StockCapital.settings, Clearance.settings,
    ]
    #expect(Set(members.joined().map(\.key)) == Set(EconomicsSettings.all.map(\.key)))
  }

  @Test("The default and its middle lie in the range", arguments: keys)
  func standardInRange(key: String) throws {
    let declaration = try declaration(key)
    let standard = try #require(declaration.standard)
    for number in standard.value.extremes + [standard.value.central] {
      #expect(declaration.range.contains(number))
    }
  }

  @Test("A law of two ends has them in order", arguments: keys)
  func endsInOrder(key: String) throws {
    switch try declaration(key).standard?.value {
    case .interval90(let low, let high), .uniform(let low, let high): #expect(low < high)
    case .triangular(let low, let mode, let high): #expect(low <= mode && mode <= high)
    default: break
    }
  }

  @Test("A share lies between zero and one", arguments: keys)
  func shares(key: String) throws {
    let declaration = try declaration(key)
    guard declaration.unit == .share else { return }
    #expect(declaration.range.lowerBound >= 0 && declaration.range.upperBound <= 1)
  }

  @Test("Keys are lower-case words with a point between subject and quantity", arguments: keys)
  func keyForm(key: String) {
    let parts = key.split(separator: ".", omittingEmptySubsequences: false)
    #expect(parts.count == 2 && !parts.contains(""))
    #expect(key.allSatisfy { ("a"..."z").contains($0) || $0 == "_" || $0 == "." })
  }

  @Test("Help is one sentence or more, and the default has a source", arguments: keys)
  func help(key: String) throws {
    let declaration = try declaration(key)
    #expect(declaration.help.hasSuffix(".") && declaration.help.count > 20)
    #expect(declaration.standard?.evidence.citation.isEmpty == false)
  }
}
