import Artifacts
import Commerce
import Economics
import Kernels

/// Demand of a week: the reference forecast times the changes since the reference, then a count.
extension LedgerTile {
  mutating func drawDemand(_ week: Int, _ block: PathBlock, _ offset: Int) {
    wakeListings(week, block, offset)
    walkLevels(week, block, offset)
    readFactors(week, block, offset)
    for listing in awake { expect(listing, week, block, offset) }
    divertFromSiblings()
    drawCounts(path: firstPath(block, offset), period: UInt16(truncatingIfNeeded: week))
    for listing in awake { trail.add(.demanded, demanded[listing], week: week) }
  }

  /// Small counts are drawn for two listings at a time, which takes hardly longer than for one.
  private mutating func drawCounts(path: UInt32, period: UInt16) {
    var waiting: Int?
    for listing in awake {
      guard expected[listing].hasPositiveLane else {
        demanded[listing] = .zero
        continue
      }
      guard CountSampler.searches(expected[listing]) else {
        demanded[listing] = samplers[program.listings[listing].sampler].quantiles(
          demandUniforms(listing, path, period), expected[listing])
        continue
      }
      guard let partner = waiting else {
        waiting = listing
        continue
      }
      (demanded[partner], demanded[listing]) = NegativeBinomial.quantiles(
        demandDraw(partner, path, period), demandDraw(listing, path, period))
      waiting = nil
    }
    if let waiting {
      demanded[waiting] = NegativeBinomial.quantiles(demandDraw(waiting, path, period))
    }
  }

  @inline(__always)
  private func demandUniforms(_ listing: Int, _ path: UInt32, _ period: UInt16) -> Lanes {
    program.listings[listing].demandKey.uniforms(firstPath: path, period: period)
  }

  @inline(__always)
  private func demandDraw(
    _ listing: Int, _ path: UInt32, _ period: UInt16
  ) -> NegativeBinomial.LaneDraw {
    NegativeBinomial.LaneDraw(
      uniforms: demandUniforms(listing, path, period), means: expected[listing],
      size: program.listings[listing].dispersionSize)
  }

  /// Takes the level of every listing that is awake a week further, on sale or not, so that plans meet
  /// one future; all shocks at once, which is the cheap way to normals.
  private mutating func walkLevels(_ week: Int, _ block: PathBlock, _ offset: Int) {
    let path = firstPath(block, offset)
    let period = UInt16(truncatingIfNeeded: week)
    for (place, listing) in awake.enumerated() {
      let key = program.listings[listing].levelKey
      shocks.setLanes(
        key.uniforms(firstPath: path, period: period), at: place * Lanes.scalarCount)
    }
    var row = shocks.mutableSpan
    NormalDistribution.replaceByStandardQuantiles(&row)
    for (place, listing) in awake.enumerated() {
      logLevel[listing] = program.levelWalk.next(
        logLevel[listing], shock: shocks.lanes(at: place * Lanes.scalarCount))
    }
  }

  /// Reads what listings share in this week.
  private mutating func readFactors(_ week: Int, _ block: PathBlock, _ offset: Int) {
    if let column = program.costPerClickColumn {
      factors.costPerClick = factor(column, week, block, offset)
    }
    for (market, column) in program.competitorColumns.enumerated() {
      factors.rivalsLog[market] = VectorMath.log(factor(column, week, block, offset))
    }
    for (store, slot) in program.adElasticitySlots.enumerated() {
      factors.paidSessions[store] = Visibility.paidSessions(
        advertising: Lanes(repeating: 1), costPerClick: factors.costPerClick,
        adElasticity: parameters[slot])
    }
  }

  /// Sessions of a listing that come by ads: as its store's where its ads are the history's.
  @inline(__always)
  private func paidSessions(_ terms: ListingTerms, advertising: Lanes) -> Lanes {
    let isStores = terms.slots.adElasticity == program.adElasticitySlots[terms.store]
    if isStores, all(advertising .== 1) { return factors.paidSessions[terms.store] }
    return Visibility.paidSessions(
      advertising: advertising, costPerClick: factors.costPerClick,
      adElasticity: parameters[terms.slots.adElasticity])
  }

  /// Expected units, the shelf price and the advertising of one listing.
  private mutating func expect(
    _ listing: Int, _ week: Int, _ block: PathBlock, _ offset: Int
  ) {
    let terms = program.listings[listing]
    let reference = program.referenceMean(ofListing: listing, week: week)
    let trading = 1 - accounts.suspended[terms.store]
    let onSale = course.onSale[listing] * alive * trading
    guard sells(listing, week) else {
      expected[listing] = .zero
      grossPrice[listing] = .zero
      advertisingSpend[listing] = .zero
      velocity[listing] = .zero
      return
    }
    let launch = launchState(listing, week)
    let price = priceRelative(listing, week, block, offset)
    let response = PriceResponse.factor(
      own: price, rivalsLog: factors.rivalsLog[terms.market],
      ownElasticity: parameters[terms.slots.ownElasticity],
      categoryElasticity: parameters[terms.slots.categoryElasticity])
    let advertising = course.advertisingFactor[listing]
    let sessions = Visibility.sessions(
      state: visibility[listing], paid: paidSessions(terms, advertising: advertising),
      organicShare: parameters[terms.slots.organicShare])
    // A suspended store sells nothing, so its listings' ranks fade.
    velocity[listing] = response * sessions * trading
    let level = LevelWalk.factor(
      logLevel[listing], variance: program.levelVariances[week])
    expected[listing] =
      reference * launch.share * (response * sessions) * onSale * level
      * factor(terms.marketDemandColumn, week, block, offset)
      * factor(terms.categoryDemandColumn, week, block, offset)
    grossPrice[listing] = terms.price.amount * price
    // The budget follows the reference, not the luck of the week: it is decided before.
    advertisingSpend[listing] =
      onSale * advertising * launch.advertising * parameters[terms.slots.advertisingShare]
      * reference * (terms.price.amount * rates[terms.price.currency])
  }

  /// The share of the reference's demand, and advertising over what the reference's demand would be
  /// given, of a listing whose store opened late.
  private func launchState(
    _ listing: Int, _ week: Int
  ) -> (share: Lanes, advertising: Lanes) {
    let terms = program.listings[listing]
    let one = Lanes(repeating: 1)
    guard terms.startsCold else { return (one, one) }
    let weeksOpen = pointwiseMax(Double(week) - course.launchedWeek[listing], .zero)
    let ramp = LaunchRamp.share(
      weeksOpen: weeksOpen, rampWeeks: parameters[terms.slots.rampWeeks])
    let mature = parameters[terms.slots.coldShare]
    let advertising = LaunchRamp.advertising(
      ramp: ramp, factor: parameters[terms.slots.launchAdvertising])
    return (mature * ramp, mature * advertising)
  }

  /// Shelf price over that of the start: the plan's factor, and the part of a change of duty since
  /// the start that the plan passes on, so many weeks later.
  private func priceRelative(
    _ listing: Int, _ week: Int, _ block: PathBlock, _ offset: Int
  ) -> Lanes {
    let rule = program.plan.strategy.passThrough
    let seen = week - rule.lagWeeks
    guard rule.share > 0, seen > 0 else { return course.priceFactor[listing] }
    let terms = program.listings[listing]
    let added = sum(terms.addedDutyColumns, seen, block, offset)
    let charges = sum(terms.parcelChargeColumns, seen, block, offset)
    let risen = forms(terms.factColumns, seen, block, offset).map { form in
      program.dutyRises[program.costs.index(listing: listing, week: seen, form: form)]
    }
    var change = risen + added * terms.dutyBase
    if terms.dutyFallsAtSale { change += charges }
    let price = terms.price.amount * rates[terms.price.currency]
    let relative = 1 + rule.share * change / price
    return course.priceFactor[listing] * pointwiseMax(relative, Lanes(repeating: 0.5))
  }

  /// New stores take part of their sales from running siblings in the same market.
  private mutating func divertFromSiblings() {
    for listing in awake
    where !program.listings[listing].siblings.isEmpty && expected[listing].hasPositiveLane {
      let taken = expected[listing] * parameters[program.listings[listing].slots.diversion]
      for index in program.listings[listing].siblings {
        let sibling = program.siblings[index]
        let left = expected[sibling.listing] - taken * sibling.share
        expected[sibling.listing] = pointwiseMax(left, .zero)
      }
    }
  }

  /// Serves each pool's demand from its shelf by the allocation rule.
  mutating func serveDemand() {
    // Room is lent to the loop and given back, so that no week allocates.
    var wanted: [Lanes] = []
    var given: [Lanes] = []
    swap(&wanted, &rationDemand)
    swap(&given, &rationServed)
    for pool in program.pools.indices where poolIsAwake[pool] {
      let listings = program.pools[pool].listings
      wanted.removeAll(keepingCapacity: true)
      given.removeAll(keepingCapacity: true)
      for index in listings {
        wanted.append(demanded[program.listingsByPool[index]])
        given.append(.zero)
      }
      var result = given.mutableSpan
      program.allocation.ration(
        demand: wanted.span, stock: stock.onHand[pool], into: &result)
      for (position, index) in listings.enumerated() {
        noteServed(given[position], listing: program.listingsByPool[index], pool: pool)
      }
    }
    swap(&wanted, &rationDemand)
    swap(&given, &rationServed)
  }

  /// Keeps what was served; what was missing slows the listing, and an empty shelf stops its ads.
  @inline(__always)
  private mutating func noteServed(_ units: Lanes, listing: Int, pool: Int) {
    served[listing] = units
    let wanted = demanded[listing]
    let isStocked = Lanes.zero.replacing(with: 1, where: stock.onHand[pool] .> 0)
    let filled = (units / pointwiseMax(wanted, Lanes(repeating: 1)))
      .replacing(with: isStocked, where: wanted .<= 0)
    velocity[listing] *= filled
    advertisingSpend[listing] *= isStocked
  }
}
