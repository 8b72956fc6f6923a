internal import Commerce

/// Reads the effect of one row of tariff_events.csv: the form of `amount` depends on the effect.
enum TariffEffectReader {
  /// The effect, or nil for none or with the problem reported.
  static func effect(_ row: TableRow, _ context: LoadContext) -> TariffEvent.Effect? {
    guard let effect = row.text("effect"), effect != "none", !row.isBroken else { return nil }
    guard let amount = row.text("amount") else {
      context.reportMissing(row, "amount", "how much is not said")
      return nil
    }
    let result = read(effect, amount, row, context)
    if case .failure(let problem) = result {
      context.collector.report(problem, at: row.span("amount"), file: row.file("amount"))
    }
    return (try? result.get()) ?? nil
  }

  private static func read(
    _ effect: String, _ amount: String, _ row: TableRow, _ context: LoadContext
  ) -> Result<TariffEvent.Effect?, ValueProblem> {
    switch effect {
    case "cost_per_click":
      return QuantityText.number(amount, .factor, in: 0.01...100).map { .costPerClick(factor: $0) }
    case "lane_delay":
      guard let mode: Lane.Mode = row.choice("mode") else {
        context.reportMissing(row, "mode", "which mode is delayed is not said")
        return .success(nil)
      }
      return QuantityText.number(amount, .days, in: 0...365)
        .map { .laneDelay(mode: mode, days: $0) }
    default:
      guard let destination = row.text("destination") else {
        context.reportMissing(row, "destination", "into which country is not said")
        return .success(nil)
      }
      return corridor(effect, amount, destination, row)
    }
  }

  /// A word that a rule may ask for.
  static func fact(_ text: String) -> Result<String, ValueProblem> {
    ConditionText.read(text).flatMap { conditions in
      guard case .fact(let name)? = conditions.first, conditions.count == 1,
        name != CustomsPractice.personalFact
      else {
        return .failure(
          ValueProblem(
            .badTariffCondition, "`\(text.prefix(60))` is no fact that a policy makes true",
            label: "expected one word of small letters, digits and `_`, such as `eu_handling`"))
      }
      return .success(name)
    }
  }

  private static func corridor(
    _ effect: String, _ amount: String, _ destination: String, _ row: TableRow
  ) -> Result<TariffEvent.Effect?, ValueProblem> {
    let origin = row.text("origin")
    switch effect {
    case "added_duty":
      let goods = row.text("goods").flatMap { HSCode($0) }
      return QuantityText.number(amount, .share, in: -1...10).map {
        .addedDuty(origin: origin, destination: destination, goods: goods, rate: $0)
      }
    case "refund":
      let weeks = Int((row.number("after") ?? 0).rounded(.up))
      return QuantityText.number(amount, .share, in: 0...1).map {
        .refund(origin: origin, destination: destination, share: $0, afterWeeks: weeks)
      }
    case "fact":
      return fact(amount).map { .fact(PolicyFact(destination: destination, name: $0)) }
    default:
      return QuantityText.amount(amount).flatMap { amount in
        amount.money(local: amount.currency ?? .usd).map {
          .parcelCharge(destination: destination, amount: $0)
        }
      }
    }
  }
}
