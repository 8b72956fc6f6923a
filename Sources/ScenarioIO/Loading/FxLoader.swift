internal import Commerce

/// Reads the quotes of all folders and the shipped ones.
struct FxLoader {
  let files: FileReader
  let folders: [LoadedFolder]
  let context: LoadContext

  /// The builder of weekly rates; a currency's quotes are those of the last folder that has any.
  func load() -> RatesBuilder {
    var quotes: FxTable.Quotes = [:]
    var file: String?
    for folder in folders {
      guard case .text(let source) = folder.file(of: .fx, files) else { continue }
      file = source.path
      let own = FxTable.read(source, before: context.header.calendar?.start, context.collector)
      quotes.merge(own) { _, later in later }
    }
    let shipped = SourceText(path: "shipped/fx.csv", bytes: Array(ShippedTables.fx.utf8))
    return RatesBuilder(
      context: context, user: quotes, userFile: file,
      shipped: FxTable.read(shipped, before: nil, context.collector))
  }
}
