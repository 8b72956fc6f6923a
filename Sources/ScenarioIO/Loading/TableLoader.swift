internal import Commerce

/// Reads all tables of all folders and lays them over the shipped ones.
struct TableLoader {
  let files: FileReader
  let folders: [LoadedFolder]
  let samples: SampleColumns
  /// Tables that data fill and that therefore need not lie in the folder.
  let fromData: Set<TableName>
  let collector: DiagnosticCollector

  /// The rows by table, and the tables of which something could not be read.
  struct Tables {
    var rows: [TableName: [TableRow]] = [:]
    var unfinished: Set<TableName> = []
  }

  /// All tables.
  func load() -> Tables {
    let tables = load(TableCatalogue.all.filter { ![.fx, .samples].contains($0.name) })
    reportStrangers()
    return tables
  }

  /// Some tables; what else lies in the folders is not looked at.
  func load(_ declarations: [TableDeclaration]) -> Tables {
    var tables = Tables()
    for declaration in declarations {
      var layers = [shipped(declaration)]
      var isMissing = true
      for folder in folders {
        let file = folder.file(of: declaration.name, files)
        if case .absent = file { continue }
        isMissing = false
        let found = read(file, declaration, folder)
        if !found.isComplete { tables.unfinished.insert(declaration.name) }
        layers.append(found.rows)
      }
      if isMissing, declaration.isRequired, !fromData.contains(declaration.name) {
        reportMissing(declaration)
        tables.unfinished.insert(declaration.name)
      }
      let merged = TableLayers.completed(TableLayers.merged(layers), declaration, collector)
      if merged.contains(where: \.isBroken) { tables.unfinished.insert(declaration.name) }
      tables.rows[declaration.name] = merged
    }
    return tables
  }

  private func shipped(_ declaration: TableDeclaration) -> [TableRow] {
    ShippedTables.contents(of: declaration.name).flatMap { content in
      let source = SourceText(path: "shipped/\(content.file)", bytes: Array(content.text.utf8))
      return TableReader.read(source, as: declaration, level: .shipped, collector).rows
    }
  }

  /// The rows of a folder's file; none where it could not be read, which is reported.
  private func read(
    _ file: TableFile, _ declaration: TableDeclaration, _ folder: LoadedFolder
  ) -> TableReader.Content {
    guard case .text(let source) = file else { return .none }
    guard !source.bytes.allSatisfy({ $0 == 10 || $0 == 13 || $0 == 32 }) else {
      collector.report(
        .emptyFile, "the table is empty", at: source.span(0..<0),
        label: "expected `\(TableReader.headerExample(declaration))`", file: source.path)
      return .none
    }
    let content = TableReader.read(
      source, as: declaration, level: folder.level, samples: samples, collector)
    // A what-if's table may be empty, because its base has the rows.
    if content.rows.isEmpty, content.isComplete, declaration.isRequired, folder.level.isFirst {
      collector.report(
        .emptyFile, "the table has a header and no row", at: source.span(0..<0),
        label: "expected at least one row below", file: source.path)
      return .none
    }
    return content
  }

  private func reportMissing(_ declaration: TableDeclaration) {
    guard let own = folders.last else { return }
    let near = NearestName.of(
      declaration.name.file, in: own.reader.list("").filter { !Self.knownFiles.contains($0) })
    collector.report(
      .fileMissing, "there is no file `\(declaration.name.file)`", at: nil,
      help: (near.map { ["the folder holds `\($0)`"] } ?? []) + [
        declaration.help, "its first line: \(TableReader.headerExample(declaration))",
      ], file: declaration.name.file)
  }

  private static let knownFiles = Set(TableName.allCases.map(\.file))

  /// Tables that lie in the folder but are read by nothing.
  private func reportStrangers() {
    guard let own = folders.last else { return }
    let named = Set(own.files.values.map(\.path))
    let strangers = own.reader.list("").filter {
      $0.hasSuffix(".csv") && !Self.knownFiles.contains($0) && !named.contains($0)
    }
    for file in strangers.sorted().prefix(20) {
      collector.report(
        .unusedFile, "`\(file)` is not read", at: nil,
        help: NearestName.of(file, in: Self.knownFiles).map { ["did you mean `\($0)`?"] } ?? [
          "name it under `tables` in scenario.yaml, or give it another ending"
        ], file: file)
    }
  }
}
