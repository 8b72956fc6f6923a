/// The entries of one setting, ordered so that a place finds its own without going through all:
/// thousands of entries may name one product or store each.
struct SettingShelf: Sendable {
  /// All entries as they were given.
  private(set) var entries: [SettingBook.Entry] = []
  /// For each kind of selector, finest first: places of the entries by what they select.
  private let kinds: [Kind]

  /// Selectors that name the same parts of a place.
  private struct Kind: Sendable {
    let specificity: Int
    var places: [SettingSelector: [Int]] = [:]
  }

  /// A shelf of entries of one key.
  init(_ entries: [SettingBook.Entry]) {
    self.entries = entries
    var kinds: [Int: Kind] = [:]
    for (place, entry) in entries.enumerated() {
      let specificity = entry.selector.specificity
      kinds[specificity, default: Kind(specificity: specificity)].places[
        entry.selector, default: []
      ].append(place)
    }
    self.kinds = kinds.values.sorted { $0.specificity > $1.specificity }
  }

  /// The entry that holds at a place: of the higher layer, then the finer, then the earlier one.
  ///
  /// - Complexity: linear in the kinds of selectors, at most 32.
  func best(at place: SettingSelector) -> SettingBook.Entry? {
    var best: SettingBook.Entry?
    for kind in kinds {
      let wanted = place.narrowed(toSpecificity: kind.specificity)
      // A part that the place does not have is not selected by a name.
      guard wanted.specificity == kind.specificity else { continue }
      for position in kind.places[wanted] ?? [] {
        // Finer kinds come first, and entries in their order: only a higher layer beats what is found.
        if let best, best.layer >= entries[position].layer { continue }
        best = entries[position]
      }
    }
    return best
  }
}
