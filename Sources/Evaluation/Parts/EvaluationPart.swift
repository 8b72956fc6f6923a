import Artifacts

/// What some futures in a row left, for all plans: a block, a part of a run or the whole.
struct EvaluationPart: Sendable {
  /// By plan.
  private(set) var records: [BlockRecord]
  /// Drawn parameters of the first futures of the run, `[parameter][path]`.
  private(set) var parameters: [[Double]]

  /// What a block left.
  ///
  /// - Parameter block: the futures; their parameters are kept as far as the run's first futures.
  init(records: [BlockRecord], block: PathBlock) {
    self.records = records
    let columns = block.pathCount > 0 ? block.parameters.count / block.pathCount : 0
    let kept = Self.keptParameters(firstPath: block.firstPath, pathCount: block.pathCount)
    parameters = (0..<columns).map {
      Array(block.parameters[$0 * block.pathCount..<$0 * block.pathCount + kept])
    }
  }

  /// Parts that were kept.
  init(records: [BlockRecord], parameters: [[Double]]) {
    self.records = records
    self.parameters = parameters
  }

  /// Futures in it.
  var pathCount: Int { records.first?.pathCount ?? 0 }

  /// How many of some futures in a row have their parameters kept.
  static func keptParameters(firstPath: Int, pathCount: Int) -> Int {
    max(0, min(pathCount, KPIColumn.sampleLimit - firstPath))
  }

  /// Adds the futures that follow.
  mutating func merge(_ next: EvaluationPart) {
    for plan in records.indices { records[plan].merge(next.records[plan]) }
    for column in parameters.indices { parameters[column] += next.parameters[column] }
  }
}
