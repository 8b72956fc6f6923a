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
    ).load([
      TariffsTable.declaration, PracticesTable.declaration, MarketsTable.declaration,
      ChinaListsTable.declaration,
    ])
    let context = LoadContext(
      header: ScenarioHeader(title: ""), vocabulary: Vocabulary(settings: [], gateMetrics: []),
      samples: .none, rows: tables.rows, unfinished: tables.unfinished, notes: [],
      collector: collector)
    let rules = ChinaListsTable.added(to: TariffsTable.rules(context), context)
    let markets = markets(context)
    let law = TariffLaw(
      rules: rules, markets: markets, practices: PracticesTable.practices(context),
      rates: ReferenceRates.shipped(collector))
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
    let tables = [TableName.tariffs, .practices, .markets, .chinaLists].map(\.file)
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
  /// The shipped rates of every day, and what is pegged to the dollar.
  fileprivate static func shipped(_ collector: DiagnosticCollector) -> [ReferenceRates] {
    let source = SourceText(path: "shipped/fx.csv", bytes: Array(ShippedTables.fx.utf8))
    guard let table = CSVReader.read(source, collector) else { return [] }
    let codes = table.header.map { Currency(code: table.text($0)) }
    let pegged = CurrencyPegs.unitsPerDollar.compactMap { code, peg in
      Currency(code: code).flatMap { currency in
        ExactNumber("\(peg)").map { (currency, $0) }
      }
    }
    return (0..<table.rowCount).compactMap { row in
      let cells = codes.indices.map { table.text(table.cell(row: row, column: $0)) }
      guard let day = cells.first.flatMap({ Day(iso: $0) }) else { return nil }
      let quoted = zip(codes, cells).compactMap { code, cell in
        code.flatMap { code in ExactNumber(cell).map { (code, $0) } }
      }
      return ReferenceRates(
        day: day, perEuro: Dictionary(uniqueKeysWithValues: quoted),
        perDollar: Dictionary(uniqueKeysWithValues: pegged),
        source: "ECB euro foreign exchange reference rates of \(day)")
    }
  }
}
