public import Commerce

/// What platforms charge, without a scenario.
public struct FeeBook: Sendable {
  /// All fees of all days.
  public let rules: [FeeRule]
  /// The platforms, in the order of the table.
  public let platforms: [Platform]
  /// Stores of the folder with their platforms and markets, by name.
  public let stores: [String: (platform: String, market: String)]
}

/// What came of reading fees.
public struct FeeBookResult: Sendable {
  /// The fees, if there was no error.
  public let book: FeeBook?
  /// All that was found.
  public let diagnostics: [Diagnostic]
}

/// Reads the fees that ship, with a scenario's laid over them.
public enum FeeBookLoader {
  /// The shipped fees and platforms, or those of a scenario and its bases over them.
  ///
  /// - Parameter scenario: a scenario's folder; nil for the shipped fees alone.
  public static func load(over scenario: (any ScenarioFolder)? = nil) -> FeeBookResult {
    let collector = DiagnosticCollector()
    let files = FileReader(collector)
    let folders =
      scenario.map { FolderChain(files: files, collector: collector).folders(from: $0) } ?? []
    let tables = TableLoader(
      files: files, folders: folders, samples: .none, fromData: [], collector: collector
    ).load([FeesTable.declaration, PlatformsTable.declaration, StoresTable.declaration])
    let context = LoadContext(
      header: ScenarioHeader(title: ""), vocabulary: Vocabulary(settings: [], gateMetrics: []),
      samples: .none, rows: tables.rows, unfinished: tables.unfinished, notes: [],
      collector: collector)
    let names = context.names(.platforms)
    let book = FeeBook(
      rules: FeesTable.all(context), platforms: PlatformsTable.platforms(context, used: names),
      stores: stores(context))
    return FeeBookResult(
      book: collector.hasErrors ? nil : book, diagnostics: collector.finished())
  }

  private static func stores(
    _ context: LoadContext
  ) -> [String: (platform: String, market: String)] {
    let pairs = context.rows(.stores).compactMap { row in
      row.text("store").map {
        ($0, (platform: row.text("platform") ?? "", market: row.text("market") ?? ""))
      }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
