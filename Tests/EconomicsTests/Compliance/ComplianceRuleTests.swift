import Commerce
import Economics
import TestSupport
import Testing

/// The small scenario from Monday, 6 July 2026: a lamp (lighting) and a box (audio); stores in the
/// United States and in Germany.
@Suite("The compliance rule")
struct ComplianceRuleTests {
  private func rule(
    _ category: String = "lighting", market: Identifier<Market> = "de",
    weeks: UncertainNumber = .exactly(8), through: String? = nil, isHeld: Bool = false
  ) -> (rule: ComplianceRule, scenario: Scenario) {
    var scenario = SmallScenario().make(strategies: [])
    scenario.complianceFiles = [
      ComplianceFile(
        category: category, market: market, cost: Money(30_000, .cny), weeks: weeks,
        validThrough: through.flatMap(Day.init(iso:)), isHeld: isHeld)
    ]
    return (ComplianceRule(scenario), scenario)
  }

  private func applications(
    _ rule: ComplianceRule, sellingFrom week: Int, knownFrom first: Int = 0,
    after earlier: [ComplianceRule.Application] = []
  ) -> [ComplianceRule.Application] {
    rule.applications(over: 0..<78, knownFrom: first, after: earlier) { _, at in at >= week }
  }

  private func weeksHeld(
    _ rule: ComplianceRule, _ applications: [ComplianceRule.Application]
  ) -> [Int] {
    (0..<78).filter { rule.isHeld(0, inWeek: $0, after: applications) }
  }

  @Test("concerns listings of the category in the market, and no others")
  func listings() {
    let (rule, scenario) = rule()
    for (position, listing) in scenario.listings.enumerated() {
      let isMeant = listing.product == "lamp" && listing.store == "amazon-de"
      #expect(rule.fileOfListing[position] == (isMeant ? 0 : nil))
      #expect(rule.allows(listing: position, inWeek: 0, after: []) == !isMeant)
    }
  }

  @Test("has a file applied for so early that it is there when it is needed")
  func inTime() throws {
    let (rule, _) = rule()
    let made = applications(rule, sellingFrom: 20)
    let only = try #require(made.first)
    #expect(made.count == 1 && only.week == 12 && only.heldFrom == 20 && !only.isLate)
    #expect(weeksHeld(rule, made) == Array(20..<78))
  }

  @Test("has it applied for at once where that is too late, and the listing wait")
  func tooLate() throws {
    let (rule, _) = rule()
    let made = applications(rule, sellingFrom: 3)
    let only = try #require(made.first)
    #expect(made.count == 1 && only.week == 0 && only.heldFrom == 8)
    #expect(only.neededFrom == 3 && only.isLate)
  }

  @Test("reads the duration at its middle, part of a week as a week")
  func middle() {
    #expect(rule(weeks: .uniform(low: 4, high: 7)).rule.weeks(toObtain: 0) == 6)
  }

  @Test("asks for nothing where nothing is sold, or what is needed is held")
  func nothingNeeded() {
    #expect(applications(rule().rule, sellingFrom: 78).isEmpty)
    let held = rule(isHeld: true).rule
    #expect(held.files.isEmpty && applications(held, sellingFrom: 0).isEmpty)
    // Valid to the end of the horizon, Sunday 2 January 2028.
    #expect(rule(through: "2028-01-02", isHeld: true).rule.files.isEmpty)
  }

  @Test("renews a file that lapses, in time and once")
  func renewal() throws {
    // Wednesday of week 10: the file counts until that week ends.
    let (rule, _) = rule(through: "2026-09-16", isHeld: true)
    #expect(weeksHeld(rule, []) == Array(0...10))
    let made = applications(rule, sellingFrom: 0)
    let only = try #require(made.first)
    #expect(made.count == 1 && only.week == 3 && only.heldFrom == 11 && !only.isLate)
    #expect(weeksHeld(rule, made) == Array(0..<78))
  }

  @Test("leaves a gap where the renewal comes too late, and where the file had lapsed before")
  func gap() {
    let lapsing = rule(through: "2026-08-02", isHeld: true).rule
    #expect(
      weeksHeld(lapsing, applications(lapsing, sellingFrom: 0)) == [0, 1, 2, 3] + Array(8..<78))
    let lapsed = rule(through: "2026-05-01", isHeld: true).rule
    #expect(weeksHeld(lapsed, applications(lapsed, sellingFrom: 0)) == Array(8..<78))
  }

  @Test("obtains a file that is not held and renews it when it lapses")
  func obtainedAndRenewed() {
    let (rule, _) = rule(through: "2027-01-03")
    let made = applications(rule, sellingFrom: 10)
    #expect(made.map(\.week) == [2, 18] && made.map(\.heldFrom) == [10, 26])
    #expect(weeksHeld(rule, made) == Array(10..<78))
  }

  @Test("keeps what was applied for before the plan changed, and drops what was not")
  func changedPlan() {
    let (rule, _) = rule()
    let planned = applications(rule, sellingFrom: 20)
    let known = applications(rule, sellingFrom: 25, knownFrom: 13, after: planned)
    #expect(known == planned, "paid in week 12, before the delay was known in week 13")
    let earlier = applications(rule, sellingFrom: 25, knownFrom: 12, after: planned)
    #expect(earlier.map(\.week) == [17])
    #expect(applications(rule, sellingFrom: 78, knownFrom: 12, after: planned).isEmpty)
  }

  @Test("knows a need no earlier than the plan that has it")
  func suddenNeed() {
    let (rule, _) = rule()
    let made = applications(rule, sellingFrom: 20, knownFrom: 18)
    #expect(made.map(\.week) == [18] && made.map(\.heldFrom) == [26])
  }
}
