import Artifacts
import Commerce

extension SmallStudy {
  /// Lamps for Hamburg in the first week in every future, speakers for Ontario later in some.
  var orderWeeks: [OrderWeek] {
    func order(
      _ variant: String, _ node: String, _ share: Double, _ units: OrderWeek.Spread, arrival: Int
    ) -> OrderWeek.Order {
      OrderWeek.Order(
        variant: name(variant), node: name(node), lane: name("sea"), share: share, units: units,
        arrivalWeek: arrival, outlayPerUnit: 70, depositPerUnit: 18.6)
    }
    let lamps = OrderWeek.Spread(p10: 800, median: 800, p90: 800)
    let boxes = OrderWeek.Spread(p10: 500, median: 620, p90: 940)
    return [
      OrderWeek(
        week: 0, share: 1, outlay: OrderWeek.Spread(p10: 56_000, median: 56_000, p90: 56_000),
        orders: [order("lamp", "hamburg", 1, lamps, arrival: 11)]),
      OrderWeek(
        week: 4, share: 0.4, outlay: OrderWeek.Spread(p10: 0, median: 0, p90: 65_800),
        orders: [order("box", "ontario", 0.4, boxes, arrival: 15)]),
    ]
  }

  /// Papers that are late, goods that are due before the gate is read, and goods before a duty.
  func deadlines(of plan: Plan) -> [Deadline] {
    [
      Deadline(
        plan: plan.id,
        subject: .papers(
          categories: [text("lighting"), text("audio")], market: name("de"), cost: 21_000),
        neededWeek: 8, legs: [Deadline.Leg(.application, weeks: 10)], latestWeek: -2,
        gateWeek: nil),
      Deadline(
        plan: plan.id,
        subject: .goods(
          store: name("amazon-de"), variant: name("lamp"), node: name("hamburg")),
        neededWeek: 13,
        legs: [Deadline.Leg(.production, weeks: 4), Deadline.Leg(.transit(.sea), weeks: 6)],
        latestWeek: 3, gateWeek: 12),
      Deadline(
        plan: plan.id,
        subject: .goodsBeforeDuty(
          event: name("us-duty"), variant: name("box"), node: name("ontario")),
        neededWeek: 20,
        legs: [Deadline.Leg(.production, weeks: 4), Deadline.Leg(.transit(.fastSea), weeks: 2)],
        latestWeek: 13, gateWeek: 12),
    ]
  }
}
