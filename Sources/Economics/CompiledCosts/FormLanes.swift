/// Which of a listing's forms of costs holds in each of eight futures.
///
/// A form is a combination of the facts that policy events can make true for the listing: bit `i` of
/// its number stands for fact `i` of ``CompiledCosts/policyFacts(ofListing:)``, and form 0 is that in
/// which none holds.
public struct FormLanes: Sendable, Hashable {
  private let numbers: SIMD8<Double>
  /// The form of all eight; nil where they differ.
  public let common: Int?

  /// The forms of a listing with so many facts.
  ///
  /// - Parameter holds: one in the futures in which a fact holds, else zero.
  @inline(__always)
  public init(facts: Int, holds: (Int) -> SIMD8<Double>) {
    guard facts > 0 else {
      numbers = .zero
      common = 0
      return
    }
    var sum = SIMD8<Double>.zero
    for fact in 0..<facts { sum += holds(fact) * Double(1 << fact) }
    let first = sum[0]
    numbers = sum
    common = sum == SIMD8(repeating: first) ? Int(first) : nil
  }

  /// The form of one future.
  public subscript(lane: Int) -> Int { Int(numbers[lane]) }

  /// A figure of each future's form: looked up once where all eight agree.
  @inline(__always)
  public func map(_ figure: (Int) -> Double) -> SIMD8<Double> {
    if let common { return SIMD8(repeating: figure(common)) }
    var lanes = SIMD8<Double>.zero
    for lane in 0..<SIMD8<Double>.scalarCount { lanes[lane] = figure(self[lane]) }
    return lanes
  }
}
