internal import Commerce

/// Numbers with units, from YAML values and table cells alike.
enum QuantityText {
  /// A law of a measure in the canonical unit, within a range.
  static func law(
    _ text: String, _ measure: Measure, in range: ClosedRange<Double>,
    columnUnit: ColumnUnit? = nil, samples: SampleColumns
  ) -> Result<UncertainNumber, ValueProblem> {
    LawText.read(text).flatMap { parsed in
      parsed.law(samples).flatMap { law in
        size(of: parsed, measure, columnUnit).flatMap { size in
          check(inCanonicalUnit(law, size), measure, range)
            .mapError { placed($0, parsed) }
        }
      }
    }
  }

  /// An exact number of a measure.
  static func number(
    _ text: String, _ measure: Measure, in range: ClosedRange<Double>, columnUnit: ColumnUnit? = nil
  ) -> Result<Double, ValueProblem> {
    LawText.read(text).flatMap { parsed in
      guard let value = parsed.exactValue else { return .failure(notExact) }
      return size(of: parsed.unit, measure, columnUnit).flatMap { size in
        check(inCanonicalUnit(.exactly(value), size), measure, range).map(\.central)
      }
    }
  }

  /// An amount of money, zero or more unless said otherwise.
  static func amount(
    _ text: String, columnUnit: ColumnUnit? = nil, allowsNegative: Bool = false
  ) -> Result<Amount, ValueProblem> {
    LawText.read(text).flatMap { parsed in
      guard let number = parsed.exactValue else { return .failure(notExact) }
      guard number >= 0 || allowsNegative else { return .failure(negative(text)) }
      return currency(of: parsed.unit, columnUnit).flatMap { currency in
        let amount = Amount(
          number: number, currency: currency, fractionDigits: parsed.fractionDigits,
          mayPartThousands: parsed.mayPartThousands)
        guard let currency else { return .success(amount) }
        return amount.money(local: currency).map { _ in amount }
      }
    }
  }

  /// An amount of money that may be uncertain, with its currency.
  static func moneyLaw(
    _ text: String, in range: ClosedRange<Double>, samples: SampleColumns
  ) -> Result<(law: UncertainNumber, currency: Currency), ValueProblem> {
    LawText.read(text).flatMap { parsed in
      parsed.law(samples).flatMap { law in
        currencyCode(of: parsed).flatMap(currency).flatMap { currency in
          if let problem = Amount.ambiguity(of: parsed, in: currency) { return .failure(problem) }
          guard let outlier = law.extremes.first(where: { !range.contains($0) }) else {
            return .success((law, currency))
          }
          let short = Measure.short(outlier)
          let problem =
            outlier < 0 && range.lowerBound >= 0
            ? negative(short) : ValueProblem(.outOfRange, "\(short) is out of range")
          return .failure(placed(problem, parsed))
        }
      }
    }
  }

  /// The currency of that code, or what is wrong with it.
  static func currency(_ code: String) -> Result<Currency, ValueProblem> {
    if let currency = Currency(code: code) { return .success(currency) }
    let usual = [
      "RMB": "CNY", "¥": "CNY or JPY", "$": "USD", "€": "EUR", "£": "GBP", "YUAN": "CNY",
    ]
    let upper = code.uppercased()
    let help =
      usual[upper].map { ["write \($0)"] }
      ?? (Currency(code: upper) == nil
        ? NearestName.help(for: upper, in: Currency.knownCodes) : ["write \(upper)"])
    return .failure(
      ValueProblem(
        .unknownCurrency, "`\(code.prefix(20))` is not a currency",
        label: "expected three letters of ISO 4217", help: help))
  }

  static let notExact = ValueProblem(
    .lawNotAllowed, "an exact number is needed here", label: "this is an uncertain one")

  static func negative(_ text: String) -> ValueProblem {
    ValueProblem(.negative, "`\(text.prefix(40))` is negative", label: "expected zero or more")
  }

  /// Dividing by a whole number is exact where multiplying by its inverse is not: 15 % is 0.15.
  private static func inCanonicalUnit(_ law: UncertainNumber, _ size: Double) -> UncertainNumber {
    size == 0.01 ? divided(law, by: 100) : law.scaled(by: size)
  }

  private static func divided(_ law: UncertainNumber, by divisor: Double) -> UncertainNumber {
    switch law {
    case .exactly(let value): .exactly(value / divisor)
    case .interval90(let low, let high):
      .interval90(low: low / divisor, high: high / divisor)
    default: law.scaled(by: 1 / divisor)
    }
  }

  /// Where the number at fault stands, if not where the problem is shown.
  private static func placed(_ problem: ValueProblem, _ parsed: LawText) -> ValueProblem {
    guard case .column(let name) = parsed.form else { return problem }
    return problem.with(
      help: ["it stands in the column `\(name)` of \(TableName.samples.file)"])
  }

  /// The unit of a number, which a column of samples may carry in its header.
  private static func size(
    of parsed: LawText, _ measure: Measure, _ columnUnit: ColumnUnit?
  ) -> Result<Double, ValueProblem> {
    guard let unit = parsed.headerUnit else { return size(of: parsed.unit, measure, columnUnit) }
    guard parsed.unit.isEmpty else { return .failure(unitTwice(parsed, unit)) }
    guard let size = measure.suffixes.first(where: { $0.suffix == unit })?.size else {
      return .failure(wrongUnit(unit, measure))
    }
    if case .measure(let suffix, let other) = columnUnit, other != size {
      return .failure(
        ValueProblem(
          .unitConflict, "the column is in `\(suffix)`, the samples are in `\(unit)`",
          help: ["drop `_\(suffix)` from the column's name"]))
    }
    return .success(size)
  }

  private static func unitTwice(_ parsed: LawText, _ unit: String) -> ValueProblem {
    ValueProblem(
      .unitConflict, "the header says `\(unit)`, and `\(parsed.unit)` follows it",
      label: "the unit is written once", help: ["leave out `\(parsed.unit)` after the bracket"])
  }

  private static func currencyCode(of parsed: LawText) -> Result<String, ValueProblem> {
    switch (parsed.headerUnit, parsed.unit) {
    case (nil, ""):
      .failure(
        ValueProblem(
          .unitMissing, "the currency is missing", label: "expected an amount such as `12 USD`"))
    case (nil, let unit): .success(unit)
    case (let unit?, ""): .success(unit.uppercased())
    case (let unit?, _): .failure(unitTwice(parsed, unit))
    }
  }

  private static func size(
    of unit: String, _ measure: Measure, _ columnUnit: ColumnUnit?
  ) -> Result<Double, ValueProblem> {
    if case .measure(let suffix, let size) = columnUnit {
      guard unit.isEmpty || measure.size(of: unit) == size else {
        return .failure(
          ValueProblem(
            .unitConflict, "the column is in `\(suffix)`, the cell says `\(unit)`",
            help: ["write the number alone, or drop `_\(suffix)` from the column's name"]))
      }
      return .success(size)
    }
    if unit.isEmpty {
      if measure.allowsBareNumber { return .success(1) }
      return .failure(
        ValueProblem(.unitMissing, "the unit is missing", label: "expected \(measure.expectation)"))
    }
    guard let size = measure.size(of: unit) else {
      return .failure(wrongUnit(unit, measure))
    }
    return .success(size)
  }

  private static func wrongUnit(_ unit: String, _ measure: Measure) -> ValueProblem {
    ValueProblem(
      .wrongUnit, "`\(unit.prefix(40))` is not a unit of this quantity",
      label: "expected \(measure.expectation)",
      help: NearestName.of(unit, in: measure.words.map(\.word)).map { ["did you mean `\($0)`?"] }
        ?? [])
  }

  private static func check(
    _ law: UncertainNumber, _ measure: Measure, _ range: ClosedRange<Double>
  ) -> Result<UncertainNumber, ValueProblem> {
    guard let outlier = law.extremes.first(where: { !range.contains($0) }) else {
      return .success(law)
    }
    if outlier < 0, range.lowerBound == 0 { return .failure(negative(measure.written(outlier))) }
    return .failure(
      ValueProblem(
        .outOfRange, "\(measure.written(outlier)) is out of range",
        label: "expected \(rangeText(measure, range))"))
  }

  private static func rangeText(_ measure: Measure, _ range: ClosedRange<Double>) -> String {
    if range.upperBound >= 1e9 { return "at least \(measure.written(range.lowerBound))" }
    return "\(measure.written(range.lowerBound)) to \(measure.written(range.upperBound))"
  }

  private static func currency(
    of unit: String, _ columnUnit: ColumnUnit?
  ) -> Result<Currency?, ValueProblem> {
    guard let columnUnit else {
      guard !unit.isEmpty else {
        return .failure(
          ValueProblem(
            .unitMissing, "the currency is missing", label: "expected an amount such as `12 USD`"))
      }
      return currency(unit).map(Optional.some)
    }
    switch columnUnit {
    case .currency(let currency) where unit.isEmpty || unit == currency.code:
      return .success(currency)
    case .local where unit.isEmpty: return .success(nil)
    case .local: return currency(unit).map(Optional.some)
    default:
      return .failure(
        ValueProblem(
          .unitConflict, "the column is in `\(columnUnit.suffix)`, the cell says `\(unit)`",
          help: ["write the number alone, or drop `_\(columnUnit.suffix)` from the column's name"]))
    }
  }
}
