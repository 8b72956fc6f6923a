internal import Commerce

/// Conditions of a tariff rule as tables write them, with `;` between those that must all be met and
/// `or` between those of which one must: `goods <= 150 EUR; courier or post`.
enum ConditionText {
  /// All conditions of a cell; a cell without any has none.
  static func read(_ text: String) -> Result<[TariffCondition], ValueProblem> {
    var conditions: [TariffCondition] = []
    for part in text.split(separator: ";") {
      let words = part.split(separator: " ").map(String.init)
      guard !words.isEmpty else { continue }
      switch alternatives(words) {
      case .success(let condition): conditions.append(condition)
      case .failure(let problem): return .failure(problem)
      }
    }
    return .success(conditions)
  }

  private static func alternatives(_ words: [String]) -> Result<TariffCondition, ValueProblem> {
    var conditions: [TariffCondition] = []
    for part in words.split(separator: "or", omittingEmptySubsequences: false) {
      guard !part.isEmpty else { return .failure(unclear(words)) }
      switch condition(Array(part)) {
      case .success(let condition): conditions.append(condition)
      case .failure(let problem): return .failure(problem)
      }
    }
    return .success(conditions.count == 1 ? conditions[0] : .any(conditions))
  }

  private static func condition(_ words: [String]) -> Result<TariffCondition, ValueProblem> {
    let rest = Array(words.dropFirst())
    switch words[0] {
    case "from": return countries(rest).map { .shippedFrom($0) }
    case "region": return some(rest, "a state or province, such as `ON`").map { .region($0) }
    case "not" where rest.first == "goods":
      return codes(Array(rest.dropFirst())).map { .goodsExcept($0) }
    case "not" where rest.first == "origin":
      return countries(Array(rest.dropFirst())).map { .originExcept($0) }
    case "not" where rest.first == "from":
      return countries(Array(rest.dropFirst())).map { .notShippedFrom($0) }
    case "not": return fact(rest).map { .notFact($0) }
    case "pieces":
      return comparison(rest).flatMap { comparison, limit in
        guard let number = Int64(limit) else { return .failure(unclear(words)) }
        return .success(.pieces(comparison, number))
      }
    case "year": return amount(rest).map { .yearToDate($0, $1) }
    case "price" where rest.first == "per" && rest.count > 2:
      guard let unit = TariffCondition.ContentUnit(rawValue: rest[1]) else {
        return .failure(unclear(words))
      }
      return amount(Array(rest.dropFirst(2))).map { .contentPrice(unit, $0, $1) }
    default:
      if let basis = TariffCondition.ValueBasis(rawValue: words[0]) {
        return amount(rest).map { .value(basis, $0, $1) }
      }
      return fact(words).map { .fact($0) }
    }
  }

  /// `<= 150 EUR`.
  private static func amount(
    _ words: [String]
  ) -> Result<(TariffCondition.Comparison, Money), ValueProblem> {
    comparison(words).flatMap { comparison, limit in
      QuantityText.amount(limit).flatMap { amount in
        guard amount.currency != nil else {
          return .failure(
            ValueProblem(
              .unitMissing, "the limit has no currency", label: "expected such as `<= 150 EUR`"))
        }
        return amount.money(local: .usd).map { (comparison, $0) }
      }
    }
  }

  private static func comparison(
    _ words: [String]
  ) -> Result<(TariffCondition.Comparison, String), ValueProblem> {
    guard words.count > 1, let comparison = TariffCondition.Comparison(rawValue: words[0]) else {
      return .failure(unclear(words))
    }
    return .success((comparison, words.dropFirst().joined(separator: " ")))
  }

  private static func countries(_ words: [String]) -> Result<[String], ValueProblem> {
    some(words, "countries of two letters, such as `US`").flatMap { countries in
      countries.allSatisfy { $0.utf8.count == 2 && $0.utf8.allSatisfy { (65...90).contains($0) } }
        ? .success(countries) : .failure(unclear(["from"] + words))
    }
  }

  private static func codes(_ words: [String]) -> Result<[HSCode], ValueProblem> {
    some(words, "tariff codes, such as `4202 61`").flatMap { words in
      let codes = words.compactMap { HSCode($0) }
      return codes.count == words.count
        ? .success(codes) : .failure(unclear(["not", "goods"] + words))
    }
  }

  /// One word of small letters, digits and `_` that a consignment may declare.
  private static func fact(_ words: [String]) -> Result<String, ValueProblem> {
    guard words.count == 1, let word = words.first, let first = word.utf8.first,
      (97...122).contains(first),
      word.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 95 })
    else { return .failure(unclear(words)) }
    return .success(word)
  }

  private static func some(_ words: [String], _ what: String) -> Result<[String], ValueProblem> {
    words.isEmpty
      ? .failure(ValueProblem(.badTariffCondition, "the list is empty", label: "expected \(what)"))
      : .success(words)
  }

  private static func unclear(_ words: [String]) -> ValueProblem {
    ValueProblem(
      .badTariffCondition, "`\(words.joined(separator: " ").prefix(60))` is no condition",
      label: "expected such as `goods <= 150 EUR`, `courier`, `not post` or `from US MX`",
      help: [
        "values: goods, cif, item, year, price per gram, with <, <=, >, >= and an amount",
        "others: pieces <= 1, from US, region ON, not goods 42 61, or a fact such as `courier`",
      ])
  }
}
