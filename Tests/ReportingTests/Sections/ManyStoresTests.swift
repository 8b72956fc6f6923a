import Artifacts
import Commerce
import TestSupport
import Testing

@testable import Reporting

/// Reports of a firm with many stores and products stay legible.
@Suite("Many stores and products")
struct ManyStoresTests {
  private let study = StudyReading(SmallStudy().make())

  @Test("the modes of many stores are told in one sentence, by mode")
  func overview() throws {
    let own = try #require(StoreModes.all(study).first)
    let stores = study.scenario.stores.map(\.id)
    let many = stores.prefix(3).map {
      StoreModes(store: $0, choices: own.choices, modes: own.modes)
    }
    let titles = many.map { study.title(of: $0.store) }
    #expect(
      ModeText(study).overview(many)
        == "On the mean unit expected, \(ModeText.name(own.ranked[0])) leaves most in \(titles[0]), "
        + "\(titles[1]) and \(titles[2]).")
  }

  @Test("best sellers are those with most units, in the order of the store")
  func bestSellers() throws {
    let own = try #require(StoreModes.all(study).first)
    let reversed = StoreModes(
      store: own.store, choices: own.choices.reversed(), modes: own.modes)
    let best = own.choices.prefix(2).map(\.listing)
    #expect(reversed.bestSellers(2).choices.map(\.listing) == best.reversed())
    #expect(own.bestSellers(99).choices.count == own.choices.count)
  }

  @Test(
    "small stores are legible beside a large one, and large ones stay in millions",
    arguments: [
      ([9e5, 7e3, 300, 90, 20], 1.0, 0), ([9e5, 8e5, 300], 1e3, 0), ([3e6, 2e6, 1e6], 1e6, 2),
      ([3e6, 6e4, 2e4, 900, 4], 1, 0), ([], 1, 2),
    ] as [([Double], Double, Int)])
  func scale(amounts: [Double], divisor: Double, digits: Int) {
    let scale = MoneyScale.legible(amounts)
    #expect(scale.divisor == divisor && scale.digits == digits)
  }
}
