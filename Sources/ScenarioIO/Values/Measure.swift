internal import Commerce

/// What a number counts: which units a file may write it in, and what one of them is in the canonical
/// unit that the rest of the program works in.
enum Measure: String, Sendable, CaseIterable {
  case factor, share, sharePerYear, days, weeks, months, people, kilograms, centimetres
  case cubicMetres, units

  /// Units as they stand behind a number, with their size in the canonical unit.
  var words: [(word: String, size: Double)] {
    switch self {
    case .factor: []
    case .share:
      [("%", 0.01), ("percent", 0.01), ("points", 0.01), ("point", 0.01)]
    case .sharePerYear:
      [("% per year", 0.01), ("%/year", 0.01), ("% a year", 0.01), ("percent per year", 0.01)]
    case .days: [("days", 1), ("day", 1), ("weeks", 7), ("week", 7), ("months", 30.436875)]
    case .weeks:
      [("weeks", 1), ("week", 1), ("days", 1.0 / 7), ("day", 1.0 / 7)]
        + [("months", PlanningCalendar.weeksPerMonth), ("month", PlanningCalendar.weeksPerMonth)]
    case .months: [("months", 1), ("month", 1), ("years", 12), ("year", 12)]
    case .people: [("people", 1), ("person", 1), ("fte", 1)]
    case .kilograms: [("kg", 1), ("g", 0.001), ("lb", 0.453_592_37), ("oz", 0.028_349_523_125)]
    case .centimetres: [("cm", 1), ("mm", 0.1), ("m", 100), ("in", 2.54)]
    case .cubicMetres: [("m3", 1), ("m³", 1), ("ft3", 0.028_316_846_592)]
    case .units: [("units", 1), ("unit", 1), ("pcs", 1)]
    }
  }

  /// Units as they end a column's name, with their size.
  var suffixes: [(suffix: String, size: Double)] {
    switch self {
    case .factor, .sharePerYear, .people, .units: []
    case .share: [("pct", 0.01), ("share", 1)]
    case .cubicMetres: [("m3", 1), ("ft3", 0.028_316_846_592)]
    case .days: [("days", 1), ("weeks", 7)]
    case .weeks: [("weeks", 1), ("days", 1.0 / 7)]
    case .months: [("months", 1)]
    case .kilograms: [("kg", 1), ("g", 0.001), ("lb", 0.453_592_37)]
    case .centimetres: [("cm", 1), ("mm", 0.1), ("in", 2.54)]
    }
  }

  /// Whether a number without unit is clear enough.
  var allowsBareNumber: Bool { [.factor, .people, .units].contains(self) }

  /// What to write, for messages.
  var expectation: String {
    switch self {
    case .factor: "a number without unit, such as `1.05`"
    case .share: "a share with its unit, such as `15 %`"
    case .sharePerYear: "a share per year, such as `8 % per year`"
    case .days: "a time, such as `45 days`"
    case .weeks: "a time, such as `6 weeks`"
    case .months: "a time, such as `3 months`"
    case .people: "a number of people, such as `2.5 people`"
    case .kilograms: "a weight, such as `0.45 kg`"
    case .centimetres: "a length, such as `12 cm`"
    case .cubicMetres: "a volume, such as `120 m3`"
    case .units: "a number of units, such as `500`"
    }
  }

  /// The size of a unit, in any case of letters.
  func size(of word: String) -> Double? {
    let wanted = word.lowercased()
    return words.first { $0.word == wanted }?.size
  }

  /// A number of the canonical unit as a file would write it.
  func written(_ value: Double) -> String {
    switch self {
    case .share: "\(Self.short(value * 100)) %"
    case .sharePerYear: "\(Self.short(value * 100)) % per year"
    case .factor: Self.short(value)
    default: "\(Self.short(value)) \(words.first?.word ?? "")"
    }
  }

  /// Six digits after the point at most, without trailing zeros.
  static func short(_ value: Double) -> String {
    guard value.magnitude < 1e12 else { return "\(value)" }
    let rounded = (value * 1e6).rounded() / 1e6
    return rounded == rounded.rounded() ? String(Int64(rounded)) : "\(rounded)"
  }

  /// The measure of a setting, or nil for money.
  init?(_ unit: SettingUnit) {
    switch unit {
    case .share: self = .share
    case .factor: self = .factor
    case .weeks: self = .weeks
    case .days: self = .days
    case .months: self = .months
    case .people: self = .people
    case .sharePerYear: self = .sharePerYear
    case .money: return nil
    }
  }
}
