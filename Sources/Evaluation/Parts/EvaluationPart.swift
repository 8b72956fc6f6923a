import Artifacts

/// What some futures in a row left, for all plans: a block, a part of a run or the whole.
struct EvaluationPart: Sendable {
  /// By plan.
  private(set) var records: [BlockRecord]
  /// Drawn parameters of the first futures of the run, `[parameter][path]`.
  private(set) var parameters: [[Double]]
  /// How the first futures of the run end, `[column][path]`; see ``ClosingConditions``.
  private(set) var closing: [[Double]]

  /// What a block left.
  ///
  /// - Parameters:
  ///   - block: the futures.
  ///   - closing: how they end, `[column][path]`.
  init(records: [BlockRecord], block: PathBlock, closing: [[Double]]) {
    self.records = records
    let columns = block.pathCount > 0 ? block.parameters.count / block.pathCount : 0
    let kept = Self.keptFutures(firstPath: block.firstPath, pathCount: block.pathCount)
    self.closing = closing.map { Array($0.prefix(kept)) }
    parameters = (0..<columns).map {
      Array(block.parameters[$0 * block.pathCount..<$0 * block.pathCount + kept])
    }
  }

  /// Parts that were kept.
  init(records: [BlockRecord], parameters: [[Double]], closing: [[Double]]) {
    self.records = records
    self.parameters = parameters
    self.closing = closing
  }

  /// Futures in it.
  var pathCount: Int { records.first?.pathCount ?? 0 }

  /// How many of some futures in a row belong to the run's first, of which each is kept.
  static func keptFutures(firstPath: Int, pathCount: Int) -> Int {
    max(0, min(pathCount, KPIColumn.sampleLimit - firstPath))
  }

  /// Adds the futures that follow.
  mutating func merge(_ next: EvaluationPart) {
    for plan in records.indices { records[plan].merge(next.records[plan]) }
    for column in parameters.indices { parameters[column] += next.parameters[column] }
    for column in closing.indices { closing[column] += next.closing[column] }
  }
}
