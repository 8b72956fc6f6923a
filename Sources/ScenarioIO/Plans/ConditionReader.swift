internal import Commerce

/// Reads conditions of gates and signals of triggers: `metric >= 5 % over 8 weeks`.
struct ConditionReader {
  let metrics: [Vocabulary.GateMetric]
  let markets: Roster<Market>
  let collector: DiagnosticCollector

  /// A condition of a gate.
  func condition(_ node: YAMLNode) -> Gate.Condition? {
    guard let (left, comparison, right) = comparison(node, .badCondition) else { return nil }
    guard let metric = metrics.first(where: { $0.name == left }) else {
      collector.report(
        .unknownMetric, "there is no metric `\(left)`", at: node.span, label: "not a metric",
        help: NearestName.help(for: left, in: metrics.map(\.name)), file: node.span.file)
      return nil
    }
    let parts = right.split(separator: " over ", maxSplits: 1).map { String($0).trimmed }
    guard let threshold = threshold(parts.first ?? "", metric, node) else { return nil }
    guard parts.count > 1 else {
      return Gate.Condition(metric: left, comparison: comparison, threshold: threshold)
    }
    guard let weeks = number(parts[1], .weeks, 1...104, node) else { return nil }
    return Gate.Condition(
      metric: left, comparison: comparison, threshold: threshold,
      trailingWeeks: Int(weeks.rounded()))
  }

  /// A signal of a trigger.
  func signal(_ node: YAMLNode) -> Trigger.Signal? {
    guard let (left, comparison, right) = comparison(node, .badSignal) else { return nil }
    let words = left.split(separator: " ").map(String.init)
    guard words.count == 2, comparison == .atLeast,
      ["added_duty", "currency_loss"].contains(words[0])
    else {
      let near = NearestName.of(words.first ?? "", in: ["added_duty", "currency_loss"])
      reportForm(node, .badSignal, near.map { ["did you mean `\($0)`?"] } ?? [])
      return nil
    }
    guard let threshold = number(right, .share, 0...10, node) else { return nil }
    if words[0] == "added_duty" {
      return destination(words[1], node).map { .addedDuty(destination: $0, atLeast: threshold) }
    }
    switch QuantityText.currency(words[1]) {
    case .success(let currency): return .currencyLoss(currency, atLeast: threshold)
    case .failure(let problem):
      collector.report(problem, at: node.span, file: node.span.file)
      return nil
    }
  }

  /// A market's customs area, or the area itself.
  private func destination(_ name: String, _ node: YAMLNode) -> String? {
    if let market = markets[Identifier(name)] { return market.customsUnion }
    let areas = Set(markets.flatMap { [$0.country, $0.customsUnion] })
    if areas.contains(name) { return name }
    collector.report(
      .unknownName, "no market lies in `\(name)`", at: node.span,
      label: "expected a country, customs union or market of the scenario",
      help: NearestName.help(for: name, in: areas), file: node.span.file)
    return nil
  }

  private func comparison(
    _ node: YAMLNode, _ code: DiagnosticCode
  ) -> (String, Gate.Comparison, String)? {
    if case .scalar(let text, _) = node.content {
      for comparison in Gate.Comparison.allCases {
        guard let range = text.firstRange(of: comparison.rawValue) else { continue }
        return (
          String(text[..<range.lowerBound]).trimmed, comparison,
          String(text[range.upperBound...]).trimmed
        )
      }
    }
    reportForm(node, code, [])
    return nil
  }

  private func reportForm(_ node: YAMLNode, _ code: DiagnosticCode, _ help: [String]) {
    collector.report(
      code, "this cannot be read as a \(code == .badSignal ? "signal" : "condition")",
      at: node.span,
      label: code == .badSignal
        ? "expected `added_duty US >= 25 %` or `currency_loss USD >= 8 %`"
        : "expected `metric >= threshold` or `metric <= threshold`",
      help: help, file: node.span.file)
  }

  private func threshold(
    _ text: String, _ metric: Vocabulary.GateMetric, _ node: YAMLNode
  ) -> Double? {
    if let measure = Measure(metric.unit) { return number(text, measure, -1e12...1e12, node) }
    switch QuantityText.amount(text, allowsNegative: true) {
    case .success(let amount): return amount.number
    case .failure(let problem):
      collector.report(problem, at: node.span, file: node.span.file)
      return nil
    }
  }

  private func number(
    _ text: String, _ measure: Measure, _ range: ClosedRange<Double>, _ node: YAMLNode
  ) -> Double? {
    switch QuantityText.number(text, measure, in: range) {
    case .success(let number): return number
    case .failure(let problem):
      collector.report(problem, at: node.span, file: node.span.file)
      return nil
    }
  }
}
