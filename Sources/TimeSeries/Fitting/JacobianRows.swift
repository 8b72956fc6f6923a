/// Collects rows of a Jacobian in a pass's working memory until a group is full.
struct JacobianRows {
  /// The residuals of a group.
  typealias Residuals = InlineArray<4, SIMD8<Double>>

  /// Where the group's rows begin in the working memory.
  let base: Int
  /// Parameters.
  let count: Int
  private var residuals = Residuals(repeating: .zero)
  private var pending = 0

  /// No rows yet.
  init(base: Int, count: Int) {
    self.base = base
    self.count = count
  }

  /// Where the next row is to be written.
  var next: Int { base + pending * count }

  /// Closes the row just written; sums the group if it is full.
  @inline(__always)
  mutating func close(
    _ residual: SIMD8<Double>, _ cells: Span<SIMD8<Double>>, _ equations: inout NormalEquations
  ) {
    residuals[pending] = residual
    pending += 1
    guard pending == NormalEquations.depth else { return }
    sum(cells, &equations)
  }

  /// Sums what is left of the last group.
  mutating func finish(
    _ cells: inout MutableSpan<SIMD8<Double>>, _ equations: inout NormalEquations
  ) {
    guard pending > 0 else { return }
    for index in next..<base + NormalEquations.depth * count { cells[index] = .zero }
    for rest in pending..<NormalEquations.depth { residuals[rest] = .zero }
    sum(cells.span, &equations)
  }

  @inline(__always)
  private mutating func sum(_ cells: Span<SIMD8<Double>>, _ equations: inout NormalEquations) {
    equations.add(
      cells.extracting(base..<base + NormalEquations.depth * count), residuals)
    pending = 0
  }
}
