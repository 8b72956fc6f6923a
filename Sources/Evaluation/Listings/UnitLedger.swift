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
  ///
  /// - Parameter form: which facts of policy events hold, none unless told otherwise.
  func sale(price: Double, week: Int, form: Int = 0) -> Sale {
    let rules = costs.saleFees(ofListing: position, week: week, form: form)
    let rate = scenario.startRate(of: listing.price.currency)
    var sale = Sale()
    let charges = costs.saleCharges(
      ofListing: position, week: week, form: form, grossLocal: price / rate)
    let entryDuty = entryDuty(week, form)
    sale.netPrice = price * (1 - charges.taxShareOfGross)
    sale.product = scenario.inBase(product.unitCost) - rebate
    sale.inboundFreight = inboundFreight
    sale.delivery = delivery
    sale.duty =
      fallsAtSale ? sale.netPrice * charges.dutyRate + charges.dutyPerUnit : entryDuty
    sale.platformFees = price * rules.feeShareOfGross + rules.feePerUnitLocal * rate
    sale.fulfilment = rules.fulfilmentPerUnitLocal * rate
    sale.returns = returns(
      netPrice: sale.netPrice,
      feesBack: price * rules.feeShareOfGross * setting(Returns.feeRefundShare),
      goods: scenario.inBase(product.unitCost) + inboundFreight + entryDuty)
    sale.advertising = price * advertisingShare
    return sale
  }

  /// The gross price in base currency at which a sale earns nothing; nil where none does.
  ///
  /// Every line is linear in the price between two steps of tax and duty, so two prices between them give
  /// its answer; the cheapest answer stands.
  func breakEvenPrice(week: Int) -> Double? {
    let steps = steps(week: week)
    for (low, high) in zip([0] + steps, steps + [.infinity]) {
      if let answer = breakEvenPrice(above: low, week: week), answer <= high { return answer }
    }
    return nil
  }

  /// The zero of the straight line that begins above a step, or the step itself if it earns there.
  private func breakEvenPrice(above low: Double, week: Int) -> Double? {
    let next =
      steps(week: week).first { $0 > low } ?? max(2 * low, scenario.inBase(listing.price)) * 2
    let (a, b) = (low + 0.25 * (next - low), low + 0.75 * (next - low))
    let here = sale(price: a, week: week).contribution
    let slope = (sale(price: b, week: week).contribution - here) / (b - a)
    guard slope > 0 else { return nil }
    let answer = max(a - here / slope, low)
    return answer > 0 ? answer : nil
  }

  /// Gross prices in base currency at which tax or duty of a sale steps, the lowest first.
  func steps(week: Int) -> [Double] {
    let rate = scenario.startRate(of: listing.price.currency)
    return costs.saleSteps(ofListing: position, week: week).map { $0 * rate }
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
    ExportRebate.perUnit(of: listing, as: route.exportMode, in: scenario)
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

  private func entryDuty(_ week: Int, _ form: Int) -> Double {
    guard !fallsAtSale, route.inbound?.customs == .bulkEntry else { return 0 }
    let rule = costs.entryDuty(ofListing: position, week: week, form: form)
    return rule.customsValue * rule.rate + rule.perUnit
  }

  /// What returns cost per unit sold: the refund less fees given back and goods sold again.
  private func returns(netPrice: Double, feesBack: Double, goods: Double) -> Double {
    let handling = scenario.setting(Returns.handlingCost, at: listing)
    let cost = handling.value.central * (handling.currency.map(scenario.startRate) ?? 1)
    let sellable = 1 - setting(Returns.unsellableShare)
    return setting(Returns.rate) * (netPrice - feesBack - sellable * goods + cost)
  }
}
