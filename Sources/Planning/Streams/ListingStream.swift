import Artifacts
import Commerce
import Economics

/// One listing in one mode in the sampled futures: what it sells and earns in a week if its store is
/// open and grown up.
struct ListingStream: Sendable {
  let position: Int
  let costs: ListingCosts
  private let context: PlanningContext
  private let sample: FutureSample
  private let course: TemplateCourse
  private let passThrough: PassThrough
  private let compiled: CompiledCosts
  private let price: CurrencyAmount
  private let columns: Columns
  /// Columns of the facts that its duty and tax depend on, in the order of its forms of costs.
  private let factColumns: [Int]
  private let numbers: Numbers
  private let levels: LevelPaths

  /// One week of eight futures, in base currency.
  struct Week {
    /// Expected units.
    var units = Lanes.zero
    /// What a unit earns before advertising.
    var margin = Lanes.zero
    /// Net revenue of a unit, refunds taken off.
    var revenue = Lanes.zero
    /// What a unit costs until it lies on the shelf.
    var landed = Lanes.zero
    /// Advertising at the mature rate.
    var advertising = Lanes.zero
  }

  private struct Columns {
    let marketDemand, categoryDemand, competitor, costPerClick: Int?
  }

  private struct Numbers {
    let ownElasticity, categoryElasticity, organicShare, adElasticity: SampledNumber
    let coldShare, returnRate, unsellableShare, returnHandling, feeRefundShare: SampledNumber
    let advertisingShare, conversionCost: SampledNumber
  }

  /// The stream of a listing, or nil where the mode cannot serve it.
  init?(
    position: Int, mode: FulfilmentMode, strategy: Strategy, course: TemplateCourse,
    context: PlanningContext, sample: FutureSample
  ) {
    let scenario = context.scenario
    let listing = scenario.listings[position]
    guard let compiled = context.costs[mode],
      let costs = ListingCosts(
        listing: listing, mode: mode, rule: strategy.replenishment, scenario: scenario,
        sample: sample)
    else { return nil }
    self.position = position
    self.costs = costs
    self.context = context
    self.sample = sample
    self.course = course
    self.compiled = compiled
    passThrough = strategy.passThrough
    price = CurrencyAmount(listing.price, scenario: scenario, sample: sample)
    let market = scenario.market(of: scenario.store(of: listing)).id
    let layout = sample.block.layout
    columns = Columns(
      marketDemand: layout.column(of: .marketDemand(market)),
      categoryDemand: layout.column(of: .categoryDemand(scenario.product(of: listing).category)),
      competitor: layout.column(of: .competitorPrice(market)),
      costPerClick: layout.column(of: .costPerClick))
    factColumns = layout.columns(of: compiled.policyFacts(ofListing: position))
    numbers = Self.numbers(of: listing, context: context, sample: sample)
    levels = LevelPaths(listing, context: context, sample: sample)
  }

  private static func numbers(
    of listing: Listing, context: PlanningContext, sample: FutureSample
  ) -> Numbers {
    let scenario = context.scenario
    func number(_ key: SettingKey) -> SampledNumber {
      SampledNumber(scenario.setting(key, at: listing), in: sample)
    }
    let handling = scenario.setting(Returns.handlingCost, at: listing)
    let isCandidate = scenario.store(of: listing).status == .candidate
    let isForeign = listing.price.currency != scenario.baseCurrency
    return Numbers(
      ownElasticity: number(PriceResponse.ownElasticity),
      categoryElasticity: number(PriceResponse.categoryElasticity),
      organicShare: number(Visibility.organicShare),
      adElasticity: number(Visibility.adElasticity),
      coldShare: isCandidate ? number(.coldStartShare) : .constant(1),
      returnRate: number(Returns.rate), unsellableShare: number(Returns.unsellableShare),
      returnHandling: SampledNumber(
        handling, scale: handling.currency.map(scenario.startRate) ?? 1, in: sample),
      feeRefundShare: number(Returns.feeRefundShare),
      advertisingShare: AdvertisingBudget(listing, context).share(in: sample),
      conversionCost: isForeign ? number(Settlement.conversionCost) : .constant(0))
  }

  /// The figures of a week in the eight futures of a tile.
  func week(_ week: Int, tile: Int) -> Week {
    let reference = context.panel.means[position * context.panel.weekCount + week]
    guard reference > 0, course.isOnSale(position, week: week) else { return Week() }
    let relative = priceRelative(week, tile)
    var result = sale(week, tile, relative)
    result.units = reference * number(numbers.coldShare, tile) * response(week, tile, relative)
    result.advertising =
      course.advertisingFactor(position, week: week) * number(numbers.advertisingShare, tile)
      * (reference * number(numbers.coldShare, tile)) * price.inBase(sample, week: week, tile: tile)
    return result
  }

  /// Demand over the reference: price, sessions, own level, market and category.
  ///
  /// Rank is held at the history's: its feedback is for the ledger to show.
  private func response(_ week: Int, _ tile: Int, _ relative: Lanes) -> Lanes {
    let prices = PriceResponse.factor(
      own: relative, rivals: factor(columns.competitor, week, tile),
      ownElasticity: number(numbers.ownElasticity, tile),
      categoryElasticity: number(numbers.categoryElasticity, tile))
    let sessions = Visibility.sessions(
      state: Lanes(repeating: 1),
      advertising: Lanes(repeating: course.advertisingFactor(position, week: week)),
      costPerClick: factor(columns.costPerClick, week, tile),
      organicShare: number(numbers.organicShare, tile),
      adElasticity: number(numbers.adElasticity, tile))
    return prices * sessions * levels.factor(week: week, tile: tile)
      * factor(columns.marketDemand, week, tile)
      * factor(columns.categoryDemand, week, tile)
  }

  /// Shelf price over that of the start, as the ledger sets it.
  private func priceRelative(_ week: Int, _ tile: Int) -> Lanes {
    let planned = Lanes(repeating: course.priceFactor(position, week: week))
    let seen = week - passThrough.lagWeeks
    guard passThrough.share > 0, seen > 0 else { return planned }
    let start = compiled.dutyPerUnit(ofListing: position, week: 0)
    let ruled = forms(seen, tile).map { form in
      compiled.dutyPerUnit(ofListing: position, week: seen, form: form) - start
    }
    var change =
      ruled + sample.sum(costs.addedDutyColumns, week: seen, tile: tile)
      * compiled.dutyBase(ofListing: position)
    if costs.fallsAtSale { change += sample.sum(costs.parcelChargeColumns, week: seen, tile: tile) }
    let relative = 1 + passThrough.share * change / price.inBase(sample, week: week, tile: tile)
    return planned * pointwiseMax(relative, Lanes(repeating: 0.5))
  }

  /// What one unit earns and costs at a price.
  private func sale(_ week: Int, _ tile: Int, _ relative: Lanes) -> Week {
    let forms = forms(week, tile)
    let fees = compiled.saleFees(ofListing: position, week: week, forms: forms)
    let rate = price.rate(sample, week: week, tile: tile)
    let shelf = price.amount * relative
    let gross = shelf * rate
    let charges = compiled.saleCharges(
      ofListing: position, week: week, forms: forms, grossLocal: shelf)
    let net = gross * (1 - charges.taxShareOfGross)
    let referral = gross * fees.feeShareOfGross
    let platform =
      referral + (fees.feePerUnitLocal + fees.fulfilmentPerUnitLocal) * rate
    let proceeds = net - platform
    let conversion = pointwiseMax(proceeds, .zero) * number(numbers.conversionCost, tile)
    let landed = landedCost(week, tile)
    let delivery =
      costs.outboundFreight.inBase(sample, week: week, tile: tile)
      + costs.outboundParcel.inBase(sample, week: week, tile: tile)
      + costs.time.weeksStored * costs.weeklyStorage.inBase(sample, week: week, tile: tile)
      + dutyAtSale(charges, net, week, tile)
    let returned = number(numbers.returnRate, tile)
    let resold = (1 - number(numbers.unsellableShare, tile)) * landed
    let lostByReturn =
      net - referral * number(numbers.feeRefundShare, tile) - resold
      + number(numbers.returnHandling, tile)
    var result = Week()
    result.landed = landed
    result.revenue = net * (1 - returned)
    result.margin =
      proceeds - conversion - landed - delivery - returned * lostByReturn
      + costs.rebate.inBase(sample, week: week, tile: tile)
    return result
  }

  /// Product, freight to the shelf and duty at entry of one unit.
  private func landedCost(_ week: Int, _ tile: Int) -> Lanes {
    var cost =
      costs.unitCost.inBase(sample, week: week, tile: tile)
      + costs.inboundFreight.inBase(sample, week: week, tile: tile)
    if costs.fallsAtEntry {
      let rule = compiled.entryDuty(ofListing: position, week: week, forms: forms(week, tile))
      let added = sample.sum(costs.addedDutyColumns, week: week, tile: tile)
      cost += rule.customsValue * pointwiseMax(rule.rate + added, .zero) + rule.perUnit
    }
    return cost
  }

  private func dutyAtSale(
    _ charges: SaleForms.Charges<Lanes>, _ net: Lanes, _ week: Int, _ tile: Int
  ) -> Lanes {
    guard costs.fallsAtSale else { return .zero }
    let added = sample.sum(costs.addedDutyColumns, week: week, tile: tile)
    let parcelCharges = sample.sum(costs.parcelChargeColumns, week: week, tile: tile)
    return net * pointwiseMax(charges.dutyRate + added, .zero) + charges.dutyPerUnit
      + parcelCharges
  }

  /// The forms of costs of the eight futures of a tile.
  private func forms(_ week: Int, _ tile: Int) -> FormLanes {
    FormLanes(facts: factColumns.count) { fact in
      sample.factor(factColumns[fact], week: week, tile: tile, neutral: 0)
    }
  }

  private func number(_ number: SampledNumber, _ tile: Int) -> Lanes {
    number.lanes(sample, tile: tile)
  }

  private func factor(_ column: Int?, _ week: Int, _ tile: Int) -> Lanes {
    sample.factor(column, week: week, tile: tile, neutral: 1)
  }
}
