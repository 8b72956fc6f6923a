internal import Artifacts
internal import Commerce
internal import Kernels

/// The regimes of added duty on one corridor as they are drawn.
struct DutyRegimeLaw: Sendable {
  /// Goods of one origin into one customs territory.
  let corridor: DutyCorridor
  private let key: RandomKey
  private let numbers: Numbers

  /// The settings of a market, each a number for each future.
  struct Numbers: Sendable, Hashable {
    let onset, raisedWeeks, raisedPoints, raisedSpread: Dial
    let spikeShare, spikeWeeks, spikePoints, spikeTail, repealShare: Dial

    init(_ market: Market, _ context: RiskContext) throws(SimulationError) {
      let place = SettingSelector(market: market.id)
      onset = try context.dial(DutyRegimes.onsetKey, at: place)
      raisedWeeks = try context.dial(DutyRegimes.raisedWeeksKey, at: place)
      raisedPoints = try context.dial(DutyRegimes.raisedPointsKey, at: place)
      raisedSpread = try context.dial(DutyRegimes.raisedSpreadKey, at: place)
      spikeShare = try context.dial(DutyRegimes.spikeShareKey, at: place)
      spikeWeeks = try context.dial(DutyRegimes.spikeWeeksKey, at: place)
      spikePoints = try context.dial(DutyRegimes.spikePointsKey, at: place)
      spikeTail = try context.dial(DutyRegimes.spikeTailKey, at: place)
      repealShare = try context.dial(DutyRegimes.repealShareKey, at: place)
    }
  }

  /// The laws of all stressed corridors: from each country that products are made in into each other
  /// territory with a market where the stress is on.
  static func all(in context: RiskContext) throws(SimulationError) -> [DutyRegimeLaw] {
    var origins: [String] = []
    for product in context.scenario.products where !origins.contains(product.originCountry) {
      origins.append(product.originCountry)
    }
    var territories: [(name: String, first: Market, numbers: Numbers)] = []
    for market in context.scenario.markets {
      let numbers = try Numbers(market, context)
      let name = market.customsUnion
      guard let known = territories.first(where: { $0.name == name }) else {
        territories.append((name, market, numbers))
        continue
      }
      guard known.numbers == numbers else {
        throw SimulationError(
          .law, at: "settings simulation.tariffs of market \(market.id)",
          "\(name) has one tariff: give markets \(known.first.id) and \(market.id) the same numbers"
        )
      }
    }
    return territories.filter { $0.numbers.onset != .exactly(0) }.flatMap { name, market, numbers in
      origins.filter { $0 != market.country && $0 != name }.map { origin in
        let corridor = DutyCorridor(origin: origin, destination: name, goods: nil)
        return DutyRegimeLaw(
          corridor: corridor, key: context.key(.dutyRegimes, entity: corridor.name),
          numbers: numbers)
      }
    }
  }

  /// The chain over the futures of a block, calm before the start.
  func chain(in block: PathBlock) -> DutyRegimeChain {
    DutyRegimeChain(
      key: key, firstPath: block.firstPath,
      onset: numbers.onset.row(in: block).map { $0 / PlanningCalendar.weeksPerYear },
      raised: DutyRegimeChain.Raised(
        leaving: numbers.raisedWeeks.row(in: block).map { 1 / max(1, $0) },
        median: numbers.raisedPoints.row(in: block),
        spread: numbers.raisedSpread.row(in: block),
        spikeShare: numbers.spikeShare.row(in: block),
        repealShare: numbers.repealShare.row(in: block)),
      spike: DutyRegimeChain.Spike(
        leaving: numbers.spikeWeeks.row(in: block).map { 1 / max(1, $0) },
        least: numbers.spikePoints.row(in: block), tail: numbers.spikeTail.row(in: block)))
  }
}

extension RandomStream {
  /// Regimes of a corridor's duty and their sizes.
  static let dutyRegimes = RandomStream("duty regimes")
}
