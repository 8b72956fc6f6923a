import Commerce
import Portolan
import Testing

@Suite("Catalogue of settings")
struct CatalogueTests {
  @Test("no two families declare the same key")
  func keysAreUnique() {
    let keys = Catalogue.settings.map(\.key.text)
    let twice = Dictionary(grouping: keys) { $0 }.filter { $1.count > 1 }.keys.sorted()
    #expect(twice.isEmpty)
    #expect(keys.count > 20, "the families' lists were not joined")
  }

  @Test("every setting says what it means", arguments: Catalogue.settings)
  func helpIsThere(setting: SettingDeclaration) {
    #expect(setting.help.count > 15)
    #expect(setting.help.hasSuffix(".") || setting.help.hasSuffix(")"), "\(setting.help)")
    #expect(!setting.help.contains("  "), "two blanks: \(setting.help)")
  }

  @Test("every default lies in its range and has a source", arguments: Catalogue.settings)
  func defaultsAreInRange(setting: SettingDeclaration) {
    guard let standard = setting.standard else { return }
    #expect(!standard.evidence.citation.isEmpty)
    for number in standard.value.extremes {
      #expect(setting.range.contains(number), "\(setting.key): \(number) in \(setting.range)")
    }
  }

  @Test("every key is subject, point, quantity, in small letters", arguments: Catalogue.settings)
  func keysHaveOneForm(setting: SettingDeclaration) {
    let parts = setting.key.text.split(separator: ".", omittingEmptySubsequences: false)
    #expect(parts.count >= 2)
    for part in parts {
      #expect(!part.isEmpty && part.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "_" })
    }
  }

  @Test("every setting can be explained and lies near its own first letters")
  func everySettingIsExplained() throws {
    for setting in Catalogue.settings {
      let text = try #require(Explanations.text(for: setting.key.text))
      #expect(text.contains(setting.help))
      #expect(Explanations.near(String(setting.key.text.dropLast())).first == setting.key.text)
    }
  }
}
