internal import Artifacts
internal import Commerce

/// Decisions of a plan in words, with the titles that the user gave.
struct ActionText {
  private let study: StudyReading

  init(_ study: StudyReading) { self.study = study }

  /// An action.
  func sentence(_ action: StageAction) -> String {
    switch action {
    case .open(let store, let mode):
      "Open \(study.title(of: store))" + (mode.map { " with \(Self.words($0))" } ?? "")
    case .close(let store): "Close \(study.title(of: store))"
    case .price(let part, let factor): "Set prices of \(name(part)) to \(Self.change(factor))"
    case .advertising(let part, let factor):
      "Set advertising of \(name(part)) to \(Self.change(factor))"
    case .withdraw(let part): "Take \(name(part)) off sale"
    case .stopOrders(let part): "Order no more of \(name(part))"
    case .clear(let part): "Take \(name(part)) off sale and sell off the stock"
    case .cover(let days): "Hold stock for \(NumberText.significant(days)) days of demand"
    case .staff(let people): "Employ \(Self.people(people))"
    case .spend(let money, let purpose):
      "Spend \(MoneyText.scaled(money.majorUnits, money.currency)) on \(purpose)"
    }
  }

  /// An application for papers; what they cost is in base currency.
  func sentence(papers categories: [String], market: Identifier<Market>, cost: Double) -> String {
    "Apply for papers for \(study.title(of: market)) (\(study.money(cost))): "
      + categories.joined(separator: ", ")
  }

  /// Actions of one moment; more than three sums spent are told as one.
  func sentences(_ actions: [StageAction]) -> [String] {
    let spent = actions.compactMap { action -> (money: Money, purpose: String)? in
      if case .spend(let money, let purpose) = action { (money, purpose) } else { nil }
    }
    guard spent.count > 3, let currency = spent.first?.money.currency,
      spent.allSatisfy({ $0.money.currency == currency })
    else { return actions.map(sentence) }
    let total = spent.reduce(0) { $0 + $1.money.majorUnits }
    let largest = spent.sorted { $0.money.minorUnits > $1.money.minorUnits }.prefix(3)
    let others = actions.filter { if case .spend = $0 { false } else { true } }
    return [
      "Spend \(MoneyText.scaled(total, currency)) on \(spent.count) things, the largest: "
        + largest.map(\.purpose).joined(separator: ", ")
    ] + others.map(sentence)
  }

  /// The most orders that are told one by one.
  private static let mostOrders = 20

  /// Orders at the start; of a long list those worth most, and the rest as one.
  func sentences(_ orders: [Plan.FirstOrder]) -> [String] {
    guard orders.count > Self.mostOrders + 1 else { return orders.map(sentence) }
    let worth = orders.map { order in
      let product = study.scenario.variants[order.variant].flatMap {
        study.scenario.products[$0.product]
      }
      return Double(order.units) * (product.map { study.scenario.inBase($0.unitCost) } ?? 0)
    }
    let ranked = orders.indices.sorted { (worth[$1], $0) < (worth[$0], $1) }
    let rest = ranked.dropFirst(Self.mostOrders).reduce(0) { $0 + orders[$1].units }
    return ranked.prefix(Self.mostOrders).map { sentence(orders[$0]) } + [
      "Order \(NumberText.count(rest)) units of the other"
        + " \(NumberText.count(orders.count - Self.mostOrders)) stocks (all are in summary.json)"
    ]
  }

  /// An order at the start.
  func sentence(_ order: Plan.FirstOrder) -> String {
    let product = study.scenario.variants[order.variant].flatMap {
      study.scenario.products[$0.product]?.title
    }
    let node = study.scenario.nodes[order.node]?.title ?? order.node.text
    return "Order \(NumberText.count(order.units)) units of \(product ?? order.variant.text) "
      + "for \(node)"
  }

  /// What a gate asks and what follows if it stays shut.
  func sentence(_ gate: Gate) -> String {
    let conditions = gate.conditions.map(condition).joined(separator: " and ")
    let otherwise =
      gate.contingency.isEmpty ? "the plan stays as it is" : sentence(gate.contingency)
    let weeks = gate.patienceWeeks
    let patience =
      weeks > 0 ? "read again for up to \(weeks) week\(weeks == 1 ? "" : "s"), then" : "otherwise"
    return "Gate: go on if \(conditions); \(patience): \(otherwise)"
  }

  /// Actions with the weeks after which they are taken: `A; B; after 14 weeks: C`.
  func sentence(_ actions: [StageTemplate.TimedAction]) -> String {
    Dictionary(grouping: actions, by: \.afterWeeks).sorted { $0.key < $1.key }
      .map { weeks, actions in
        let words = actions.map { sentence($0.action) }.joined(separator: "; ")
        return weeks > 0 ? "after \(weeks) week\(weeks == 1 ? "" : "s"): \(words)" : words
      }.joined(separator: "; ")
  }

  /// What a trigger watches.
  func sentence(_ signal: Trigger.Signal) -> String {
    switch signal {
    case .addedDuty(let destination, let rate):
      "When duty into \(destination) has risen by \(Self.points(rate)) points"
    case .currencyLoss(let currency, let share):
      "When \(currency.code) has lost \(NumberText.percent(share)) against \(study.currency.code)"
    }
  }

  /// A mode of fulfilment.
  static func words(_ mode: FulfilmentMode) -> String {
    switch mode {
    case .directMail: "direct mail"
    case .bonded: "a bonded warehouse"
    case .overseasWarehouse: "an overseas warehouse"
    case .platformWarehouse: "the platform's warehouse"
    }
  }

  /// What a gate reads: `contribution outside the top market ≥ CNY 0 over 8 weeks`.
  func condition(_ condition: Gate.Condition) -> String {
    let metric = study.result.gateMetrics.first { $0.key == condition.metric }
    let title = metric?.title ?? condition.metric.split(separator: "_").joined(separator: " ")
    let sign = condition.comparison == .atLeast ? "≥" : "≤"
    return
      "\(title) \(sign)\(NumberText.space)\(threshold(condition.threshold, metric?.unit)) over "
      + "\(condition.trailingWeeks)\(NumberText.space)weeks"
  }

  private func threshold(_ value: Double, _ unit: KPIUnit?) -> String {
    switch unit {
    case .share, .event: NumberText.percent(value)
    case .money: study.money(value)
    case .weeks, .units, nil: NumberText.significant(value)
    }
  }

  /// Whole people are people; parts of one are counted in full-time posts.
  private static func people(_ count: Double) -> String {
    let text = NumberText.significant(count)
    if count == 1 { return "1 person" }
    return count == count.rounded() ? "\(text) people" : "people for \(text) full-time posts"
  }

  /// Points of duty: 0.25 is 25.
  static func points(_ rate: Double) -> String { NumberText.fixed(rate * 100, digits: 0) }

  private static func change(_ factor: Double) -> String {
    "\(NumberText.fixed(factor * 100, digits: 0))\(NumberText.space)% of the start"
  }

  /// The part of the business that a selector selects, by titles: `LED desk lamp (United States)`.
  func name(_ part: SettingSelector) -> String {
    let scenario = study.scenario
    let goods = [
      part.product.map { scenario.products[$0]?.title ?? $0.text }, part.category,
    ].compactMap { $0 }
    let places = [
      part.store.map { study.title(of: $0) },
      part.platform.map { scenario.platforms[$0]?.title ?? $0.text },
      part.market.map { scenario.markets[$0]?.title ?? $0.text },
    ].compactMap { $0 }
    let what = goods.isEmpty ? "all products" : goods.joined(separator: ", ")
    return places.isEmpty ? what : "\(what) (\(places.joined(separator: ", ")))"
  }
}
