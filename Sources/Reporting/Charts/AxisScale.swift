internal import Artifacts

/// A stretch of numbers along an axis, with ticks at round values.
struct AxisScale {
  /// From the first to the last number shown.
  let domain: ClosedRange<Double>
  /// The distance of two ticks: 1, 2, 2.5 or 5 times a power of ten.
  let step: Double
  /// Round values inside the domain, ascending.
  let ticks: [Double]

  /// A scale that holds all finite values and zero, a little wider than they are.
  ///
  /// - Parameter tickCount: about how many ticks are wanted.
  init(holding values: some Sequence<Double>, tickCount: Int = 5) {
    var low = 0.0
    var high = 0.0
    for value in values where value.isFinite {
      low = min(low, value)
      high = max(high, value)
    }
    if low == high { high = 1 }
    let margin = (high - low) * 0.04
    let from = low < 0 ? low - margin : 0
    let through = high > 0 ? high + margin : 0
    domain = from...through
    let step = Self.roundStep((through - from) / Double(tickCount))
    self.step = step
    // Ticks are multiples of the step, so that zero is one of them and sums leave no dust.
    let first = (from / step).rounded(.up)
    let last = (through / step).rounded(.down)
    ticks = stride(from: first, through: last, by: 1).map { $0 * step + 0 }
  }

  /// Where a value lies, from 0 to 1; values outside come to lie on the edge.
  func position(of value: Double) -> Double {
    let share = (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    return min(1, max(0, share))
  }

  /// Whether a tick's number may be left out where the page is narrow: every other one of more than
  /// five, never zero's.
  func isSpare(_ tick: Double) -> Bool {
    ticks.count > 5 && !Int((tick / step).rounded()).isMultiple(of: 2)
  }

  private static func roundStep(_ wanted: Double) -> Double {
    var power = 1.0
    while power * 10 <= wanted { power *= 10 }
    while power > wanted { power /= 10 }
    let factor = [1, 2, 2.5, 5].last { $0 * power <= wanted } ?? 1
    // The next rounder step, so that there are at most as many ticks as wanted.
    switch factor {
    case 1 where wanted > power: return 2 * power
    case 2 where wanted > 2 * power: return 2.5 * power
    case 2.5 where wanted > 2.5 * power: return 5 * power
    case 5 where wanted > 5 * power: return 10 * power
    default: return factor * power
    }
  }
}
