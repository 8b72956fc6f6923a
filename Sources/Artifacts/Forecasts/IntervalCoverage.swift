/// How often a central interval held what came.
///
/// Units are whole numbers, so an interval between two quantiles with both its ends holds more than
/// its nominal share even if the forecast is right: the lumps of probability at the ends count in full.
/// Hence three shares. ``held`` is what was counted. ``expected`` is what the forecast itself gives to
/// the same intervals: what ``held`` should be, and its excess over ``nominal`` is due to lumps.
/// ``even`` cuts the lumps: what came counts by the part of its probability, F(y − 1) to F(y), that
/// lies between the two levels. That is the mean over all draws of the randomised probability integral
/// transform, so it equals ``nominal`` if the forecast is right, whatever the counts
/// (Czado, Gneiting, Held 2009, doi:10.1111/j.1541-0420.2009.01191.x).
public struct IntervalCoverage: Sendable, Hashable {
  /// What was forecast.
  public enum Scope: String, Sendable, CaseIterable {
    /// A listing's week.
    case listing
    /// A week of all judged listings of a market.
    case market
    /// A week of all judged listings.
    case total
  }

  /// What the interval is for.
  public let scope: Scope
  /// The probability between the two levels.
  public let nominal: Double
  /// Values looked at.
  public private(set) var count = 0
  private var heldSum = 0.0
  private var expectedSum = 0.0
  private var evenSum = 0.0

  /// Nothing yet.
  public init(scope: Scope, nominal: Double) {
    self.scope = scope
    self.nominal = nominal
  }

  /// The share of values that lay between the quantiles, ends included; NaN without a value.
  public var held: Double { share(heldSum) }
  /// The share that the forecast gives to the intervals, ends included.
  public var expected: Double { share(expectedSum) }
  /// The share that was held when lumps are cut at the levels: to be compared with ``nominal``.
  public var even: Double { share(evenSum) }

  /// Adds a value.
  ///
  /// - Parameters:
  ///   - below: the forecast's probability of less than what came.
  ///   - upTo: its probability of no more than what came.
  ///   - held: whether what came lay between the quantiles, ends included.
  ///   - expected: the forecast's probability of that.
  public mutating func add(below: Double, upTo: Double, held: Bool, expected: Double) {
    count += 1
    heldSum += held ? 1 : 0
    expectedSum += expected
    let (first, last) = ((1 - nominal) / 2, (1 + nominal) / 2)
    let lump = upTo - below
    guard lump > 0 else {
      evenSum += below > first && below < last ? 1 : 0
      return
    }
    evenSum += max(0, min(upTo, last) - max(below, first)) / lump
  }

  /// Adds another origin's values of the same interval.
  ///
  /// - Precondition: scope and nominal probability agree.
  public static func += (left: inout IntervalCoverage, right: IntervalCoverage) {
    precondition(left.scope == right.scope && left.nominal == right.nominal)
    left.count += right.count
    left.heldSum += right.heldSum
    left.expectedSum += right.expectedSum
    left.evenSum += right.evenSum
  }

  private func share(_ sum: Double) -> Double { count > 0 ? sum / Double(count) : .nan }
}
