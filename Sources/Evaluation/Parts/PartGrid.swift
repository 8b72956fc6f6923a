/// How the futures of a run are cut: into blocks, and blocks into parts that are kept when finished.
///
/// The cut is fixed by the number of futures alone, never by the number of workers, and sums are
/// formed part by part: a run that was stopped and goes on adds up the same numbers in the same
/// order.
struct PartGrid: Sendable, Hashable {
  /// Futures of the run.
  let paths: Int
  /// Futures in a block.
  let blockSize: Int

  /// Parts at most, which bounds the disk space that they take.
  static let largestPartCount = 128

  private var blockCount: Int { (paths + blockSize - 1) / blockSize }

  private var blocksPerPart: Int {
    max(1, (blockCount + Self.largestPartCount - 1) / Self.largestPartCount)
  }

  /// Parts of the run.
  var partCount: Int { (blockCount + blocksPerPart - 1) / blocksPerPart }

  /// The part that holds a future.
  func part(ofFuture future: Int) -> Int { future / (blocksPerPart * blockSize) }

  /// The futures of a part.
  func futures(ofPart part: Int) -> Range<Int> {
    let size = blocksPerPart * blockSize
    return part * size..<min(paths, (part + 1) * size)
  }

  /// The blocks of a part, as ranges of futures.
  func blocks(ofPart part: Int) -> [Range<Int>] {
    let futures = futures(ofPart: part)
    return stride(from: futures.lowerBound, to: futures.upperBound, by: blockSize).map {
      $0..<min(futures.upperBound, $0 + blockSize)
    }
  }
}
