public import Commerce
import ScenarioIO

/// What changes in the rule book between two days, in the order of days.
public struct PolicyCalendar: Sendable {
  let changes: [Change]

  /// One change: a rule begins, ends, or takes another's place.
  struct Change: Sendable {
    /// The first day on which it is felt.
    let day: Day
    /// What held the day before; nil where nothing of its kind did.
    let before: TariffRule?
    /// What holds from the day on; nil where nothing of its kind does.
    let after: TariffRule?

    var kind: String { before == nil ? "begins" : after == nil ? "ends" : "changes" }

    /// The rule that names the change.
    var rule: TariffRule? { after ?? before }
  }

  /// Changes after a day, up to another with it.
  init(_ rules: [TariffRule], from first: Day, through last: Day) {
    let isWithin = { (day: Day?) in day.map { first < $0 && $0 <= last } ?? false }
    var endings: [Slot: [TariffRule]] = [:]
    for rule in rules where isWithin(rule.interval.through?.advanced(by: 1)) {
      endings[Slot(rule, on: rule.interval.through?.advanced(by: 1)), default: []].append(rule)
    }
    var changes: [Change] = []
    for rule in rules {
      guard let day = rule.interval.from, isWithin(day) else { continue }
      let slot = Slot(rule, on: day)
      let before = endings[slot]?.isEmpty == false ? endings[slot]?.removeFirst() : nil
      changes.append(Change(day: day, before: before, after: rule))
    }
    for (slot, rules) in endings {
      guard let day = slot.day else { continue }
      changes += rules.map { Change(day: day, before: $0, after: nil) }
    }
    self.changes = changes.sorted {
      ($0.day, $0.rule?.id ?? "") < ($1.day, $1.rule?.id ?? "")
    }
  }

  /// What makes two rules one after the other and not side by side.
  private struct Slot: Hashable {
    let place: [String]
    let conditions: [TariffCondition]
    let day: Day?

    init(_ rule: TariffRule, on day: Day?) {
      place =
        [rule.destination, rule.origin ?? "", rule.layer] + rule.goods.map(\.digits)
        + rule.treatments.map(\.rawValue)
      conditions = rule.conditions
      self.day = day
    }
  }

  /// A row per change.
  public var table: TidyTable {
    var table = TidyTable(columns: [
      "day", "change", "rule", "destination", "origin", "layer", "goods", "when", "before", "after",
      "replaces", "source", "status",
    ])
    for change in changes {
      guard let rule = change.rule else { continue }
      let cells = [
        change.day.description, change.kind, rule.id, rule.destination, rule.origin ?? "",
        rule.layer, rule.goods.map(\.digits).joined(separator: "; "),
        rule.conditions.map(\.description).joined(separator: "; "), Self.charge(change.before),
        Self.charge(change.after), change.after == nil ? "" : change.before?.id ?? "",
        rule.evidence.citation, rule.evidence.status.rawValue,
      ]
      table.add(cells.map(TidyTable.Cell.text))
    }
    return table
  }

  /// The same for people; a sentence where nothing changes.
  public var text: String {
    guard !changes.isEmpty else { return "nothing changes\n" }
    var table = TextTable([
      "day", "change", "rule", "to", "layer", "goods", "before", "after", "when",
    ])
    for change in changes {
      guard let rule = change.rule else { continue }
      table.add([
        change.day.description, change.kind, rule.id, rule.destination, rule.layer,
        CustomsDesk.short(rule), Self.charge(change.before), Self.charge(change.after),
        rule.conditions.map(\.description).joined(separator: "; "),
      ])
    }
    return table.text
  }

  private static func charge(_ rule: TariffRule?) -> String {
    rule.map { ChargeWords.charge($0) } ?? ""
  }
}

extension CustomsDesk {
  /// What changes after a day, up to another with it.
  ///
  /// The filter's day is not looked at.
  public func changes(
    from first: Day, through last: Day, _ filter: RuleFilter = RuleFilter()
  ) throws(CustomsDeskError) -> PolicyCalendar {
    guard first < last else {
      throw CustomsDeskError("\(first) is not before \(last); exchange --from and --to")
    }
    var filter = filter
    filter.day = nil
    return PolicyCalendar(try rules(filter), from: first, through: last)
  }
}
