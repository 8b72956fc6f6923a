public import Commerce
import LandedCost
import ScenarioIO

/// What a sale costs in fees, with all that its renderings need.
public struct FeeQuote: Sendable {
  let request: FeeRequest
  let answer: FeeAnswer
  let market: Market
  /// What the reader should know beside the figures.
  let notes: [String]

  /// What may be wrong with the figures, in sentences.
  public var warnings: [String] { answer.warnings.map(\.description) }

  /// What the buyer pays for goods and shipping, without tax added at the till.
  var order: Money {
    request.grossPrice + (request.order.shipping ?? .zero(answer.currency))
  }

  /// The part of the buyer's discount that the platform pays to the seller.
  var platformShare: Money { request.order.platformDiscount ?? .zero(answer.currency) }

  /// The fees of the sale.
  public var fees: Money { answer.total }

  /// What is left for the seller after them.
  public var net: Money { order + platformShare - fees }

  /// An amount in the answer's currency, to its smallest unit.
  func text(_ amount: FixedPoint) -> String {
    (try? amount.rounded(to: answer.currency))?.decimalText ?? amount.description
  }
}

// MARK: - Asking for one

extension FeeDesk {
  /// Reckons the fees of one unit sold.
  ///
  /// - Parameters:
  ///   - query: the sale.
  ///   - today: the day of the sale where the query names none.
  public func quote(_ query: FeeQuery, today: Day) throws(FeeDeskError) -> FeeQuote {
    let (request, market) = try request(query, today: today)
    let answer: FeeAnswer
    do {
      answer = try schedule.fees(for: request)
    } catch {
      throw FeeDeskError(error)
    }
    return FeeQuote(
      request: request, answer: answer, market: market,
      notes: notes(query, request, answer, market))
  }

  /// The engine's request for what a user says.
  func request(
    _ query: FeeQuery, today: Day
  ) throws(FeeDeskError) -> (FeeRequest, Market) {
    let market = try market(query.market)
    let platform = try platform(query.platform)
    let day = query.day ?? today
    let exchange = try exchange(query, on: day)
    let platformDiscount = try Self.convert(query.platformDiscount, exchange)
    let paid = try Self.paid(query, exchange)
    let request = FeeRequest(
      day: day,
      place: FeePlace(
        platform: platform, market: market.id, store: try store(query, platform, market),
        category: try category(query.category, at: platform), parcel: query.parcel),
      grossPrice: paid, netPrice: try Self.convert(query.netPrice, exchange) ?? paid,
      order: FeeRequest.Order(
        shipping: try Self.convert(query.shipping, exchange),
        taxAtTill: try Self.convert(query.salesTax, exchange), platformDiscount: platformDiscount),
      kinds: try kinds(query), exchange: exchange)
    return (request, market)
  }

  /// Rates into the currency of the price: the user's, then the last published up to the day.
  private func exchange(_ query: FeeQuery, on day: Day) throws(FeeDeskError) -> ExchangeTable {
    do {
      return try customs.exchange(
        into: query.price.currency, query.rates, customs.law.rates(on: day))
    } catch {
      throw FeeDeskError(error.description)
    }
  }

  /// What the buyer pays for the goods.
  private static func paid(
    _ query: FeeQuery, _ exchange: ExchangeTable
  ) throws(FeeDeskError) -> Money {
    var paid = query.price
    for discount in [query.sellerDiscount, query.platformDiscount] {
      if let discount = try convert(discount, exchange) { paid = paid - discount }
    }
    guard paid.minorUnits >= 0 else {
      throw FeeDeskError("the discounts exceed the price of \(query.price) by \(-paid)")
    }
    return paid
  }

  /// An amount in the currency of the price.
  private static func convert(
    _ money: Money?, _ exchange: ExchangeTable
  ) throws(FeeDeskError) -> Money? {
    guard let money else { return nil }
    do {
      return try exchange.convert(money).rounded(to: exchange.currency)
    } catch {
      throw FeeDeskError(error)
    }
  }

  private func store(
    _ query: FeeQuery, _ platform: Platform, _ market: Market
  ) throws(FeeDeskError) -> Identifier<Store> {
    guard let name = query.store else { return Identifier("\(platform.id)-\(market.id)") }
    guard let store = book.stores[name] else {
      throw .unknown("store", name, among: Array(book.stores.keys))
    }
    guard store.platform == platform.id.text, store.market == market.id.text else {
      throw FeeDeskError(
        "store `\(name)` is on \(store.platform) in \(store.market), not on \(platform.id) in "
          + "\(market.id)")
    }
    return Identifier(name)
  }

  private func kinds(_ query: FeeQuery) throws(FeeDeskError) -> Set<FeeRule.Kind> {
    let isFulfilled = query.isFulfilledByPlatform ?? (query.parcel != nil)
    var kinds = FeeRequest.everySale.union(FeeRequest.standing)
    if isFulfilled {
      kinds.insert(.storage)
    } else {
      kinds.subtract([.fulfilment, .placement])
    }
    for word in query.occasions {
      guard FeeRuleText.occasions.contains(word), let kind = FeeRuleText.kind(word) else {
        throw .unknown("fee for some sales", word, among: FeeRuleText.occasions)
      }
      kinds.insert(kind)
    }
    return kinds
  }

  private func notes(
    _ query: FeeQuery, _ request: FeeRequest, _ answer: FeeAnswer, _ market: Market
  ) -> [String] {
    let lines = answer.lines + answer.standing
    let amounts = [query.shipping, query.salesTax, query.sellerDiscount, query.platformDiscount]
    let currencies =
      lines.flatMap { $0.rule.currencies }
      + amounts.compactMap { $0?.currency }
    let isTaxMissing =
      query.salesTax == nil && !market.pricesIncludeTax
      && lines.contains { $0.rule.base == .orderWithTax }
    let isNetMissing =
      query.netPrice == nil && market.pricesIncludeTax
      && lines.contains { $0.rule.base == .netPrice }
    let platform = request.place.platform
    return [
      isTaxMissing ? "a fee is taken of the order with tax, and --sales-tax gives none" : nil,
      isNetMissing ? "a fee is taken of the price without tax, and --net-price gives none" : nil,
      "days from delivery to settlement: \(ShortNumber.text(platform.holdDays)); between payouts: "
        + ShortNumber.text(platform.payoutCycleDays),
      customs.note(
        onRatesOf: Set(currencies), into: answer.currency, query.rates,
        customs.law.rates(on: request.day)),
    ].compactMap(\.self)
  }
}

extension FeeQuery {
  /// The packed unit; nil where nothing is known of it.
  fileprivate var parcel: FeeParcel? {
    guard milligrams != nil || size != nil else { return nil }
    return FeeParcel(mass: milligrams.map(Mass.init(milligrams:)), size: size)
  }
}

extension FeeRule {
  /// What its shares are taken of; nil where it has none.
  var base: Base? {
    guard case .scale(let scale) = amount, amount.plainSum == nil else { return nil }
    return scale.base
  }
}
