import Artifacts
import Commerce
import Economics
import LandedCost

/// Reckons duty and tax by mail, by retail import and out of bond, into the first market that exempts
/// small taxes of mail.
struct MailReckoner {
  private typealias Way = MailAgainstBond.Way

  private let desk: DutyDesk
  private let sellers: BestSellers
  private let start: Day

  init(_ desk: DutyDesk, _ plans: [Plan], _ forecast: ForecastPanel) {
    self.desk = desk
    sellers = BestSellers(plans, forecast, in: desk.scenario)
    start = desk.scenario.calendar.start
  }

  /// The comparison; nil where no plan sells into such a market by parcel or out of bond.
  func comparison() throws(LandedCostError) -> MailAgainstBond? {
    for market in desk.scenario.markets {
      let sellers = sellers.products(in: market).filter(crossesBorderAtSale)
      guard let first = sellers.first else { continue }
      let ways = Way.Kind.allCases.compactMap { way($0, for: first.product, into: market) }
      guard ways.first?.kind == .mail, ways.contains(where: { $0.kind == .bond }) else { continue }
      let products = try products(sellers, into: market, by: ways)
      guard !products.isEmpty else { continue }
      return MailAgainstBond(market: market.id, ways: ways, products: products)
    }
    return nil
  }

  /// Whether the store of a product can be served by parcel or out of bond.
  private func crossesBorderAtSale(_ seller: BestSellers.Seller) -> Bool {
    desk.scenario.store(of: seller.listing).allowedModes
      .compactMap { UsedCorridor(of: seller.listing, mode: $0, units: 0, in: desk.scenario) }
      .contains { $0.treatment == .parcel || $0.treatment == .bonded }
  }

  /// When a way is open in the weeks planned; nil where it never is.
  private func way(
    _ kind: Way.Kind, for product: Product, into market: Market
  ) -> Way? {
    let plan = desk.scenario.calendar.daysOfPlan
    let rules = desk.book.rules(for: Self.goods(product, into: market, by: kind)).filter { rule in
      kind.opens(by: rule) && rule.interval.from.map { $0 <= plan.upperBound } ?? true
        && rule.interval.through.map { $0 >= plan.lowerBound } ?? true
    }
    guard let day = rules.map({ max($0.interval.from ?? start, start) }).min() else { return nil }
    let ends = rules.compactMap(\.interval.through)
    return Way(kind: kind, day: day, through: ends.count == rules.count ? ends.max() : nil)
  }

  private static func goods(
    _ product: Product, into market: Market, by kind: Way.Kind
  ) -> GoodsCorridor {
    GoodsCorridor(
      origin: product.originCountry, market: market, goods: product.hsCode,
      treatment: kind.treatment)
  }

  private func products(
    _ sellers: [BestSellers.Seller], into market: Market, by ways: [Way]
  ) throws(LandedCostError) -> [MailAgainstBond.ProductTaxes] {
    var drafts: [ProductDraft] = []
    for seller in sellers {
      if let draft = try draft(seller, into: market, by: ways) { drafts.append(draft) }
    }
    let dearest = drafts.map { max(2 * ($0.freeUpTo ?? 0), $0.value + $0.value / 4) }.max() ?? 0
    var products: [MailAgainstBond.ProductTaxes] = []
    for draft in drafts { products.append(try draft.taxes(through: dearest)) }
    return products
  }

  /// A product with its taxes by way; nil where mail does not exempt small taxes of it.
  private func draft(
    _ seller: BestSellers.Seller, into market: Market, by ways: [Way]
  ) throws(LandedCostError) -> ProductDraft? {
    guard let sold = sale(of: seller.listing) else { return nil }
    let exchange = try desk.exchange(into: market)
    let value = try exchange.convert(try desk.valueWithoutTax(of: sold, on: start))
      .rounded(to: market.currency).minorUnits
    var taxes: [UnitTax] = []
    for way in ways {
      let goods = Self.goods(seller.product, into: market, by: way.kind)
      taxes.append(
        UnitTax(
          way: way, market: market, product: seller.product, exchange: exchange, book: desk.book,
          rules: desk.book.rules(for: goods)))
    }
    guard let mail = taxes.first, let rule = try mail.exemptingRule(value) else { return nil }
    return ProductDraft(
      product: seller.product.id, price: seller.listing.price, value: value, mailRule: rule,
      freeUpTo: try mail.freeUpTo(rule), taxes: taxes)
  }

  /// The corridor of a sale as the store makes it now.
  private func sale(of listing: Listing) -> UsedCorridor? {
    let store = desk.scenario.store(of: listing)
    return ([store.mode] + store.allowedModes)
      .compactMap { UsedCorridor(of: listing, mode: $0, units: 0, in: desk.scenario) }
      .first { $0.treatment != .bulkEntry }
  }
}

extension MailAgainstBond.Way.Kind {
  /// What customs does.
  var treatment: Lane.CustomsTreatment { self == .bond ? .bonded : .parcel }

  /// What consignments declare: the words of the rule book.
  var facts: Set<String> {
    switch self {
    case .mail: ["post"]
    case .retailParcel: ["cbec"]
    case .bond: []
    }
  }

  /// Whether a rule makes the way: one that asks for its fact, and by mail exempts small taxes; for
  /// bond one that is for no other way in.
  func opens(by rule: TariffRule) -> Bool {
    switch self {
    case .mail: rule.exemptUpTo != nil && declares(rule)
    case .retailParcel: declares(rule)
    case .bond: rule.treatments == [.bonded]
    }
  }

  private func declares(_ rule: TariffRule) -> Bool {
    rule.conditions.contains { condition in
      if case .fact(let fact) = condition { facts.contains(fact) } else { false }
    }
  }
}
