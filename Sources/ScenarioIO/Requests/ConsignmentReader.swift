internal import Commerce

/// Reads a request for landed cost: JSON, or YAML with the same keys.
public struct ConsignmentReader {
  private let collector = DiagnosticCollector()

  /// What came of reading a request.
  public struct Outcome: Sendable {
    /// The consignment, if there was no error.
    public let consignment: Consignment?
    /// All that was found.
    public let diagnostics: [Diagnostic]
  }

  /// Bytes of the largest request that is read.
  public static var largestRequest: Int { InputLimits.yamlBytes }

  /// Reads a file of a folder; what is wrong comes with line and column.
  public static func read(_ file: String, in folder: any ScenarioFolder) -> Outcome {
    let reader = ConsignmentReader()
    let consignment = reader.consignment(file, folder)
    return Outcome(
      consignment: reader.collector.hasErrors ? nil : consignment,
      diagnostics: reader.collector.finished())
  }

  private func consignment(_ file: String, _ folder: any ScenarioFolder) -> Consignment? {
    let source = FileReader(collector).text(
      file, in: folder, prefix: "", limit: InputLimits.yamlBytes,
      requiredBecause: "it was named as the request")
    guard let source, let node = YAMLReader.read(source, collector),
      let request = MappingReader(node, ConsignmentDeclaration.request, collector)
    else { return nil }
    let currency = request.text("currency").flatMap(Currency.init(code:))
    let goods = goods(request, currency)
    guard let from = request.text("from"), let to = request.text("to") else { return nil }
    var consignment = Consignment(from: from, to: to, goods: goods)
    consignment.day = day(request)
    consignment.treatment = request.text("mode").flatMap(Consignment.treatment) ?? .parcel
    consignment.incoterm = request.text("incoterm").flatMap(Consignment.Incoterm.init(rawValue:))
    consignment.importer = request.text("importer").flatMap(Lane.Importer.init(rawValue:))
    consignment.freight = money("freight", request, currency)
    consignment.insurance = money("insurance", request, currency)
    consignment.discount = money("discount", request, currency)
    consignment.facts = texts("declare", .name, request)
    consignment.region = request.text("region")
    consignment.yearToDate = money("year_to_date", request, currency)
    consignment.rates = rates(request)
    return consignment
  }

  private func day(_ request: MappingReader) -> Day? {
    if case .day(let day) = request.value("as_of") { day } else { nil }
  }

  private func goods(_ request: MappingReader, _ currency: Currency?) -> [Consignment.Goods] {
    let nodes = request.list("goods")
    guard nodes.count <= ConsignmentDeclaration.mostLines else {
      collector.report(
        .tooLarge, "\(nodes.count) lines of goods, the most is \(ConsignmentDeclaration.mostLines)",
        at: request.keySpan("goods"), file: request.span.file)
      return []
    }
    if nodes.isEmpty, request.has("goods") {
      collector.report(
        .missingField, "the request has no line of goods", at: request.keySpan("goods"),
        label: "expected at least one", file: request.span.file)
    }
    return nodes.enumerated().compactMap { position, node in
      MappingReader(node, ConsignmentDeclaration.goods, collector)
        .flatMap { line($0, position + 1, currency) }
    }
  }

  private func line(
    _ line: MappingReader, _ number: Int, _ currency: Currency?
  ) -> Consignment.Goods? {
    let value = money("value", line, currency)
    let price = money("price", line, currency)
    let kilograms = line.number("weight")
    let content = content(line)
    let quantity = line.whole("quantity") ?? 1
    guard let code = line.text("hs").flatMap({ HSCode($0) }), let value else { return nil }
    var goods = Consignment.Goods(id: line.text("id") ?? "\(number)", code: code, value: value)
    goods.origin = line.text("origin")
    goods.quantity = Int64(quantity)
    goods.price = price
    goods.milligrams = kilograms.map { Int64(($0 * 1e6).rounded()) } ?? 0
    goods.content = content
    return goods
  }

  private func content(_ line: MappingReader) -> Consignment.Content? {
    guard let text = line.text("content"), let node = line.node("content") else { return nil }
    do {
      return try Consignment.Content(text)
    } catch {
      collector.report(.wrongUnit, "\(error)", at: node.span, file: node.span.file)
      return nil
    }
  }

  /// An amount with its currency, or a bare one in the request's.
  ///
  /// Digits are held exactly: an amount has at most as many as a binary number holds to the last one.
  private func money(
    _ key: String, _ mapping: MappingReader, _ currency: Currency?
  ) -> Money? {
    guard let node = mapping.node(key) else { return nil }
    guard case .scalar(let text, _) = node.content else {
      MappingReader.reportShape(
        node, "an amount", ValueKind.money(allowsLocal: false).expectation, collector)
      return nil
    }
    let isBare = NumberText.split(text.trimmed).unit.isEmpty
    let unit = isBare ? currency.map(ColumnUnit.currency) : nil
    switch QuantityText.amount(text.trimmed, columnUnit: unit)
      .flatMap({ $0.money(local: $0.currency ?? .eur) })
    {
    case .success(let money): return money
    case .failure(let problem):
      collector.report(problem, at: node.span, file: node.span.file)
      return nil
    }
  }

  private func texts(_ key: String, _ kind: ValueKind, _ request: MappingReader) -> [String] {
    request.list(key).compactMap { node in
      if case .text(let text) = MappingReader.value(node, kind, collector) { text } else { nil }
    }
  }

  private func rates(_ request: MappingReader) -> [QuotedRate] {
    request.list("rates").compactMap { node in
      guard case .text(let text) = MappingReader.value(node, .text, collector) else { return nil }
      do {
        return try Quantity.rate(text)
      } catch {
        collector.report(.wrongUnit, "\(error)", at: node.span, file: node.span.file)
        return nil
      }
    }
  }
}
