import Testing

@testable import Evaluation

@Suite("How futures are cut into parts")
struct PartGridTests {
  @Test(
    "parts and their blocks hold every future once, in order",
    arguments: [1, 511, 512, 513, 2000, 65_536, 65_537, 1_000_000, 10_000_000])
  func everyFutureOnce(paths: Int) {
    let grid = PartGrid(paths: paths, blockSize: 512)
    var next = 0
    for part in 0..<grid.partCount {
      let futures = grid.futures(ofPart: part)
      #expect(futures.lowerBound == next && !futures.isEmpty)
      for block in grid.blocks(ofPart: part) {
        #expect(block.lowerBound == next && (1...512).contains(block.count))
        next = block.upperBound
      }
      #expect(futures.upperBound == next)
    }
    #expect(next == paths)
    #expect(grid.partCount <= PartGrid.largestPartCount)
  }

  @Test("up to 65,536 futures a part is a block")
  func smallRuns() {
    #expect(PartGrid(paths: 65_536, blockSize: 512).partCount == 128)
    #expect(PartGrid(paths: 65_537, blockSize: 512).partCount == 65)
  }
}
