public import Artifacts

/// A number that a process reads for each future: the same for all, or drawn once for each.
public enum Dial: Sendable, Hashable {
  /// Known.
  case exactly(Double)
  /// A column of ``PathBlock/parameters``.
  case drawn(column: Int)

  /// The number for each future of a block.
  ///
  /// - Complexity: O(futures); allocates one row, so it is called once per block.
  public func row(in block: PathBlock) -> [Double] {
    switch self {
    case .exactly(let value): [Double](repeating: value, count: block.pathCount)
    case .drawn(let column): Array(block.parameters[block.range(parameter: column)])
    }
  }
}
