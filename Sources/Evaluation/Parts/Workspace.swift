import Artifacts
import Kernels

/// The memory of one worker thread: a tile for each plan.
struct Workspace {
  private var tiles: [LedgerTile]
  private let closing: ClosingConditions

  init(programs: [LedgerProgram], closing: ClosingConditions) {
    tiles = programs.map(LedgerTile.init)
    self.closing = closing
  }

  /// Follows all plans through the futures of a part, block by block.
  ///
  /// - Parameter blocks: ranges of futures that follow each other, at least one.
  mutating func run(
    _ blocks: [Range<Int>], layout: FactorLayout, control: RunControl,
    fill: (inout PathBlock) -> Void
  ) throws(RunCancelled) -> EvaluationPart {
    var part = try run(blocks[0], layout, control, fill)
    for futures in blocks.dropFirst() { part.merge(try run(futures, layout, control, fill)) }
    return part
  }

  private mutating func run(
    _ futures: Range<Int>, _ layout: FactorLayout, _ control: RunControl,
    _ fill: (inout PathBlock) -> Void
  ) throws(RunCancelled) -> EvaluationPart {
    var block = PathBlock(
      layout: layout, firstPath: futures.lowerBound, pathCount: futures.count,
      weekCount: tiles.first?.program.weekCount ?? 0)
    fill(&block)
    var records: [BlockRecord] = []
    for plan in tiles.indices {
      var record = BlockRecord(
        program: tiles[plan].program, firstPath: futures.lowerBound, pathCount: futures.count)
      for offset in stride(from: 0, to: futures.count, by: Lanes.scalarCount) {
        try control.checkCancellation()
        tiles[plan].run(block, offset: offset, into: &record)
      }
      records.append(record)
    }
    return EvaluationPart(records: records, block: block, closing: closing.values(of: block))
  }
}
