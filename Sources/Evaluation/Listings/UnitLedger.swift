import Artifacts
import Commerce
import Economics

/// The ledger of one unit of one listing, in base currency at the rates of the start: the same lines
/// as the weekly ledger, in expectation.
struct UnitLedger {
  let scenario: Scenario
  let listing: Listing
  let position: Int
  let route: SupplyRoute
  let costs: CompiledCosts
  /// Advertising over gross sales.
  let advertisingShare: Double

  /// The lines of one sale.
  struct Sale {
    var netPrice = 0.0
    var product = 0.0
    /// To the node, and from it to the buyer.
    var inboundFreight = 0.0
    var delivery = 0.0
    var duty = 0.0
    /// Referral and payment.
    var platformFees = 0.0
    var fulfilment = 0.0
    var returns = 0.0
    var advertising = 0.0

    var freight: Double { inboundFreight + delivery }
    var fees: Double { platformFees + fulfilment }

    var contribution: Double {
      netPrice - product - freight - duty - fees - returns - advertising
    }
  }

  /// One sale at a gross shelf price in base currency under the rules of a week.
  func sale(price: Double, week: Int) -> Sale {
    let rules = costs.saleFees(ofListing: position, week: week)
    let rate = scenario.startRate(of: listing.price.currency)
    var sale = Sale()
    sale.netPrice = price * (1 - rules.taxShare(ofGrossLocal: price / rate))
    sale.product = scenario.inBase(product.unitCost) - rebate
    sale.inboundFreight = inboundFreight
    sale.delivery = delivery
    sale.duty = duty(netPrice: sale.netPrice, week: week)
    sale.platformFees = price * rules.feeShareOfGross + rules.feePerUnitLocal * rate
    sale.fulfilment = rules.fulfilmentPerUnitLocal * rate
    sale.returns = returns(
      netPrice: sale.netPrice,
      feesBack: price * rules.feeShareOfGross * setting(Returns.feeRefundShare),
      goods: scenario.inBase(product.unitCost) + inboundFreight + entryDuty(week))
    sale.advertising = price * advertisingShare
    return sale
  }

  /// The gross price in base currency at which a sale earns nothing; nil where none does.
  ///
  /// Every line is linear in the price on either side of the limit of a tax exemption, so two prices
  /// of a side give its answer.
  func breakEvenPrice(week: Int) -> Double? {
    let limit = taxFreeUpTo(week: week)
    guard limit > 0 else { return breakEvenPrice(near: scenario.inBase(listing.price), week: week) }
    if let free = breakEvenPrice(near: 0.4 * limit, week: week), free <= limit { return free }
    return breakEvenPrice(near: 2 * limit, week: week).map { max($0, limit) }
  }

  /// The zero of the straight line through a price and its double.
  private func breakEvenPrice(near price: Double, week: Int) -> Double? {
    let here = sale(price: price, week: week).contribution
    let slope = (sale(price: 2 * price, week: week).contribution - here) / price
    guard slope > 0 else { return nil }
    let answer = price - here / slope
    return answer > 0 ? answer : nil
  }

  /// The gross price in base currency up to which the tax inside it is not collected; zero where it
  /// always is.
  func taxFreeUpTo(week: Int) -> Double {
    costs.saleFees(ofListing: position, week: week).taxFreeUpToLocal
      * scenario.startRate(of: listing.price.currency)
  }

  /// What ad valorem duty is taken of.
  func dutyBase(_ sale: Sale) -> Double {
    fallsAtSale ? sale.netPrice : costs.dutyBase(ofListing: position)
  }

  /// Points of added duty, as a share, that take the whole contribution.
  func dutyPointsToZero(_ sale: Sale) -> Double? {
    let base = dutyBase(sale)
    return base > 0 ? sale.contribution / base : nil
  }

  var product: Product { scenario.product(of: listing) }

  private var fallsAtSale: Bool { route.customs == .parcel || route.customs == .bonded }

  private func setting(_ key: SettingKey) -> Double {
    scenario.setting(key, at: listing).value.central
  }

  private var rebate: Double {
    ExportRebate.perUnit(of: listing, in: scenario)
      * scenario.startRate(of: product.unitCost.currency)
  }

  private var inboundFreight: Double { freight(on: route.inbound) }

  private var delivery: Double {
    let perParcel = route.outbound.map { scenario.inBase($0.costPerParcel) } ?? 0
    return freight(on: route.outbound) + perParcel
  }

  /// Freight by weight, base currency.
  func freight(on lane: Lane?) -> Double {
    guard let lane else { return 0 }
    return lane.freightPerUnit(of: product) * scenario.startRate(of: lane.costPerKilogram.currency)
  }

  private func entryDuty(_ week: Int) -> Double {
    guard !fallsAtSale, route.inbound?.customs == .bulkEntry else { return 0 }
    let rule = costs.entryDuty(ofListing: position, week: week)
    return rule.customsValue * rule.rate + rule.perUnit
  }

  private func duty(netPrice: Double, week: Int) -> Double {
    guard fallsAtSale else { return entryDuty(week) }
    let rule = costs.saleDuty(ofListing: position, week: week)
    return netPrice * rule.rate + rule.perUnit
  }

  /// What returns cost per unit sold: the refund less fees given back and goods sold again.
  private func returns(netPrice: Double, feesBack: Double, goods: Double) -> Double {
    let handling = scenario.setting(Returns.handlingCost, at: listing)
    let cost = handling.value.central * (handling.currency.map(scenario.startRate) ?? 1)
    let sellable = 1 - setting(Returns.unsellableShare)
    return setting(Returns.rate) * (netPrice - feesBack - sellable * goods + cost)
  }
}
