import Commerce

@testable import Planning

/// The optimum of a small portfolio problem by trying every choice: written from the definitions of
/// the limits, not from the model's rows.
struct Enumeration {
  let instance: PortfolioInstance
  private(set) var best = -Double.infinity
  private(set) var choice: [Int] = []

  init(_ instance: PortfolioInstance) {
    self.instance = instance
    search(store: 0, taken: [])
  }

  private mutating func search(store: Int, taken: [Int]) {
    guard store < instance.stores.count else { return judge(taken) }
    let courses = instance.courses.indices.filter { instance.courses[$0].course.store == store }
    if !instance.stores[store].isRunning { search(store: store + 1, taken: taken) }
    for course in courses { search(store: store + 1, taken: taken + [course]) }
  }

  private mutating func judge(_ taken: [Int]) {
    guard let value = objective(taken.map { instance.courses[$0] }) else { return }
    if value > best + 1e-9 {
      best = value
      choice = taken
    }
  }

  private func objective(_ taken: [PortfolioInstance.CourseFacts]) -> Double? {
    let limits = instance.limits
    var cost = 0.0
    for stage in instance.stages.indices {
      guard taken.reduce(0, { $0 + $1.moneyNeeded[stage] }) <= limits.money[stage] + 1e-9 else {
        return nil
      }
      let open = taken.filter { $0.course.covers(stage: stage) }.map {
        instance.stores[$0.course.store]
      }
      let short = open.reduce(0) { $0 + $1.staff } - limits.staff
      if short > 1e-9 {
        guard limits.hireCost.indices.contains(stage) else { return nil }
        cost += short * limits.hireCost[stage]
      }
      if let most = limits.difficulty, open.reduce(0, { $0 + $1.difficulty }) > most { return nil }
      let platforms = Set(open.map(\.platform)).count
      for piece in limits.platformsAtStart..<max(limits.platformsAtStart, platforms) {
        cost += limits.adaptationCost[stage] * Double(piece)
      }
    }
    for file in Set(taken.flatMap(\.files)) { cost += instance.files[file].cost }
    let gains = instance.probabilities.indices.map { future in
      taken.reduce(limits.constant - cost) { $0 + $1.equity[future] }
    }
    return TailRisk(
      gains: gains, probabilities: instance.probabilities, level: limits.riskLevel
    ).score(weight: limits.riskWeight) - charge(taken)
  }

  private func charge(_ taken: [PortfolioInstance.CourseFacts]) -> Double {
    let total = taken.reduce(0) { $0 + $1.lastRevenue }
    let markets = Set(instance.stores.map(\.market))
    let beyond = markets.map { market in
      let here = taken.filter { instance.stores[$0.course.store].market == market }
      return max(0, here.reduce(0) { $0 + $1.lastRevenue } - instance.limits.topMarketCap * total)
    }
    return instance.limits.topMarketPenalty * beyond.reduce(0, +)
  }
}
