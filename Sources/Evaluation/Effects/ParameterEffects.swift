public import Artifacts
import Kernels

/// How far each uncertain number moves the verdict, measured on the futures that were evaluated.
public enum ParameterEffects {
  /// The effects of every drawn parameter on a headline figure: those that stand out of the noise
  /// first, strongest first.
  ///
  /// The futures are sorted by the parameter's draw; the swing is the mean of the figure in the
  /// highest third less that in the lowest third. Parameters are drawn independently, so nothing else
  /// differs between the thirds but noise, whose size the standard error tells.
  ///
  /// - Parameters:
  ///   - layout: says what each parameter is.
  ///   - draws: `[parameter][path]` of the first futures.
  ///   - reference: the figure under the reference plan, by path.
  ///   - leader: the figure under the plan it is compared with.
  /// - Complexity: O(parameters × paths log paths).
  public static func measure(
    layout: FactorLayout, draws: [[Double]], reference: [Double], leader: [Double]
  ) -> [ParameterEffect] {
    let difference = zip(leader, reference).map { $0 - $1 }
    return zip(layout.parameters, draws).map { parameter, draw in
      let order = draw.indices.sorted { (draw[$0], $0) < (draw[$1], $1) }
      let third = max(1, order.count / 3)
      let low = order.prefix(third)
      let high = order.suffix(third)
      let swing = Self.swing(reference, low: low, high: high)
      return ParameterEffect(
        path: parameter.path, declaration: parameter.declaration, law: parameter.law,
        layer: parameter.layer, swing: swing.mean, swingStandardError: swing.standardError,
        differenceSwing: Self.swing(difference, low: low, high: high).mean)
    }.sorted { ($0.isClear ? 1 : 0, abs($0.swing)) > ($1.isClear ? 1 : 0, abs($1.swing)) }
  }

  private static func swing(
    _ values: [Double], low: ArraySlice<Int>, high: ArraySlice<Int>
  ) -> (mean: Double, standardError: Double) {
    let lows = low.map { values[$0] }
    let highs = high.map { values[$0] }
    guard lows.count > 1 else { return (0, 0) }
    let variance =
      Statistics.variance(lows.span) / Double(lows.count)
      + Statistics.variance(highs.span) / Double(highs.count)
    return (Statistics.mean(highs.span) - Statistics.mean(lows.span), KernelMath.sqrt(variance))
  }
}
