import Artifacts
import Commerce
import Economics
import Testing

@testable import Planning

@Suite struct StreamTests {
  /// A future without surprises: the margin of a lamp in the US by hand.
  @Test func theMarginIsThatReckonedByHand() throws {
    let world = World()
    let context = try world.context(sample: world.sample(paths: 8, spread: 0, addedDuty: 0))
    let sample = FutureSample(context.sample, limit: 8)
    let strategy = World.strategy([.stores])
    let course = TemplateCourse(strategy: strategy, scenario: context.scenario)
    let stream = try #require(
      ListingStream(
        position: 0, mode: .platformWarehouse, strategy: strategy, course: course,
        context: context, sample: sample))
    let week = stream.week(5, tile: 0)
    let compiled = try #require(context.costs[.platformWarehouse])
    let entry = compiled.entryDuty(ofListing: 0, week: 5)
    let landed = 60.0 + 0.5 * 10 + entry.customsValue * entry.rate + entry.perUnit
    let gross = 30.0 * World.usd
    let referral = 0.15 * gross
    // Cover of 4 weeks and half a review of 2, at CNY 100 a month for 0.002 m³.
    let storage = 5 * 100 * 0.002 / PlanningCalendar.weeksPerMonth
    let delivery = 0.5 * 40.0
    #expect(abs(week.landed[0] - landed) < 1e-9)
    #expect(abs(week.units[0] - 100) < 1e-9)
    #expect(abs(week.revenue[0] - gross * 0.9) < 1e-9)
    #expect(abs(week.advertising[0] - 0.1 * gross * 100) < 1e-6)
    let domestic = stream.costs.fallsAtSale ? delivery : 0
    let returns = 0.1 * (gross - referral - 0.5 * landed)
    let margin = gross - referral - landed - domestic - storage - returns
    #expect(abs(week.margin[0] - margin) < 1e-6)
  }

  @Test func addedDutyRaisesLandedCostInItsFuturesOnly() throws {
    let world = World()
    let context = try world.context(sample: world.sample(paths: 8, spread: 0))
    let sample = FutureSample(context.sample, limit: 8)
    let strategy = World.strategy([.stores])
    let course = TemplateCourse(strategy: strategy, scenario: context.scenario)
    func landed(_ position: Int, _ mode: FulfilmentMode) throws -> Lanes {
      let stream = try #require(
        ListingStream(
          position: position, mode: mode, strategy: strategy, course: course, context: context,
          sample: sample))
      return stream.week(20, tile: 0).landed
    }
    let american = try landed(0, .platformWarehouse)
    let spread = american.max() - american.min()
    #expect(spread > 5)
    let german = try landed(2, .overseasWarehouse)
    #expect(german.max() == german.min())
  }

  @Test func aRuleThatAFactBringsRaisesLandedCostAndPricesInItsFuturesOnly() throws {
    let world = World(facts: [PolicyFact(destination: "US", name: "reform")])
    let context = try world.context(sample: world.sample(paths: 8, spread: 0, addedDuty: 0))
    let sample = FutureSample(context.sample, limit: 8)
    let plain = World.strategy([.stores])
    let strategy = Strategy(
      id: plain.id, title: plain.title, summary: plain.summary, stages: plain.stages,
      replenishment: plain.replenishment, passThrough: PassThrough(share: 0.5, lagWeeks: 4))
    let course = TemplateCourse(strategy: strategy, scenario: context.scenario)
    let stream = try #require(
      ListingStream(
        position: 0, mode: .platformWarehouse, strategy: strategy, course: course,
        context: context, sample: sample))
    let compiled = try #require(context.costs[.platformWarehouse])
    let more = 0.2 * compiled.customsValue[0]
    let before = stream.week(9, tile: 0)
    let week = stream.week(20, tile: 0)
    #expect(before.landed == Lanes(repeating: before.landed[0]))
    // The sample sorts futures by branch: two of eight have the reform.
    let dearer = week.landed - before.landed
    #expect(dearer.indices.count { abs(dearer[$0] - more) < 1e-9 } == 2)
    #expect(dearer.indices.count { abs(dearer[$0]) < 1e-9 } == 6)
    let raised = week.revenue - before.revenue
    let passedOn = 0.5 * more * 0.9
    #expect(raised.indices.count { abs(raised[$0] - passedOn) < 1e-9 } == 2)
  }

  @Test func aFactIsAStratumOfItsOwn() {
    let world = World(facts: [PolicyFact(destination: "US", name: "reform")])
    let sample = FutureSample(world.sample(paths: 200, addedDuty: 0), limit: 40)
    let column = sample.block.layout.factors.count - 3
    let row = sample.block.range(week: 30, column: column)
    let share = zip(sample.block.values[row], sample.probabilities)
      .reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) }
    #expect(sample.count == 40 && abs(share - 0.25) < 1e-12)
  }

  @Test func futuresAreDrawnInProportionFromEachBranch() {
    let block = World().sample(paths: 200, addedDuty: 0.25)
    let sample = FutureSample(block, limit: 40)
    #expect(sample.count == 40)
    #expect(abs(sample.probabilities.reduce(0, +) - 1) < 1e-12)
    let column = block.layout.factors.count - 1
    let row = sample.block.range(week: 30, column: column)
    let withDuty = sample.block.values[row].prefix(sample.count)
    let share = zip(withDuty, sample.probabilities).reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) }
    #expect(abs(share - 0.25) < 1e-12)
  }

  @Test func aRareBranchIsNotLost() {
    var block = World().sample(paths: 200, addedDuty: 0)
    let column = block.layout.factors.count - 1
    block.values[block.range(week: 30, column: column).lowerBound + 77] = 0.5
    let sample = FutureSample(block, limit: 20)
    #expect(sample.probabilities.contains { abs($0 - 1.0 / 200) < 1e-12 })
  }

  @Test func aCourseAddsItsWeeksUp() throws {
    let world = World()
    let context = try world.context(sample: world.sample(paths: 8, spread: 0, addedDuty: 0))
    let sample = FutureSample(context.sample, limit: 8)
    let strategy = World.strategy([.stores])
    let course = TemplateCourse(strategy: strategy, scenario: context.scenario)
    let stream = try #require(
      StoreStream(
        store: 0, mode: .platformWarehouse, strategy: strategy, course: course, context: context,
        sample: sample))
    let money = StoreMoney(store: 0, mode: .platformWarehouse, context: context, sample: sample)
    func value(_ weeks: Range<Int>) -> CourseValue {
      CourseValue(
        course: StoreCourse(
          store: 0, mode: .platformWarehouse, firstStage: 0, endStage: 1, weeks: weeks),
        stream: stream, money: money, sample: sample, weeks: 52)
    }
    let weekly = stream.gain(week: 3, tile: 0)[0] - stream.advertising(week: 3, tile: 0)[0]
    #expect(abs(value(0..<13).equity[0] - 13 * weekly) < 1e-6 * abs(weekly))
    // To the end, six months go on with a chance of 0.8.
    let after = 6 * PlanningCalendar.weeksPerMonth * 0.8
    #expect(abs(value(0..<52).equity[0] - (52 + after) * weekly) < 1e-6 * abs(weekly))
    // Closed at once, half of the cost of stranded stock is lost (two stocks of 800 at 60).
    #expect(abs(value(0..<0).equity[0] + 0.5 * 2 * 800 * 60) < 1e-6)
  }
}

extension StreamTests {
  /// Levels walk with mean one: 512 futures, so 4 standard errors are 4 · 0.2 / √512 = 0.036 (a false
  /// alarm in 16,000).
  @Test func ownLevelsKeepTheMean() throws {
    let world = World()
    let scenario = try world.scenario()
    let panel = world.panel(scenario, levelVariance: 0.002)
    let context = try PlanningContext(
      scenario: scenario, panel: panel, sample: world.sample(paths: 512, addedDuty: 0),
      costs: { try CompiledCosts(scenario: scenario, modes: $0) })
    let sample = FutureSample(context.sample, limit: 512)
    let paths = LevelPaths(scenario.listings[0], context: context, sample: sample)
    var sum = 0.0
    var squares = 0.0
    for tile in 0..<sample.tileCount {
      let factor = paths.factor(week: 20, tile: tile)
      sum += factor.sum()
      squares += (factor * factor).sum()
    }
    #expect(abs(sum / 512 - 1) < 0.036)
    #expect(squares / 512 > 1.01)
  }
}
