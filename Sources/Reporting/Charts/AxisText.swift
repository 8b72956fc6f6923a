internal import Artifacts
internal import Commerce

/// How the numbers of an axis read.
struct AxisText {
  /// What money is counted in.
  let currency: Currency
  /// What the axis counts.
  let axis: ChartAxis

  /// The title with its unit: `Cash, CNY m`.
  var title: String {
    switch axis.unit {
    case .money(let scale): "\(axis.title), \(MoneyText.unit(currency, scale))"
    case .share, .number: axis.title
    }
  }

  /// A tick's number, with as many digits as the step needs.
  func tick(_ value: Double, step: Double) -> String {
    switch axis.unit {
    case .money(let scale):
      NumberText.fixed(
        value / scale.divisor, digits: Self.digits(ofStep: step / scale.divisor))
    case .share:
      NumberText.fixed(value * 100, digits: Self.digits(ofStep: step * 100)) + NumberText.space
        + "%"
    case .number: NumberText.fixed(value, digits: Self.digits(ofStep: step))
    }
  }

  /// A value written beside its mark.
  func value(_ value: Double) -> String {
    switch axis.unit {
    case .money(let scale): MoneyText.figure(value, in: scale)
    case .share: NumberText.percentInColumn(value)
    case .number(let digits): NumberText.fixed(value, digits: digits)
    }
  }

  /// The fewest digits after the point that write a step exactly, at most four.
  private static func digits(ofStep step: Double) -> Int {
    var digits = 0
    var scaled = step
    while digits < 4, (scaled - scaled.rounded()).magnitude > 1e-6 * scaled.magnitude {
      scaled *= 10
      digits += 1
    }
    return digits
  }
}
