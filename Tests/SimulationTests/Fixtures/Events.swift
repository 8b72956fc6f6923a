import Commerce

extension TariffEvent {
  /// Duty of the United States on goods from China: unchanged, 10 or 25 points more, or struck down.
  static let usDuty = TariffEvent(
    id: "us-duty", title: "US duty on China",
    branches: [
      branch("unchanged", 0.5, []),
      branch("plus10", 0.25, [duty(0.1)]),
      branch("plus25", 0.1, [duty(0.25)]),
      branch(
        "struck-down", 0.15,
        [duty(-0.125), .refund(origin: "CN", destination: "US", share: 0.8, afterWeeks: 6)]),
    ], evidence: assumed)

  /// Clicks 15 % dearer for 8 weeks, and 7 days of delay at sea with it.
  static let clicks = TariffEvent(
    id: "clicks", title: "Bidding war",
    branches: [
      branch("calm", 0.6, []),
      branch("war", 0.4, [.costPerClick(factor: 1.15), .laneDelay(mode: .sea, days: 7)], weeks: 8),
    ], evidence: assumed)

  /// One branch that is certain, from a Monday of the first planned weeks on.
  static func certain(
    _ id: Identifier<TariffEvent>, _ effects: [Effect], from: String = "2027-02-01",
    weeks: Int? = nil
  ) -> TariffEvent {
    TariffEvent(
      id: id, title: id.text,
      branches: [branch("sure", 1, effects, from: from, through: from, weeks: weeks)],
      evidence: assumed)
  }

  /// A branch with a window that defaults to April to June.
  static func branch(
    _ name: String, _ probability: Double, _ effects: [Effect], from: String = "2027-04-05",
    through: String = "2027-06-27", weeks: Int? = nil
  ) -> Branch {
    let window = DayInterval(from: Day(iso: from), through: Day(iso: through))
    return Branch(
      name: name, probability: probability, window: window ?? .always, durationWeeks: weeks,
      effects: effects)
  }

  /// Points added on all goods from China into the United States.
  static func duty(_ rate: Double, goods: HSCode? = nil) -> Effect {
    .addedDuty(origin: "CN", destination: "US", goods: goods, rate: rate)
  }

  private static let assumed = Evidence(citation: "made up for a test", status: .assumed)
}
