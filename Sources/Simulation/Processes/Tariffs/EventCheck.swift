internal import Commerce

/// The door at which policy events are checked once, before any is drawn.
enum EventCheck {
  /// How far the sum of probabilities may be from one: what rounding in binary leaves, and far less
  /// than a forgotten branch.
  static let probabilityTolerance = 1e-6

  /// Throws at the first thing that is wrong.
  static func check(_ event: TariffEvent, calendar: PlanningCalendar) throws(SimulationError) {
    try checkProbabilities(event)
    for branch in event.branches where !branch.effects.isEmpty {
      let subject = "tariff event \(event.id), branch \(branch.name)"
      if let through = branch.window.through, through < calendar.start {
        throw SimulationError(
          .window, at: subject,
          "its window \(branch.window) ends before the start, \(calendar.start)")
      }
      for size in branch.effects.map(\.size) where !size.isFinite {
        throw SimulationError(.effect, at: subject, "\(size) is not the size of an effect")
      }
    }
  }

  private static func checkProbabilities(_ event: TariffEvent) throws(SimulationError) {
    for branch in event.branches where !(0...1).contains(branch.probability) {
      throw SimulationError(
        .probabilities, at: "tariff event \(event.id), branch \(branch.name)",
        "\(branch.probability) is not a probability from 0 to 1")
    }
    let sum = event.branches.reduce(0) { $0 + $1.probability }
    guard (sum - 1).magnitude <= probabilityTolerance else {
      throw SimulationError(
        .probabilities, at: "tariff event \(event.id)",
        "the probabilities of its \(event.branches.count) branches sum to \(sum), not to 1")
    }
  }
}

extension TariffEvent.Effect {
  /// The number in it.
  fileprivate var size: Double {
    switch self {
    case .addedDuty(_, _, _, let rate): rate
    case .refund(_, _, let share, _): share
    case .parcelCharge(_, let amount): amount.majorUnits
    case .costPerClick(let factor): factor
    case .laneDelay(_, let days): days
    case .fact: 1
    }
  }
}
