import Commerce

@testable import Planning

/// Portfolio problems written by hand.
enum Instances {
  /// Candidates of one market each, one stage, equal futures.
  static func candidates(
    equity: [[Double]], staff: [Double], people: Double, money: Double = 1e9,
    needed: [Double]? = nil
  ) -> PortfolioInstance {
    let futures = equity[0].count
    return PortfolioInstance(
      stores: equity.indices.map { store($0, staff: staff[$0], isRunning: false) },
      stages: ["weeks 1-78"],
      courses: equity.indices.map { position in
        PortfolioInstance.CourseFacts(
          course: course(position, end: 1, of: 1), equity: equity[position],
          moneyNeeded: [needed?[position] ?? 0], lastRevenue: 100)
      },
      probabilities: [Double](repeating: 1 / Double(futures), count: futures),
      limits: PortfolioInstance.Limits(money: [money], staff: people), currency: "CNY",
      markets: equity.indices.map { "Market \($0)" })
  }

  static func store(
    _ position: Int, staff: Double = 1, isRunning: Bool, market: Int? = nil, platform: Int? = nil
  ) -> PortfolioInstance.StoreFacts {
    PortfolioInstance.StoreFacts(
      title: "Store \(position)", market: market ?? position, platform: platform ?? position,
      staff: staff, difficulty: 3, isRunning: isRunning, mode: .overseasWarehouse)
  }

  static func course(
    _ store: Int, _ mode: FulfilmentMode = .overseasWarehouse, first: Int = 0, end: Int,
    of stages: Int, weeks perStage: Int = 26
  ) -> StoreCourse {
    StoreCourse(
      store: store, mode: mode, firstStage: first, endStage: end,
      weeks: first * perStage..<max(first, end) * perStage)
  }

  /// A random problem with every kind of limit, small enough to enumerate.
  static func random(_ seed: Int) -> PortfolioInstance {
    var dice = Dice(seed)
    let stages = 2
    let futures = 5
    let stores = (0..<4).map {
      store(
        $0, staff: Double(dice.roll(1...3)) / 2, isRunning: $0 < 2, market: dice.roll(0...2),
        platform: dice.roll(0...2))
    }
    var courses: [PortfolioInstance.CourseFacts] = []
    for position in stores.indices {
      for mode in [FulfilmentMode.overseasWarehouse, .directMail] {
        for (first, end) in stores[position].isRunning
          ? [(0, 0), (0, 1), (0, 2)] : [(0, 2), (1, 2)]
        {
          let length = Double(end - first)
          courses.append(
            PortfolioInstance.CourseFacts(
              course: course(position, mode, first: first, end: end, of: stages),
              equity: (0..<futures).map { _ in length * dice.number(-60...100) },
              moneyNeeded: [first == 0 && end > 0 ? dice.number(10...60) : 0, end == 2 ? 40 : 0],
              lastRevenue: end == 2 ? dice.number(50...300) : 0,
              files: stores[position].isRunning ? [] : [dice.roll(0...1)]))
        }
      }
    }
    return PortfolioInstance(
      stores: stores, stages: ["weeks 1-26", "weeks 27-52"], courses: courses,
      probabilities: [0.1, 0.2, 0.3, 0.15, 0.25],
      files: [.init(title: "papers A", cost: 12), .init(title: "papers B", cost: 25)],
      limits: PortfolioInstance.Limits(
        money: [150, 130], staff: 2.5, hireCost: dice.roll(0...1) == 0 ? [] : [15, 15],
        difficulty: 9, adaptationCost: [4, 4],
        platformsAtStart: Set(stores.prefix(2).map(\.platform)).count, topMarketCap: 0.6,
        topMarketPenalty: 0.2, riskWeight: Double(dice.roll(0...4)) / 4, riskLevel: 0.7,
        constant: -20),
      currency: "CNY", markets: ["A", "B", "C"])
  }
}
