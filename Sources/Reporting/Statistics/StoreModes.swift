internal import Artifacts
internal import Commerce

/// The modes of one store on the mean unit that it is expected to sell.
struct StoreModes {
  let store: Identifier<Store>
  let choices: [ModeChoice]
  /// Modes that serve every listing, the store's own first.
  let modes: [FulfilmentMode]

  /// A cost line that may speak for a mode.
  struct Line {
    let title: String
    let amount: (ModeEconomics) -> Double
  }

  /// The lines by which modes differ.
  static var lines: [Line] {
    [
      Line(title: "tax", amount: \.tax),
      Line(title: "freight to the warehouse", amount: \.inboundFreight),
      Line(title: "the parcel to the buyer", amount: \.delivery),
      Line(title: "picking and packing", amount: \.fulfilment),
      Line(title: "stock (rent and capital)", amount: \.stock),
      Line(title: "returns", amount: \.rest),
    ]
  }

  /// The stores with a choice, in the order of the scenario; a store in which no two modes serve all
  /// listings is left out.
  static func all(_ study: StudyReading) -> [StoreModes] {
    let byStore = Dictionary(grouping: study.result.modeChoices) {
      study.scenario.listings[$0.listing]?.store
    }
    return study.scenario.stores.compactMap { store in
      guard let choices = byStore[store.id], let first = choices.first else { return nil }
      let modes = first.modes.map(\.mode).filter { mode in
        choices.allSatisfy { $0.modes.contains { $0.mode == mode } }
      }
      return modes.count > 1 ? StoreModes(store: store.id, choices: choices, modes: modes) : nil
    }
  }

  /// The same store with so many of its listings at most, those that are expected to sell most, in
  /// their order.
  func bestSellers(_ most: Int) -> StoreModes {
    let best = choices.indices.sorted { (choices[$1].units, $0) < (choices[$0].units, $1) }
    return StoreModes(
      store: store, choices: best.prefix(most).sorted().map { choices[$0] }, modes: modes)
  }

  /// The mean of a figure over the units expected, in a mode.
  func mean(_ mode: FulfilmentMode, _ figure: (ModeEconomics) -> Double) -> Double {
    let total = choices.reduce(0) { $0 + $1.units }
    let sum = choices.reduce(0) { sum, choice in
      let weight = total > 0 ? choice.units / total : 1 / Double(choices.count)
      return sum + weight * (choice.modes.first { $0.mode == mode }.map(figure) ?? 0)
    }
    return sum
  }

  /// The modes from that which leaves most to that which leaves least.
  var ranked: [FulfilmentMode] {
    modes.sorted { mean($0, \.left) > mean($1, \.left) }
  }

  /// The last day on which a dated rule changes what some mode leaves; nil where none does.
  var lastChange: Day? { choices.flatMap(\.modes).flatMap(\.afterChanges).map(\.day).max() }
}
