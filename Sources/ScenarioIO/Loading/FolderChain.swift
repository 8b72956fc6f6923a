internal import Commerce

/// A folder with its scenario.yaml read.
struct LoadedFolder {
  let name: String
  let reader: any ScenarioFolder
  /// Before the paths of its files in messages: empty for the scenario's own folder.
  let prefix: String
  let level: FolderLevel
  /// Nil where scenario.yaml is missing or broken, which was reported.
  let yaml: MappingReader?
  /// Files by table, as `tables:` names them, with where it says so.
  let files: [TableName: (path: String, span: SourceSpan)]
}

/// Reads the scenario's folder and the bases it stands on.
struct FolderChain {
  let files: FileReader
  let collector: DiagnosticCollector

  /// The folders, farthest base first.
  func folders(from own: any ScenarioFolder) -> [LoadedFolder] {
    var chain: [(any ScenarioFolder, MappingReader?, SourceSpan?)] = []
    var visited: Set<String> = [own.name]
    var next: (folder: any ScenarioFolder, span: SourceSpan?)? = (own, nil)
    while let (folder, _) = next {
      next = nil
      let prefix = chain.isEmpty ? "" : "../\(folder.name)/"
      let yaml = yaml(folder, prefix)
      chain.append((folder, yaml, yaml?.keySpan("base")))
      guard let base = yaml?.text("base"), let span = yaml?.node("base")?.span else { continue }
      next = self.base(base, span, of: folder, depth: chain.count, &visited)
    }
    return chain.enumerated().reversed().map { depth, link in
      let prefix = depth == 0 ? "" : "../\(link.0.name)/"
      return LoadedFolder(
        name: link.0.name, reader: link.0, prefix: prefix,
        level: FolderLevel(rank: chain.count - 1 - depth), yaml: link.1,
        files: link.1.map(tables) ?? [:])
    }
  }

  private func yaml(_ folder: any ScenarioFolder, _ prefix: String) -> MappingReader? {
    guard
      let source = files.text(
        "scenario.yaml", in: folder, prefix: prefix, limit: InputLimits.yamlBytes,
        requiredBecause: "every scenario has one"),
      let node = YAMLReader.read(source, collector)
    else { return nil }
    return MappingReader(node, HeaderReader.declaration, isDelta: true, collector)
  }

  private func base(
    _ name: String, _ span: SourceSpan, of folder: any ScenarioFolder, depth: Int,
    _ visited: inout Set<String>
  ) -> (folder: any ScenarioFolder, span: SourceSpan?)? {
    guard visited.insert(name).inserted else {
      collector.report(
        .baseCycle, "`\(name)` stands on itself", at: span,
        label: "this folder was reached before", file: span.file)
      return nil
    }
    guard depth < InputLimits.bases else {
      collector.report(
        .baseCycle, "more than \(InputLimits.bases) folders stand on each other", at: span,
        label: "one too many", file: span.file)
      return nil
    }
    guard let found = folder.sibling(name) else {
      collector.report(
        .baseMissing, "there is no folder `\(name)` beside this one", at: span,
        label: "expected the name of a sibling folder", file: span.file)
      return nil
    }
    return (found, span)
  }

  private func tables(_ yaml: MappingReader) -> [TableName: (path: String, span: SourceSpan)] {
    guard let node = yaml.node("tables") else { return [:] }
    guard case .mapping(let entries) = node.content else {
      MappingReader.reportShape(node, "a mapping", "`tables: {fx: rates.csv}`", collector)
      return [:]
    }
    var files: [TableName: (path: String, span: SourceSpan)] = [:]
    for entry in entries {
      guard let table = TableName(rawValue: entry.key) else {
        collector.report(
          .unknownTable, "there is no table `\(entry.key)`", at: entry.keySpan,
          label: "not a table",
          help: NearestName.help(for: entry.key, in: TableName.allCases.map(\.rawValue)),
          file: entry.keySpan.file)
        continue
      }
      if case .text(let path) = MappingReader.value(entry.value, .text, collector) {
        files[table] = (path, entry.value.span)
      }
    }
    return files
  }
}
