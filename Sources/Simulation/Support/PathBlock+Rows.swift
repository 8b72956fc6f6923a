internal import Artifacts

// `_mutatingExtracting` is what Swift 6.3 renamed `extracting` to; the old name is deprecated. It is
// called here and nowhere else.
extension PathBlock {
  /// Lets `body` write the futures of one factor in one week.
  ///
  /// - Complexity: O(1) beside the body; the block is not copied.
  @inline(__always)
  mutating func withRow(week: Int, column: Int, _ body: (inout MutableSpan<Double>) -> Void) {
    let range = range(week: week, column: column)
    var all = values.mutableSpan
    var row = all._mutatingExtracting(range)
    body(&row)
  }

  /// Lets `body` write the futures of one parameter.
  mutating func withParameterRow(_ column: Int, _ body: (inout MutableSpan<Double>) -> Void) {
    let range = range(parameter: column)
    var all = parameters.mutableSpan
    var row = all._mutatingExtracting(range)
    body(&row)
  }
}
