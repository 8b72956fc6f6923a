/// What a folder holds as the file of a table.
enum TableFile {
  /// There is none.
  case absent
  /// There is one that could not be read, or one was named that is not there; both are reported.
  case refused
  /// Its text.
  case text(SourceText)
}

extension LoadedFolder {
  /// The file of a table: the one that scenario.yaml names, else the one named as usual.
  func file(of table: TableName, _ files: FileReader) -> TableFile {
    let named = self.files[table]
    let source = files.text(
      named?.path ?? table.file, in: reader, prefix: prefix, limit: InputLimits.tableBytes,
      namedAt: named?.span,
      requiredBecause: named == nil ? nil : "scenario.yaml names it under `tables`")
    if let source { return .text(source) }
    return named != nil || reader.list("").contains(table.file) ? .refused : .absent
  }
}
