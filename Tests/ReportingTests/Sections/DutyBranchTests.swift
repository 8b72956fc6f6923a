import Artifacts
import Commerce
import TestSupport
import Testing

@testable import Reporting

@Suite("Margins after the branches of a policy event")
struct DutyBranchTests {
  private func study() throws -> StudyResult {
    let result = SmallStudy().make()
    var scenario = result.scenario
    let always = try #require(DayInterval(from: nil, through: nil))
    func branch(_ name: String, _ effects: [TariffEvent.Effect]) -> TariffEvent.Branch {
      TariffEvent.Branch(
        name: name, probability: 0.5, window: always, durationWeeks: nil, effects: effects)
    }
    scenario.tariffEvents = Roster([
      TariffEvent(
        id: "us", title: "US duty",
        branches: [
          branch("plus10", [.addedDuty(origin: "CN", destination: "US", goods: nil, rate: 0.1)]),
          branch("none", []),
        ], evidence: Evidence(citation: "guess", status: .assumed))
    ])
    return result.with(scenario: scenario)
  }

  @Test func `a point costs a hundredth of the duty base where the branch holds, and else nothing`()
    throws
  {
    let result = try study()
    let duty = DutyBranches(result.scenario)
    #expect(duty.branches.map(\.title) == ["US duty: plus10 (+10 points)"])
    for economics in result.listings {
      let store = result.scenario.listings[economics.listing].flatMap {
        result.scenario.stores[$0.store]
      }
      let left = duty.contribution(of: economics, under: duty.branches[0])
      if store?.market == "us" {
        #expect(try #require(left) == economics.contribution - 9)
      } else {
        #expect(left == nil)
      }
    }
  }

  @Test func `a branch that makes a fact true leaves what its ledger says, less points`() throws {
    let fact = PolicyFact(destination: "US", name: "reform")
    let (other, lost) = (PolicyFact(destination: "EU", name: "handling"), 4.0)
    let result = SmallStudy().make()
    var scenario = result.scenario
    func branch(_ name: String, _ effects: [TariffEvent.Effect]) -> TariffEvent.Branch {
      TariffEvent.Branch(
        name: name, probability: 0.5, window: .always, durationWeeks: nil, effects: effects)
    }
    scenario.tariffEvents = Roster([
      TariffEvent(
        id: "us", title: "US reform",
        branches: [
          branch("comes", [.fact(fact), .fact(other)]),
          branch(
            "worse",
            [.fact(fact), .addedDuty(origin: "CN", destination: "US", goods: nil, rate: 0.1)]),
          branch("elsewhere", [.fact(other)]),
        ], evidence: Evidence(citation: "guess", status: .assumed))
    ])
    let duty = DutyBranches(scenario)
    #expect(
      duty.branches.map(\.title) == [
        "US reform: comes", "US reform: worse", "US reform: elsewhere",
      ])
    let before = try #require(result.listings.first)
    let economics = before.under([fact], contribution: before.contribution - lost)
    let left = duty.branches.map { duty.contribution(of: economics, under: $0) }
    #expect(left == [before.contribution - lost, before.contribution - lost - 9, nil])
    #expect(duty.branches(touching: [economics]).count == 2)
  }

  @Test func `numbers of stores that no compared plan opens are not to be measured`() throws {
    let result = SmallStudy(planCount: 1).make()
    #expect(result.effects.allSatisfy(EffectReach.reference(StudyReading(result)).touches))
    var scenario = result.scenario
    scenario.settings = SettingBook(
      declarations: scenario.settings.declarations,
      entries: [
        SettingBook.Entry(
          key: "returns.rate", selector: SettingSelector(store: "amazon-de"),
          value: .interval90(low: 0.1, high: 0.2), layer: .user,
          evidence: Evidence(citation: "", status: .given))
      ])
    let closed = ParameterEffect(
      path: "returns.rate[store=amazon-de]", declaration: result.effects[1].declaration,
      law: .exactly(1), layer: .user, swing: 1, swingStandardError: 0, differenceSwing: 0)
    let one = StudyReading(result.with(scenario: scenario, effects: [closed]))
    #expect(!EffectReach.compared(one).touches(closed))
    let three = StudyReading(SmallStudy().make().with(scenario: scenario, effects: [closed]))
    #expect(EffectReach.compared(three).touches(closed))
    #expect(!EffectReach.reference(three).touches(closed))
  }
}

extension ListingEconomics {
  /// The same listing with what it earns while facts hold.
  fileprivate func under(_ facts: Set<PolicyFact>, contribution: Double) -> ListingEconomics {
    ListingEconomics(
      listing: listing, netPrice: netPrice, productCost: productCost, freight: freight, duty: duty,
      fees: fees, returns: returns, advertising: advertising, contribution: self.contribution,
      afterChanges: afterChanges, contributionUnderFacts: [facts: contribution],
      dutyBase: dutyBase, dutyPointsToZero: dutyPointsToZero, breakEvenPrice: breakEvenPrice,
      verdict: verdict)
  }
}
