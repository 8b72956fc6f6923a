internal import Commerce

/// The grammar of uncertain numbers: `5 to 9 %`, `normal(45, 6) days`, or a plain number.
struct LawText: Equatable {
  /// The number as it was written.
  let form: Form
  /// What stands after it.
  let unit: String
  /// Digits after the point of an exact number.
  let fractionDigits: Int
  /// Whether the point of an exact number may part thousands.
  let mayPartThousands: Bool

  /// How a number was written.
  enum Form: Equatable {
    /// With its figures.
    case stated(UncertainNumber)
    /// As a column of samples.csv.
    case column(String)
  }

  /// The laws' names, for "did you mean".
  static let names = ["normal", "lognormal", "triangular", "uniform", "sample", "column"]

  /// The number, if it is exact.
  var exactValue: Double? {
    if case .stated(let law) = form { law.exactValue } else { nil }
  }

  /// The law in the unit written; a column's values are looked up.
  func law(_ samples: SampleColumns) -> Result<UncertainNumber, ValueProblem> {
    switch form {
    case .stated(let law): .success(law)
    case .column(let name): samples.values(name).map(UncertainNumber.samples)
    }
  }

  /// The unit in the header of the column of samples, if it has one.
  var headerUnit: String? {
    if case .column(let name) = form { SampleColumns.unit(ofHeader: name) } else { nil }
  }

  private init(_ form: Form, unit: String) {
    self.form = form
    self.unit = unit
    fractionDigits = 0
    mayPartThousands = false
  }

  private init(_ number: NumberText, unit: String) {
    form = .stated(.exactly(number.value))
    self.unit = unit
    fractionDigits = number.fractionDigits
    mayPartThousands = number.mayPartThousands
  }

  /// Reads a law with its unit.
  static func read(_ text: String) -> Result<LawText, ValueProblem> {
    // Nearly all cells of large tables are bare numbers: they need no search for words.
    let point = UInt8(ascii: ".")
    if text.utf8.allSatisfy({ (48...57).contains($0) || $0 == point }),
      text.utf8.count(where: { $0 == point }) < 2
    {
      return NumberText.read(text).map { LawText($0, unit: "") }
    }
    if let first = text.first, first.isLetter, let parenthesis = text.firstIndex(of: "(") {
      return function(text, parenthesis)
    }
    if let range = separator(text) { return interval(text, range) }
    let (number, unit) = NumberText.split(text)
    guard !number.isEmpty else { return NumberText.read(text).map { _ in unreachable } }
    let written = number + numberSuffix(text[number.endIndex...])
    return NumberText.read(written).map { LawText($0, unit: unit) }
  }

  /// The `k` of `1.5k` and the `e5` of `1e5`: part of a badly written number, not a unit.
  private static func numberSuffix(_ rest: Substring) -> Substring {
    let after = rest.dropFirst().first
    switch rest.first {
    case "k", "K": return after == nil || after == " " ? rest.prefix(1) : ""
    case "e", "E":
      let isExponent = after.map { $0.isNumber || $0 == "-" || $0 == "+" } ?? false
      return isExponent ? rest.prefix { $0 != " " } : ""
    default: return ""
    }
  }

  /// What no caller sees: reading a text without digits as a number always fails.
  private static let unreachable = LawText(.stated(.exactly(0)), unit: "")

  private static func separator(_ text: String) -> Range<String.Index>? {
    text.firstRange(of: " to ") ?? text.firstRange(of: "..") ?? text.firstRange(of: "–")
  }

  private static func interval(
    _ text: String, _ separator: Range<String.Index>
  ) -> Result<LawText, ValueProblem> {
    guard text[separator] == " to " else {
      return .failure(
        ValueProblem(.badLaw, "a range is written with `to`", help: ["write `5 to 9`"]))
    }
    let lower = String(text[..<separator.lowerBound]).trimmed
    let (upper, unit) = NumberText.split(String(text[separator.upperBound...]).trimmed)
    let (lowerNumber, lowerUnit) = NumberText.split(lower)
    guard lowerUnit.isEmpty else {
      return .failure(
        ValueProblem(
          .unitConflict, "the unit is written once, after the whole",
          help: ["write `\(lowerNumber) to \(upper) \(unit)`"]))
    }
    return NumberText.read(lowerNumber).flatMap { low in
      NumberText.read(upper).flatMap { high in
        guard low.value < high.value else {
          return .failure(
            ValueProblem(.badLaw, "the lower end is not below the upper", label: "low to high"))
        }
        let law = UncertainNumber.interval90(low: low.value, high: high.value)
        return .success(LawText(.stated(law), unit: unit))
      }
    }
  }

  private static func function(
    _ text: String, _ parenthesis: String.Index
  ) -> Result<LawText, ValueProblem> {
    let name = String(text[..<parenthesis]).trimmed.lowercased()
    guard names.contains(name) else {
      return .failure(
        ValueProblem(
          .badLaw, "`\(name)` is not a law", help: NearestName.help(for: name, in: names)))
    }
    guard let closing = text.lastIndex(of: ")"), closing > parenthesis else {
      return .failure(ValueProblem(.badLaw, "the bracket is not closed"))
    }
    let unit = String(text[text.index(after: closing)...]).trimmed
    let inside = text[text.index(after: parenthesis)..<closing]
    if name == "column" { return column(inside.trimmed, unit) }
    var numbers: [Double] = []
    for part in inside.split(separator: ",", omittingEmptySubsequences: false) {
      switch NumberText.read(part.trimmed) {
      case .success(let number): numbers.append(number.value)
      case .failure(let problem): return .failure(problem)
      }
    }
    return law(name, numbers).map { LawText(.stated($0), unit: unit) }
  }

  private static func column(_ name: String, _ unit: String) -> Result<LawText, ValueProblem> {
    guard case .success = ValueReader.identifier(name) else {
      return .failure(
        ValueProblem(
          .badLaw, "`column` needs the header of one column of \(TableName.samples.file)",
          help: ["write `column(sea_days)`, or `column(sea) days`"]))
    }
    return .success(LawText(.column(name), unit: unit))
  }

  private static func law(
    _ name: String, _ n: [Double]
  ) -> Result<UncertainNumber, ValueProblem> {
    switch (name, n.count) {
    case ("normal", 2) where n[1] > 0:
      .success(.normal(mean: n[0], standardDeviation: n[1]))
    case ("lognormal", 2) where n[0] > 0 && n[1] > 0:
      .success(.lognormal(mean: n[0], standardDeviation: n[1]))
    case ("triangular", 3) where n[0] <= n[1] && n[1] <= n[2] && n[0] < n[2]:
      .success(.triangular(low: n[0], mode: n[1], high: n[2]))
    case ("uniform", 2) where n[0] < n[1]: .success(.uniform(low: n[0], high: n[1]))
    case ("sample", 1...): .success(.samples(n))
    default: .failure(ValueProblem(.badLaw, "`\(name)` needs \(parameters(name))"))
    }
  }

  private static func parameters(_ name: String) -> String {
    switch name {
    case "normal": "a mean and a positive standard deviation"
    case "lognormal": "a positive mean and a positive standard deviation"
    case "triangular": "low, mode and high in order"
    case "uniform": "low and high in order"
    default: "at least one number"
    }
  }
}
