internal import Artifacts
internal import Commerce

/// Futures sorted by how something outside the firm ended.
struct FutureGroups {
  /// Futures that have something in common.
  struct Group {
    /// What they have in common, in words.
    let title: String
    /// Their numbers.
    let futures: [Int]

    /// Whether nine in ten of its futures are those of another group.
    func isLike(_ other: Group) -> Bool {
      let common = Set(futures).intersection(other.futures).count
      return Double(common) >= 0.9 * Double(max(futures.count, other.futures.count))
    }
  }

  /// Outcomes of an event up to this count are told one by one; more are parted in thirds.
  private static let mostOutcomes = 6

  /// The groups of a condition; fewer than two where nothing differs.
  static func groups(by condition: FutureCondition, in scenario: Scenario) -> [Group] {
    switch condition.subject {
    case .addedDuty(let corridor): byDuty(condition.values, corridor, scenario)
    case .fact(let fact): byFact(condition.values, fact, scenario)
    case .currency(let currency): thirds(condition.values, "\(currency.code)")
    }
  }

  private static func byDuty(
    _ values: [Double], _ corridor: DutyCorridor, _ scenario: Scenario
  ) -> [Group] {
    // Sums of branches differ in the last bits: a thousandth of a point is the same duty.
    let byPoints = Dictionary(grouping: values.indices) { (values[$0] * 1e5).rounded() }
    let name = corridorName(corridor, scenario)
    guard byPoints.count <= mostOutcomes else { return thirds(values, "duty on \(name)") }
    return byPoints.sorted { $0.key < $1.key }.map { thousandths, futures in
      let points = thousandths / 1000
      let digits = points == points.rounded() ? 0 : 1
      let change =
        points == 0 ? "unchanged" : NumberText.signed(points, digits: digits) + " points"
      return Group(title: "Duty on \(name): \(change)", futures: futures)
    }
  }

  private static func byFact(
    _ values: [Double], _ fact: PolicyFact, _ scenario: Scenario
  ) -> [Group] {
    let events = scenario.tariffEvents.filter { $0.canMakeTrue(fact) }
    let name = events.count == 1 ? events[0].title : "\(fact.name) into \(fact.destination)"
    return Dictionary(grouping: values.indices) { values[$0] }.sorted { $0.key < $1.key }
      .map { holds, futures in
        Group(title: "\(name): \(holds > 0 ? "in force" : "not in force")", futures: futures)
      }
  }

  /// Goods and where they enter: `goods from CN into the United States`.
  private static func corridorName(_ corridor: DutyCorridor, _ scenario: Scenario) -> String {
    let goods = corridor.goods.map { "goods of \($0)" } ?? "goods"
    let origin = corridor.origin.map { " from \($0)" } ?? ""
    return "\(goods)\(origin) into \(corridor.destination)"
  }

  private static func thirds(_ values: [Double], _ name: String) -> [Group] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    guard let first = order.first, let last = order.last, values[first] < values[last] else {
      return []
    }
    let cuts = [0, order.count / 3, order.count - order.count / 3, order.count]
    let words = ["lowest third", "middle third", "highest third"]
    return zip(words, zip(cuts, cuts.dropFirst())).compactMap { word, bounds in
      let futures = Array(order[bounds.0..<bounds.1])
      guard let low = futures.first, let high = futures.last else { return nil }
      let range = "\(percent(values[low])) to \(percent(values[high]))"
      return Group(title: "\(name) in its \(word): \(range)", futures: futures)
    }
  }

  private static func percent(_ share: Double) -> String {
    NumberText.signed(share * 100, digits: 0) + NumberText.space + "%"
  }
}
