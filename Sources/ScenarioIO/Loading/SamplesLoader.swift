/// Reads samples.csv of all folders.
struct SamplesLoader {
  let files: FileReader
  let folders: [LoadedFolder]
  let collector: DiagnosticCollector

  /// The columns; one that several folders give is that of the last.
  func load() -> SampleColumns {
    var all = SamplesTable.Content()
    var isUnfinished = false
    for folder in folders {
      switch folder.file(of: .samples, files) {
      case .absent: continue
      case .refused: isUnfinished = true
      case .text(let source):
        guard let content = SamplesTable.read(source, collector) else {
          isUnfinished = true
          continue
        }
        all.columns.merge(content.columns) { _, later in later }
        all.broken.formUnion(content.broken)
      }
    }
    return SampleColumns(columns: all.columns, broken: all.broken, isUnfinished: isUnfinished)
  }
}
