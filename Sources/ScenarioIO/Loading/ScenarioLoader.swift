internal import Commerce

/// Reads a scenario folder: bytes in, a resolved ``Scenario`` or a list of everything that is wrong
/// out.
///
/// Opens no file itself and repairs nothing silently.
public struct ScenarioLoader: Sendable {
  private let vocabulary: Vocabulary

  /// A loader for what the program's families declare.
  public init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Loads the scenario of a folder.
  ///
  /// One syntax error stops the reading of its YAML file; everything else is found in one pass over
  /// all files.
  ///
  /// - Parameters:
  ///   - folder: the scenario's folder.
  ///   - data: where files lie that `history.data` names; nil where no such folder is given.
  public func load(
    folder: any ScenarioFolder, data: (any ScenarioFolder)? = nil
  ) -> LoadResult {
    let collector = DiagnosticCollector()
    let files = FileReader(collector)
    let folders = FolderChain(files: files, collector: collector).folders(from: folder)
    let header = HeaderReader(collector: collector).header(folders)
    let samples = SamplesLoader(files: files, folders: folders, collector: collector).load()
    var tables = TableLoader(
      files: files, folders: folders, samples: samples,
      fromData: header.historyData?.tables ?? [], collector: collector
    ).load()
    let dataNotes = header.historyData.map {
      DataLoader(
        data: $0, files: files, folder: data, start: header.calendar?.start, collector: collector
      ).fill(&tables)
    }
    let context = LoadContext(
      header: header, vocabulary: vocabulary, samples: samples, rows: tables.rows,
      unfinished: tables.unfinished, notes: dataNotes ?? [], collector: collector)
    ReferenceCheck(context: context).check()
    let rates = FxLoader(files: files, folders: folders, context: context).load()
    var assembly = ScenarioAssembly(
      context: context, folders: folders, files: files, quotes: rates)
    let scenario = assembly.scenario(name: folder.name)
    return LoadResult(
      scenario: collector.hasErrors ? nil : scenario, diagnostics: collector.finished(),
      inputs: files.inputs, notes: context.notes)
  }
}
