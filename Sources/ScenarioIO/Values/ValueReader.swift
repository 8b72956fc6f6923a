internal import Commerce

/// Reads one text as the kind of value that was declared for its place.
enum ValueReader {
  /// The value, or why the text is none.
  static func read(
    _ text: String, as kind: ValueKind, columnUnit: ColumnUnit? = nil,
    samples: SampleColumns = .none
  ) -> Result<FieldValue, ValueProblem> {
    switch kind {
    case .identifier, .name: identifier(text).map(FieldValue.text)
    case .reference: reference(text).map(FieldValue.text)
    case .names: names(text)
    case .text, .raw: .success(.text(text))
    case .whole(let range): whole(text, range)
    case .number(let measure, let range):
      QuantityText.number(text, measure, in: range, columnUnit: columnUnit).map(FieldValue.number)
    case .law(let measure, let range):
      QuantityText.law(text, measure, in: range, columnUnit: columnUnit, samples: samples)
        .map(FieldValue.law)
    case .money: QuantityText.amount(text, columnUnit: columnUnit).map(FieldValue.amount)
    case .day: day(text).map(FieldValue.day)
    case .week: week(text)
    case .month: month(text)
    case .choice(let words): choice(text, words).map(FieldValue.text)
    case .choices(let words): choices(text, words)
    case .currency: QuantityText.currency(text).map { .text($0.code) }
    case .country: area(text, lengths: 2...2)
    case .area: area(text, lengths: 2...4)
    case .hsCode: hsCode(text).map(FieldValue.text)
    case .hsCodes: hsCodes(text)
    case .flag: flag(text)
    }
  }

  /// A name that may key draws and results.
  static func identifier(_ text: String) -> Result<String, ValueProblem> {
    let isPlain = { (byte: UInt8) in
      (97...122).contains(byte) || (48...57).contains(byte) || (65...90).contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
    }
    let isAllowed = { (scalar: Unicode.Scalar) in
      if scalar.isASCII { return isPlain(UInt8(truncatingIfNeeded: scalar.value)) }
      return scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
    }
    let scalars = text.unicodeScalars
    guard let first = scalars.first, scalars.count <= InputLimits.identifierLength,
      scalars.allSatisfy(isAllowed), !["-", "_", "."].contains(first)
    else {
      let replaced = scalars.prefix(InputLimits.identifierLength).map { isAllowed($0) ? $0 : "-" }
      let proposal = String(
        String.UnicodeScalarView(replaced.drop { ["-", "_", "."].contains($0) }))
      return .failure(
        ValueProblem(
          .badIdentifier, "`\(text.prefix(70))` is not a usable name",
          label: "expected letters, digits, `-`, `_` or `.`",
          help: proposal.isEmpty ? [] : ["write `\(proposal)`; `title` takes any text"]))
    }
    return .success(text)
  }

  /// A name of a row elsewhere; a title of several words passes, since the check of names knows whose
  /// title it is.
  private static func reference(_ text: String) -> Result<String, ValueProblem> {
    let isTitle =
      text.contains(" ") && text.count <= InputLimits.identifierLength
      && text.unicodeScalars.allSatisfy { $0 == " " || $0.properties.isAlphabetic }
    return isTitle ? .success(text) : identifier(text)
  }

  /// The parts of a list in one cell.
  static func parts(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == ";" }.map(String.init)
  }

  private static func names(_ text: String) -> Result<FieldValue, ValueProblem> {
    for part in parts(text) {
      if case .failure(let problem) = identifier(part) { return .failure(problem) }
    }
    return .success(.list(parts(text)))
  }

  private static func whole(
    _ text: String, _ range: ClosedRange<Int>
  ) -> Result<FieldValue, ValueProblem> {
    NumberText.read(text).flatMap { number in
      guard number.value == number.value.rounded(), let value = Int(exactly: number.value) else {
        return .failure(
          ValueProblem(.notANumber, "`\(text)` is not whole", label: "expected a whole number"))
      }
      if value < 0, range.lowerBound == 0 { return .failure(QuantityText.negative(text)) }
      guard range.contains(value) else {
        return .failure(
          ValueProblem(
            .outOfRange, "\(value) is out of range",
            label: "expected \(ValueKind.whole(range).expectation)"))
      }
      return .success(.whole(value))
    }
  }

  /// A date.
  static func day(_ text: String) -> Result<Day, ValueProblem> {
    if let day = Day(iso: text) { return .success(day) }
    return .failure(
      ValueProblem(
        .badDate, "`\(text.prefix(40))` is not a date", label: "expected `YYYY-MM-DD`",
        help: DateText.help(for: text)))
  }

  private static func week(_ text: String) -> Result<FieldValue, ValueProblem> {
    day(text).flatMap { day in
      guard day.isoWeekday == 1 else {
        return .failure(
          ValueProblem(
            .notAMonday, "\(day) is not a Monday", label: "weeks are named by their Monday",
            help: ["its week begins on \(day.weekStart)"]))
      }
      return .success(.day(day))
    }
  }

  private static func month(_ text: String) -> Result<FieldValue, ValueProblem> {
    guard text.count == 7, let day = Day(iso: text + "-01") else {
      return .failure(
        ValueProblem(
          .badDate, "`\(text.prefix(40))` is not a month", label: "expected `YYYY-MM`",
          help: DateText.monthHelp(for: text)))
    }
    return .success(.day(day))
  }

  private static func choice(_ text: String, _ words: [String]) -> Result<String, ValueProblem> {
    let usual = text.lowercased().replacingDashes
    if let word = words.first(where: { $0 == text || $0 == usual }) { return .success(word) }
    return .failure(
      ValueProblem(
        .notAChoice, "`\(text.prefix(40))` is not one of the choices",
        label: "expected \(words.joined(separator: ", "))",
        help: NearestName.of(usual, in: words).map { ["did you mean `\($0)`?"] } ?? []))
  }

  private static func choices(
    _ text: String, _ words: [String]
  ) -> Result<FieldValue, ValueProblem> {
    var list: [String] = []
    for part in parts(text) {
      switch choice(part, words) {
      case .success(let word): list.append(word)
      case .failure(let problem): return .failure(problem)
      }
    }
    return .success(.list(list))
  }

  private static func area(
    _ text: String, lengths: ClosedRange<Int>
  ) -> Result<FieldValue, ValueProblem> {
    let isCapital = { (character: Character) in ("A"..."Z").contains(character) }
    guard lengths.contains(text.count), text.allSatisfy(isCapital), text != "UK" else {
      let upper = text.uppercased()
      let help =
        upper == "UK" ? ["the United Kingdom is GB"] : upper == text ? [] : ["write \(upper)"]
      return .failure(
        ValueProblem(
          .badCountry, "`\(text.prefix(20))` is not a country code",
          label: "expected two capital letters of ISO 3166-1", help: help))
    }
    return .success(.text(text))
  }

  private static func hsCodes(_ text: String) -> Result<FieldValue, ValueProblem> {
    var codes: [String] = []
    for part in text.split(separator: ";") {
      switch hsCode(String(part)) {
      case .success(let code): codes.append(code)
      case .failure(let problem): return .failure(problem)
      }
    }
    return .success(.list(codes))
  }

  private static func hsCode(_ text: String) -> Result<String, ValueProblem> {
    guard let code = HSCode(text) else {
      return .failure(
        ValueProblem(
          .badHSCode, "`\(text.prefix(40))` is not an HS code", label: "expected 2 to 10 digits"))
    }
    return .success(code.digits)
  }

  private static func flag(_ text: String) -> Result<FieldValue, ValueProblem> {
    switch text.lowercased() {
    case "yes", "true": .success(.flag(true))
    case "no", "false": .success(.flag(false))
    default:
      .failure(
        ValueProblem(
          .notAChoice, "`\(text.prefix(40))` is neither yes nor no",
          label: "expected `yes` or `no`"))
    }
  }
}

extension String {
  /// `fast-sea` as `fast_sea`.
  fileprivate var replacingDashes: String {
    String(map { $0 == "-" || $0 == " " ? "_" : $0 })
  }
}
