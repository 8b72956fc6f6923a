/// Makes whole orders of a solver's: what suppliers accept, within the money there is.
///
/// A supplier makes no fewer than its minimum of a variant, for all nodes together: half of it or
/// more is raised to the minimum, less waits. The weekly rule of the ledger does alike.
struct LotRounding {
  /// One pool's part.
  struct Line {
    var units: Double
    let landed: Double
    /// Pools of one variant are ordered together.
    let variant: Int
    let minimum: Double
  }

  /// Whole units by line.
  static func round(_ lines: [Line], budget: Double) -> [Int] {
    var units = lines.map(\.units)
    var raised: [(variant: Int, fill: Double)] = []
    for variant in Set(lines.map(\.variant)).sorted() {
      let members = lines.indices.filter { lines[$0].variant == variant }
      let total = members.reduce(0) { $0 + units[$1] }
      let minimum = members.map { lines[$0].minimum }.max() ?? 0
      guard total < minimum else { continue }
      let factor = total < minimum / 2 || total <= 0 ? 0 : minimum / total
      // Rounding down must not fall below the lot again.
      for member in members { units[member] *= factor }
      if factor > 0 { raised.append((variant, total / minimum)) }
    }
    func outlay() -> Double { lines.indices.reduce(0) { $0 + units[$1] * lines[$1].landed } }
    // Lots that were raised furthest are the first to wait where money does not reach.
    for (variant, _) in raised.sorted(by: { ($0.fill, $0.variant) < ($1.fill, $1.variant) })
    where outlay() > budget * (1 + 1e-9) {
      for member in lines.indices where lines[member].variant == variant { units[member] = 0 }
    }
    return wholes(units, lines)
  }

  /// Rounds down, and gives what a variant loses to its first pools, so that a lot stays a lot.
  private static func wholes(_ units: [Double], _ lines: [Line]) -> [Int] {
    var wholes = units.map { Int(($0 + 1e-6).rounded(.down)) }
    for variant in Set(lines.map(\.variant)).sorted() {
      let members = lines.indices.filter { lines[$0].variant == variant && units[$0] > 0 }
      let total = members.reduce(0) { $0 + units[$1] }
      var missing = Int((total + 1e-6).rounded(.down)) - members.reduce(0) { $0 + wholes[$1] }
      for member in members where missing > 0 {
        wholes[member] += 1
        missing -= 1
      }
    }
    return wholes
  }
}
