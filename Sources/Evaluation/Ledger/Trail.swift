import Artifacts

/// What happened week by week in eight futures, as gates and figures over a window read it.
struct Trail {
  private let markets: Int
  /// Markets that limits on one market do not count.
  private let homes: Set<Int>
  private let products: Int
  private let weeks: Int
  private var revenueByMarket: [Lanes]
  private var contributionByMarket: [Lanes]
  private var contributionByProduct: [Lanes]
  private var flows: [Lanes]

  /// Quantities that are kept for the firm as a whole.
  enum Flow: Int, CaseIterable {
    /// Units wanted.
    case demanded
    /// Units sold.
    case served
    /// Units that came back.
    case returned
    /// Operating profit without what is paid or lost once.
    case continuingProfit
  }

  /// Empty records of a shape.
  init(weeks: Int, markets: Int, products: Int, homes: Set<Int> = []) {
    self.weeks = weeks
    self.markets = markets
    self.homes = homes
    self.products = products
    revenueByMarket = [Lanes](repeating: .zero, count: weeks * markets)
    contributionByMarket = revenueByMarket
    contributionByProduct = [Lanes](repeating: .zero, count: weeks * products)
    flows = [Lanes](repeating: .zero, count: weeks * Flow.allCases.count)
  }

  /// Empties the records.
  mutating func clear() {
    for index in revenueByMarket.indices {
      revenueByMarket[index] = .zero
      contributionByMarket[index] = .zero
    }
    for index in contributionByProduct.indices { contributionByProduct[index] = .zero }
    for index in flows.indices { flows[index] = .zero }
  }

  /// Adds what a listing brought in a week.
  @inline(__always)
  mutating func add(
    week: Int, market: Int, product: Int, netRevenue: Lanes, contribution: Lanes
  ) {
    revenueByMarket[week * markets + market] += netRevenue
    contributionByMarket[week * markets + market] += contribution
    contributionByProduct[week * products + product] += contribution
  }

  /// Adds to a quantity of the firm.
  @inline(__always)
  mutating func add(_ flow: Flow, _ amount: Lanes, week: Int) {
    flows[week * Flow.allCases.count + flow.rawValue] += amount
  }

  /// The sum of a quantity over weeks.
  func sum(_ flow: Flow, over window: Range<Int>) -> Lanes {
    window.reduce(.zero) { $0 + flows[$1 * Flow.allCases.count + flow.rawValue] }
  }

  /// Net revenue by market over weeks.
  func netRevenueByMarket(over window: Range<Int>) -> [Lanes] {
    Self.sums(revenueByMarket, columns: markets, over: window)
  }

  /// The largest market's share of net revenue over weeks, home markets left out of both.
  func topMarketShare(over window: Range<Int>) -> Lanes {
    let revenues = netRevenueByMarket(over: window).enumerated()
      .filter { !homes.contains($0.offset) }.map(\.element)
    let total = revenues.reduce(.zero, +)
    let top = revenues.reduce(.zero) { pointwiseMax($0, $1) }
    return (top / pointwiseMax(total, Lanes(repeating: 1e-9))).replacing(
      with: 0, where: total .<= 0)
  }

  /// Contribution by market over weeks.
  func contributionByMarket(over window: Range<Int>) -> [Lanes] {
    Self.sums(contributionByMarket, columns: markets, over: window)
  }

  /// Contribution by product over weeks.
  func contributionByProduct(over window: Range<Int>) -> [Lanes] {
    Self.sums(contributionByProduct, columns: products, over: window)
  }

  private static func sums(_ rows: [Lanes], columns: Int, over window: Range<Int>) -> [Lanes] {
    var sums = [Lanes](repeating: .zero, count: columns)
    for week in window {
      for column in 0..<columns { sums[column] += rows[week * columns + column] }
    }
    return sums
  }
}
