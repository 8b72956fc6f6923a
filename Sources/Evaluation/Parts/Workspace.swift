import Artifacts
import Kernels

/// The memory of one worker thread: a block of futures and a tile for each plan.
struct Workspace {
  private var block: PathBlock
  private var tiles: [LedgerTile]
  /// Shared by the tiles in turn: plans differ, listings' distributions do not.
  private var samplers: [CountSampler]
  private let closing: ClosingConditions

  init(programs: [LedgerProgram], layout: FactorLayout, closing: ClosingConditions) {
    block = PathBlock(layout: layout, firstPath: 0, pathCount: 0, weekCount: 0)
    tiles = programs.map(LedgerTile.init)
    samplers = tiles.first?.samplers ?? []
    self.closing = closing
  }

  /// Follows all plans through the futures of a part, block by block.
  ///
  /// - Parameter blocks: ranges of futures that follow each other, at least one.
  mutating func run(
    _ blocks: [Range<Int>], control: RunControl, fill: (inout PathBlock) -> Void
  ) throws(RunCancelled) -> EvaluationPart {
    var part = try run(blocks[0], control, fill)
    for futures in blocks.dropFirst() { part.merge(try run(futures, control, fill)) }
    return part
  }

  private mutating func run(
    _ futures: Range<Int>, _ control: RunControl, _ fill: (inout PathBlock) -> Void
  ) throws(RunCancelled) -> EvaluationPart {
    shapeBlock(for: futures)
    fill(&block)
    var records: [BlockRecord] = []
    for plan in tiles.indices {
      var record = BlockRecord(
        program: tiles[plan].program, firstPath: futures.lowerBound, pathCount: futures.count)
      swap(&samplers, &tiles[plan].samplers)
      defer { swap(&samplers, &tiles[plan].samplers) }
      for offset in stride(from: 0, to: futures.count, by: Lanes.scalarCount) {
        try control.checkCancellation()
        tiles[plan].run(block, offset: offset, into: &record)
      }
      records.append(record)
    }
    return EvaluationPart(records: records, block: block, closing: closing.values(of: block))
  }
  /// The same storage as long as blocks have the same size.
  private mutating func shapeBlock(for futures: Range<Int>) {
    if block.pathCount == futures.count {
      block.firstPath = futures.lowerBound
    } else {
      block = PathBlock(
        layout: block.layout, firstPath: futures.lowerBound, pathCount: futures.count,
        weekCount: tiles.first?.program.weekCount ?? 0)
    }
  }
}
