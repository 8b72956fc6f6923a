internal import Commerce

/// Reads the law that ships, with a user's tables laid over it.
public enum TariffLawLoader {
  /// The shipped rules and markets, or those of a folder over them.
  ///
  /// - Parameter folder: a scenario, whose bases count too, or any folder with a tariffs.csv or a
  ///   markets.csv; nil for the shipped law alone.
  public static func load(over folder: (any ScenarioFolder)? = nil) -> TariffLawResult {
    let collector = DiagnosticCollector()
    let files = FileReader(collector)
    let folders = folder.map { self.folders($0, files, collector) } ?? []
    let tables = TableLoader(
      files: files, folders: folders, samples: .none, fromData: [], collector: collector
    ).load([TariffsTable.declaration, MarketsTable.declaration])
    let context = LoadContext(
      header: ScenarioHeader(title: ""), vocabulary: Vocabulary(settings: [], gateMetrics: []),
      samples: .none, rows: tables.rows, unfinished: tables.unfinished, notes: [],
      collector: collector)
    let rules = TariffsTable.rules(context)
    let markets = markets(context)
    let law = ReferenceRates.newest(collector).map {
      TariffLaw(rules: rules, markets: markets, rates: $0)
    }
    return TariffLawResult(
      law: collector.hasErrors ? nil : law, diagnostics: collector.finished())
  }

  /// A scenario with its bases, or a folder that holds tables only.
  private static func folders(
    _ folder: any ScenarioFolder, _ files: FileReader, _ collector: DiagnosticCollector
  ) -> [LoadedFolder] {
    let names = folder.list("")
    guard !names.contains("scenario.yaml") else {
      return FolderChain(files: files, collector: collector).folders(from: folder)
    }
    let tables = [TableName.tariffs, .markets].map(\.file)
    if !tables.contains(where: names.contains) {
      collector.report(
        .fileMissing, "\(folder.name) holds neither a scenario nor tables of law", at: nil,
        help: ["expected scenario.yaml, \(tables.joined(separator: " or "))"],
        file: TableName.tariffs.file)
    }
    return [
      LoadedFolder(
        name: folder.name, reader: folder, prefix: "", level: FolderLevel(rank: 0), yaml: nil,
        files: [:])
    ]
  }

  /// One market for each country: the first of the tables, then the list of further countries.
  private static func markets(_ context: LoadContext) -> [Market] {
    let further = TableReader.read(
      SourceText(
        path: "shipped/\(ShippedTables.countries.file)",
        bytes: Array(ShippedTables.countries.text.utf8)),
      as: MarketsTable.declaration, level: .shipped, context.collector)
    var seen = Set<String>()
    return (context.rows(.markets) + further.rows).compactMap(MarketsTable.market)
      .filter { seen.insert($0.country).inserted }
  }
}

extension ReferenceRates {
  /// The last row of the shipped rates, and what is pegged to the dollar.
  fileprivate static func newest(_ collector: DiagnosticCollector) -> ReferenceRates? {
    let source = SourceText(path: "shipped/fx.csv", bytes: Array(ShippedTables.fx.utf8))
    guard let table = CSVReader.read(source, collector), table.rowCount > 0 else { return nil }
    let texts = table.header.indices.map { column in
      (
        table.text(table.header[column]),
        table.text(table.cell(row: table.rowCount - 1, column: column))
      )
    }
    guard let day = texts.first.flatMap({ Day(iso: $0.1) }) else { return nil }
    var perEuro: [Currency: ExactNumber] = [:]
    for (code, text) in texts.dropFirst() {
      guard let currency = Currency(code: code) else { continue }
      perEuro[currency] = ExactNumber(text)
    }
    var perDollar: [Currency: ExactNumber] = [:]
    for (code, peg) in CurrencyPegs.unitsPerDollar {
      guard let currency = Currency(code: code) else { continue }
      perDollar[currency] = ExactNumber("\(peg)")
    }
    return ReferenceRates(
      day: day, perEuro: perEuro, perDollar: perDollar,
      source: "ECB euro foreign exchange reference rates of \(day)")
  }
}
