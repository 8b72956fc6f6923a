/// "Did you mean": the known name that is fewest edits away.
public enum NearestName {
  /// The nearest of the names, if it is near enough to be a slip: a third of the letters at most.
  ///
  /// - Complexity: O(names · letters²), letters being 64 at most.
  public static func of(_ text: String, in names: some Sequence<String>) -> String? {
    let wanted = Array(text.lowercased().unicodeScalars.prefix(64))
    guard !wanted.isEmpty else { return nil }
    let limit = max(1, (wanted.count + 2) / 3)
    var best: (name: String, rank: (Int, Int))?
    for name in names {
      let scalars = Array(name.lowercased().unicodeScalars.prefix(64))
      let distance = editDistance(wanted, scalars)
      // Of two as near, the one with the same beginning; then the alphabetically first, so that a set
      // as input gives one answer.
      let rank = (distance, scalars.first == wanted.first ? 0 : 1)
      guard distance <= limit else { continue }
      if let best, (best.rank.0, best.rank.1, best.name) <= (rank.0, rank.1, name) { continue }
      best = (name, rank)
    }
    return best?.name
  }

  /// `did you mean …?` where there is a near name, else the names themselves if they are few.
  static func help(for text: String, in names: some Collection<String>) -> [String] {
    if let name = of(text, in: names) { return ["did you mean `\(name)`?"] }
    guard !names.isEmpty else { return [] }
    let sorted = names.sorted()
    let shown = sorted.prefix(12).joined(separator: ", ")
    return ["known: \(shown)\(sorted.count > 12 ? ", … (\(sorted.count) in all)" : "")"]
  }

  /// Edits (insert, delete, replace, swap of neighbours) between two texts: the restricted
  /// Damerau-Levenshtein distance, in three rows.
  private static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1] + Array(repeating: 0, count: b.count)
      for j in b.indices {
        let replaced = last[j] + (a[i] == b[j] ? 0 : 1)
        row[j + 1] = min(replaced, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
        }
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
