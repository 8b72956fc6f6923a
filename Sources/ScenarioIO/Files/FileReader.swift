/// Reads files through the folder, refuses what is no text, and remembers what was read.
final class FileReader {
  private let collector: DiagnosticCollector
  private(set) var inputs: [LoadResult.InputFile] = []
  private var total = 0

  init(_ collector: DiagnosticCollector) { self.collector = collector }

  /// The text of a file; nil where it is missing (reported only if it is required) or unusable.
  func text(
    _ path: String, in folder: any ScenarioFolder, prefix: String, limit: Int,
    namedAt span: SourceSpan? = nil, requiredBecause reason: String? = nil
  ) -> SourceText? {
    let shown = prefix + path
    guard Self.staysInside(path) else {
      collector.report(
        .outsideFolder, "`\(path)` leaves the scenario's folder", at: span,
        label: "expected a file inside the folder", file: span?.file ?? shown)
      return nil
    }
    let bytes = bytes(path, in: folder, shown: shown, limit: limit, namedAt: span) {
      guard let reason else { return }
      collector.report(
        .fileMissing, "there is no file `\(shown)`", at: span, label: "named here",
        help: [reason] + nearest(path, in: folder), file: shown)
    }
    guard let bytes, remember(bytes, shown) else { return nil }
    return sound(bytes, shown)
  }

  /// The text of a file of the data folder, unpacked if it is gzip; nil where it is missing or
  /// unusable, which is reported.
  func dataText(_ data: HistoryData, in folder: (any ScenarioFolder)?) -> SourceText? {
    let name = data.file
    let shown = "data/" + name
    guard Self.staysInside(name), !name.contains("/") else {
      collector.report(
        .outsideFolder, "`\(name)` is a path", at: data.fileSpan,
        label: "expected the plain name of a file in the data folder", file: data.fileSpan.file)
      return nil
    }
    guard let folder else {
      reportMissing(data, "the data file `\(name)` is needed, and no data folder is given")
      return nil
    }
    let limit = InputLimits.tableBytes
    let packed = bytes(name, in: folder, shown: shown, limit: limit, namedAt: data.fileSpan) {
      reportMissing(data, "the data folder holds no file `\(name)`", nearest(name, in: folder))
    }
    guard let packed, remember(packed, shown) else { return nil }
    guard name.hasSuffix(".gz") else { return sound(packed, shown) }
    return unpacked(packed, data, shown, limit: limit).flatMap { sound($0, shown) }
  }

  private func reportMissing(_ data: HistoryData, _ message: String, _ near: [String] = []) {
    collector.report(
      .dataMissing, message, at: data.fileSpan, label: "named here",
      help: near + [
        "`--data FOLDER`, or PORTOLAN_DATA, says which folder holds it",
        "how to get and prepare it: \(data.recipe)",
      ], file: data.fileSpan.file)
  }

  private func unpacked(
    _ packed: [UInt8], _ data: HistoryData, _ shown: String, limit: Int
  ) -> [UInt8]? {
    do {
      return try Gzip.unpacked(packed, limit: limit)
    } catch .tooLarge {
      collector.report(
        .tooLarge, "`\(shown)` unpacks to more than \(limit >> 20) MB", at: data.fileSpan,
        file: shown)
    } catch {
      collector.report(
        .damagedArchive, "`\(shown)` \(error.words)", at: data.fileSpan, label: "named here",
        help: ["fetch or pack it anew; `gzip -t` tests it"], file: shown)
    }
    return nil
  }

  /// The bytes of a file; what is wrong is reported, and `missing` says whether its absence is.
  private func bytes(
    _ path: String, in folder: any ScenarioFolder, shown: String, limit: Int,
    namedAt span: SourceSpan?, missing: () -> Void
  ) -> [UInt8]? {
    switch folder.read(path, limit: limit) {
    case .bytes(let bytes): return bytes
    case .missing: missing()
    case .tooLarge:
      collector.report(
        .tooLarge, "`\(shown)` has more than \(limit >> 20) MB", at: span, file: shown)
    case .notRegular:
      collector.report(.notAFile, "`\(shown)` is not a file", at: span, file: shown)
    case .outside:
      collector.report(
        .outsideFolder, "`\(shown)` is a link that leaves its folder", at: span, file: shown)
    case .failed(let reason):
      collector.report(.notAFile, "`\(shown)` cannot be read: \(reason)", at: span, file: shown)
    }
    return nil
  }

  /// Whether a path is relative, with plain parts and without anything that could lead out.
  static func staysInside(_ path: String) -> Bool {
    let isPlain = !path.isEmpty && !path.unicodeScalars.contains { $0 == "\\" || $0.value < 32 }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    // A colon would be a drive or a stream on other systems: a folder should travel.
    return isPlain && !path.contains(":") && parts.allSatisfy { !["", ".", ".."].contains($0) }
  }

  private func nearest(_ path: String, in folder: any ScenarioFolder) -> [String] {
    guard !path.contains("/") else { return [] }
    return NearestName.of(path, in: folder.list("").prefix(1000).filter { $0 != path })
      .map { ["the folder holds `\($0)`"] } ?? []
  }

  /// Adds a file to the inputs; false where all together are too large.
  private func remember(_ bytes: [UInt8], _ path: String) -> Bool {
    inputs.append(LoadResult.InputFile(path: path, bytes: bytes))
    total += bytes.count
    if total <= InputLimits.totalBytes { return true }
    collector.report(
      .tooLarge, "the files have more than \(InputLimits.totalBytes >> 20) MB together", at: nil,
      file: path)
    return false
  }

  private func sound(_ bytes: [UInt8], _ path: String) -> SourceText? {
    if let offset = EncodingCheck.firstInvalidOffset(bytes) {
      reportEncoding(bytes, offset, path)
      return nil
    }
    let source = SourceText(path: path, bytes: bytes)
    if let offset = EncodingCheck.firstControlOffset(source.bytes) {
      let code = String(source.bytes[offset], radix: 16, uppercase: true)
      collector.report(
        .controlCharacter, "a control character (U+00\(code.count == 1 ? "0" : "")\(code))",
        at: source.span(offset..<offset + 1), label: "delete it and type the text anew", file: path)
      return nil
    }
    return source
  }

  private func reportEncoding(_ bytes: [UInt8], _ offset: Int, _ path: String) {
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    // Up to the bad byte the text is sound, so that its place can be counted.
    let source = SourceText(path: path, bytes: Array(bytes[..<offset]))
    let end = source.bytes.count
    collector.report(
      .notUTF8, isUTF16 ? "the file is UTF-16, not UTF-8" : "a byte that is not UTF-8",
      at: source.span(end..<end), label: "the text before is sound",
      help: ["save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\")"], file: path)
  }
}
