import Artifacts

/// Parts of one run on their way to an archive and back.
struct PartShelf: Sendable {
  let archive: PartArchive?
  let grid: PartGrid
  let fingerprint: UInt64
  let programs: [LedgerProgram]
  let layout: FactorLayout
  let closing: ClosingConditions

  /// Changes when the bytes of a part change their meaning.
  private static let format = 2

  /// A part that an earlier run kept; nil where there is none, or none that is intact.
  func part(_ number: Int) -> EvaluationPart? {
    guard let bytes = archive?.recall(name(of: number)) else { return nil }
    return try? read(bytes, number)
  }

  /// Keeps a part.
  ///
  /// - Throws: what the archive throws.
  func keep(_ part: EvaluationPart, as number: Int) throws {
    guard let archive else { return }
    var writer = ByteWriter()
    for value in heading(of: number) { writer.writeShort(UInt64(value)) }
    writer.write(fingerprint)
    for record in part.records { record.write(to: &writer) }
    for row in part.parameters + part.closing { writer.write(row) }
    try archive.keep(name(of: number), writer.sealed())
  }

  /// The name says which futures of which run a part holds.
  private func name(of number: Int) -> String {
    let futures = grid.futures(ofPart: number)
    let run = String(fingerprint, radix: 16)
    return "futures-\(futures.lowerBound)-\(futures.upperBound)-\(run)"
  }

  private func heading(of number: Int) -> [Int] {
    let futures = grid.futures(ofPart: number)
    return [
      Self.format, futures.lowerBound, futures.upperBound, grid.blockSize, programs.count,
      layout.parameters.count, closing.count,
    ]
  }

  private func read(_ bytes: [UInt8], _ number: Int) throws(ByteReader.Malformed) -> EvaluationPart
  {
    var reader = try ByteReader(sealed: bytes)
    for value in heading(of: number) { try reader.expect(value) }
    guard try reader.number() == fingerprint else { throw ByteReader.Malformed() }
    let futures = grid.futures(ofPart: number)
    var records: [BlockRecord] = []
    for program in programs {
      var record = BlockRecord(
        program: program, firstPath: futures.lowerBound, pathCount: futures.count)
      try record.read(from: &reader)
      records.append(record)
    }
    let kept = EvaluationPart.keptFutures(firstPath: futures.lowerBound, pathCount: futures.count)
    var parameters: [[Double]] = []
    for _ in layout.parameters { parameters.append(try reader.row(count: kept)) }
    var ends: [[Double]] = []
    for _ in 0..<closing.count { ends.append(try reader.row(count: kept)) }
    guard reader.isAtEnd else { throw ByteReader.Malformed() }
    return EvaluationPart(records: records, parameters: parameters, closing: ends)
  }
}
