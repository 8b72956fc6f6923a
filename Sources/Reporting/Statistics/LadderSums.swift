internal import Artifacts

/// The lines of a ladder rounded so that what is shown adds up exactly.
///
/// Each line is the difference of two rounded running sums, so no subtotal is off by a digit; the
/// price is that a line can be off by one in its last digit.
enum LadderSums {
  /// The lines with where their bars begin and end, all multiples of the scale's last digit.
  static func steps(_ ladder: [Outcome.LadderStep], scale: MoneyScale) -> [LadderChart.Step] {
    let unit = scale.divisor / (0..<scale.digits).reduce(1.0) { power, _ in power * 10 }
    func rounded(_ value: Double) -> Double { (value / unit).rounded() * unit }
    var total = 0.0
    return ladder.map { step in
      guard !step.isSubtotal else {
        return LadderChart.Step(title: step.title, start: 0, end: rounded(total), isSubtotal: true)
      }
      let start = rounded(total)
      total += step.mean
      return LadderChart.Step(
        title: step.title, start: start, end: rounded(total), isSubtotal: false)
    }
  }
}
