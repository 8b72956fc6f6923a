public import Commerce

/// The rules of one corridor, resolved once for all orders of an interval of days.
///
/// Reckons an order of one kind of goods to the same amounts as ``RuleBook/landedCost(of:)``, without
/// looking anything up: what remains is conditions on amounts and the cascade in 128-bit fixed point.
public struct CompiledCorridor: Sendable {
  /// The days on which it holds.
  public let interval: DayInterval
  /// The currency of amounts.
  public let currency: Currency
  let layers: [Layer]
  let entersInBulk: Bool
  let needsBaseDuty: Bool
  let needsTax: Bool
  /// Sums, each over several layers, below which charges are not collected.
  let waivers: [FixedPoint]
  /// Millionths of what is paid that customs takes duty of.
  let valuePartsPerMillion: Int64
  let unit: MinorUnit

  /// The rules of a layer on the corridor, the most specific first.
  struct Layer: Sendable {
    let name: String
    let rules: [CompiledRule]
  }

  /// So many layers at most: one bit each of what a rule displaces.
  static let mostLayers = 64

  /// Resolves the rules that hold on a day.
  ///
  /// - Throws: what ``RuleBook/landedCost(of:)`` throws of the corridor; a missing rate even where only
  ///   a rule needs it that holds for other amounts; a code that is too short to choose by.
  public init(_ book: RuleBook, _ terms: CorridorTerms, on day: Day) throws(LandedCostError) {
    let (corridor, market) = (terms.corridor, terms.market)
    currency = terms.exchange.currency
    let practice = book.practice(of: market)
    unit = MinorUnit(of: currency, practice.rounding)
    let isPersonal = terms.declaration.facts.contains(CustomsPractice.personalFact)
    valuePartsPerMillion = isPersonal ? practice.personalValuePartsPerMillion : 1_000_000
    entersInBulk = corridor.treatment == .bulkEntry || corridor.treatment == .domestic
    try Self.check(book, terms, on: day)
    guard corridor.treatment != .domestic else {
      (layers, waivers, interval, needsBaseDuty, needsTax) = ([], [], .always, false, false)
      return
    }
    let all = book.rules(for: corridor)
    let holding = all.filter { $0.interval.contains(day) }
    interval = Self.interval(around: day, all + book.finerRules(for: corridor))
    let sums = holding.compactMap(\.limits.waivedBelow)
    layers = try Self.layers(holding, book, terms, sums, unit)
    var waivers: [FixedPoint] = []
    for sum in sums { waivers.append(try terms.exchange.convert(sum)) }
    self.waivers = waivers
    needsBaseDuty = true
    needsTax =
      market.pricesIncludeTax || (corridor.treatment == .bulkEntry && book.knowsTax(of: market))
  }

  private static func check(
    _ book: RuleBook, _ terms: CorridorTerms, on day: Day
  ) throws(LandedCostError) {
    let corridor = terms.corridor
    guard corridor.goods.isTariffCode else {
      throw .unknownGoodsCode(corridor.goods, line: OrderAmounts.line)
    }
    guard corridor.treatment != .domestic else { return }
    if let first = book.firstDay(of: terms.market), day < first {
      throw .dayBeforeRules(day, first: first, destination: corridor.country)
    }
    let finer = book.finerRules(for: corridor, on: day).map(\.id).sorted()
    guard finer.isEmpty else { throw .coarseGoodsCode(corridor.goods, finer) }
  }

  private static func layers(
    _ rules: [TariffRule], _ book: RuleBook, _ terms: CorridorTerms, _ waivers: [Money],
    _ unit: MinorUnit
  ) throws(LandedCostError) -> [Layer] {
    let names = book.layers.filter { name in rules.contains { $0.layer == name } }
    guard names.count <= mostLayers else {
      throw .amountOutOfRange("\(names.count) layers of rules")
    }
    // Amounts are not asked of it: conditions on them stay open.
    let fixed = Circumstances(
      goods: terms.corridor.goods, origin: terms.corridor.origin, goodsValue: .zero,
      cifValue: .zero, itemValue: .zero, pieces: 0, declaration: terms.declaration,
      exchange: terms.exchange)
    var layers: [Layer] = []
    for name in names {
      var compiled: [CompiledRule] = []
      for rule in rules where rule.layer == name {
        let rank = book.rank(of: rule, in: terms.corridor)
        let it = try CompiledRule(
          rule, rank: rank, terms, under: fixed, layers: names, waivers: waivers, unit: unit)
        if case .fixed(false)? = it.conditions.first { continue }
        compiled.append(it)
      }
      layers.append(Layer(name: name, rules: compiled.sorted { $0.rank > $1.rank }))
    }
    return layers
  }

  /// The longest interval around a day on which the same rules hold.
  private static func interval(around day: Day, _ rules: [TariffRule]) -> DayInterval {
    let starts = rules.flatMap { [$0.interval.from, $0.interval.through?.advanced(by: 1)] }
      .compactMap(\.self)
    return DayInterval(
      from: starts.filter { $0 <= day }.max(),
      through: starts.filter { $0 > day }.min()?.advanced(by: -1)) ?? .always
  }
}
