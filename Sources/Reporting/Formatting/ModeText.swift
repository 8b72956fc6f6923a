internal import Artifacts
internal import Commerce

/// What speaks for a store's best mode, in words.
struct ModeText {
  /// The most products named in a sentence.
  private static let mostNamed = 8

  private let study: StudyReading

  init(_ study: StudyReading) { self.study = study }

  /// A mode in two words.
  static func name(_ mode: FulfilmentMode) -> String {
    switch mode {
    case .directMail: "direct mail"
    case .bonded: "bonded stock"
    case .overseasWarehouse: "stock abroad"
    case .platformWarehouse: "platform stock"
    }
  }

  /// Which mode leaves most, by how much, and the line that decides it.
  func answer(_ store: StoreModes) -> String {
    let (best, next) = (store.ranked[0], store.ranked[1])
    let lead = store.mean(best, \.left) - store.mean(next, \.left)
    var text =
      "In \(study.title(of: store.store)) \(Self.name(best)) leaves \(study.money(lead)) a unit "
      + "more than \(Self.name(next))"
    if let first = differences(store).first, first.amount > 0 {
      text += "; what decides it is \(first.title)"
    }
    return text + "."
  }

  /// Where which mode leaves most, in one sentence for many stores.
  func overview(_ stores: [StoreModes]) -> String {
    let byMode = Dictionary(grouping: stores) { $0.ranked[0] }
    let parts = FulfilmentMode.allCases.compactMap { mode in
      byMode[mode].map { stores in
        "\(Self.name(mode)) leaves most in "
          + SentenceText.list(stores.map { study.title(of: $0.store) })
      }
    }
    return "On the mean unit expected, \(parts.joined(separator: "; "))."
  }

  /// The lines for and against, the days, the products that differ, and what a dated rule changes.
  func reasons(_ store: StoreModes) -> [String] {
    [lines(store), days(store), exceptions(store), change(store)].compactMap { $0 }
  }

  /// What the best mode saves by line, largest saving first; what it costs more is negative.
  private func differences(_ store: StoreModes) -> [(title: String, amount: Double)] {
    let (best, next) = (store.ranked[0], store.ranked[1])
    return StoreModes.lines.map { line in
      (line.title, store.mean(next, line.amount) - store.mean(best, line.amount))
    }
    .sorted { $0.1 > $1.1 }
  }

  private func lines(_ store: StoreModes) -> String? {
    let differences = differences(store).filter { $0.amount.magnitude >= 0.005 }
    guard !differences.isEmpty else { return nil }
    func list(_ parts: [(title: String, amount: Double)]) -> String {
      parts.map { "\($0.title) \(MoneyText.magnitude($0.amount, study.currency))" }
        .joined(separator: ", ")
    }
    let saved = list(differences.filter { $0.amount > 0 })
    let paid = list(differences.filter { $0.amount < 0 }.reversed())
    let name = Self.name(store.ranked[0])
    let parts = [
      saved.isEmpty ? nil : "saves on \(saved)", paid.isEmpty ? nil : "costs more for \(paid)",
    ].compactMap { $0 }
    return "On the mean unit expected, \(name) \(parts.joined(separator: "; it "))."
  }

  private func days(_ store: StoreModes) -> String? {
    let (best, next) = (store.ranked[0], store.ranked[1])
    guard store.choices.flatMap(\.modes).allSatisfy({ $0.daysToBuyer != nil }) else { return nil }
    let sooner = store.mean(next) { $0.daysToBuyer ?? 0 } - store.mean(best) { $0.daysToBuyer ?? 0 }
    guard sooner.magnitude >= 0.5 else { return nil }
    return "Buyers have the goods \(NumberText.fixed(sooner.magnitude, digits: 0)) days "
      + "\(sooner > 0 ? "sooner" : "later"); the model gives no sales for that."
  }

  private func exceptions(_ store: StoreModes) -> String? {
    let others = store.choices.filter { choice in
      choice.modes.max { $0.left < $1.left }?.mode != store.ranked[0]
    }
    let count = NumberText.count(store.choices.count)
    guard !others.isEmpty else { return "That holds for each of the \(count) products." }
    let names = others.prefix(Self.mostNamed).map { choice in
      study.scenario.listings[choice.listing].flatMap { study.scenario.products[$0.product]?.title }
        ?? choice.listing.text
    }
    let verb = others.count == 1 ? "leaves" : "leave"
    return "\(NumberText.count(others.count)) of \(count) products \(verb) more in another mode: "
      + names.joined(separator: ", ") + (others.count > names.count ? " and others." : ".")
  }

  private func change(_ store: StoreModes) -> String? {
    guard let day = store.lastChange else { return nil }
    let best = store.modes.max { a, b in
      store.mean(a) { $0.left(on: day) } < store.mean(b) { $0.left(on: day) }
    }
    guard let best, let next = store.ranked.first(where: { $0 != best }) else { return nil }
    let lead = store.mean(best) { $0.left(on: day) } - store.mean(next) { $0.left(on: day) }
    return "By the rules that hold from \(DayText.long(day)), \(Self.name(best)) leaves "
      + "\(study.money(lead)) more than \(Self.name(next))."
  }
}
