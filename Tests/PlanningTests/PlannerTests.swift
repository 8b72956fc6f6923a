import Artifacts
import Commerce
import Economics
import Kernels
import Planning
import Testing

@Suite struct PlannerTests {
  private let planner = Planner()

  private func plan(
    _ free: Set<Strategy.FreeDecision>, in world: World = World(),
    actions: [StageTemplate.TimedAction] = []
  ) throws -> Plan {
    let strategy = World.strategy(free, actions: actions)
    return try planner.plan(
      strategy, in: world.context([strategy]), control: RunControl(workers: 1))
  }

  private func opened(_ plan: Plan) -> [(stage: Int, after: Int, store: String)] {
    plan.strategy.stages.enumerated().flatMap { stage, template in
      template.actions.compactMap { timed in
        guard case .open(let store, _) = timed.action else { return nil }
        return (stage, timed.afterWeeks, store.text)
      }
    }
  }

  @Test func withoutFreeDecisionsAStrategyIsItsPlan() throws {
    let strategy = World.strategy([])
    let plan = try planner.plan(
      strategy, in: World().context([strategy]), control: RunControl(workers: 1))
    #expect(plan.id.text == "optimised")
    #expect(plan.strategy.stages == strategy.stages)
    #expect(plan.proofs.isEmpty && plan.firstOrders.isEmpty)
  }

  @Test func aProfitableCandidateOpensWhenItsPapersAreThere() throws {
    let plan = try plan([.stores])
    #expect(plan.strategy.free.isEmpty)
    let japan = try #require(opened(plan).first { $0.store == "jp-bazaar" })
    #expect(japan.stage == 0 && japan.after == 6)
    // The ledger applies for the papers and books them; a spend of the plan's would pay them twice.
    let spends = plan.strategy.stages[0].actions.contains { timed in
      if case .spend = timed.action { true } else { false }
    }
    #expect(!spends)
    let proof = try #require(plan.proofs.first)
    #expect(proof.status.hasPrefix("optimal"))
    #expect(proof.gap <= 1e-4 && proof.largestViolation <= 1e-6)
    #expect(proof.remarks.contains { $0.contains("jp-bazaar opens in week 7") })
    #expect(proof.remarks.contains { $0.contains("expect less in the evaluation") })
  }

  @Test func gatesAndRulesOfTheTemplateStay() throws {
    let plan = try plan([.stores])
    let strategy = World.strategy([.stores])
    #expect(plan.strategy.stages.map(\.gate) == strategy.stages.map(\.gate))
    #expect(plan.strategy.replenishment == strategy.replenishment)
  }

  @Test func withoutPapersToWaitForItOpensAtOnce() throws {
    var world = World()
    world.listsPapers = false
    let japan = try #require(
      opened(try plan([.stores], in: world)).first { $0.store == "jp-bazaar" })
    #expect(japan.stage == 0 && japan.after == 0)
  }

  @Test func aDearEntryKeepsACandidateClosedAndTheReasonIsSaid() throws {
    var world = World()
    world.japaneseEntryCost = 90_000_000
    let plan = try plan([.stores], in: world)
    #expect(!opened(plan).contains { $0.store == "jp-bazaar" })
    let remarks = plan.proofs[0].remarks
    #expect(remarks.contains { $0.hasPrefix("jp-bazaar stays closed: entry cost and papers") })
  }

  @Test func scarceStaffLetsTheBetterCandidateIn() throws {
    var world = World()
    world.storeStaff = 3
    let plan = try plan([.stores], in: world)
    #expect(opened(plan).map(\.store) == ["jp-bazaar"])
    let proof = plan.proofs[0]
    #expect(proof.bindingRows.contains { $0.name.hasPrefix("staff in weeks") })
    #expect(proof.remarks.contains { $0.contains("take the place of jp-bazaar") })
    world.storeStaff = 4
    #expect(Set(opened(try self.plan([.stores], in: world)).map(\.store)).count == 2)
  }

  @Test func whatNothingIsWorthIsSaid() throws {
    var world = World()
    world.storeStaff = 2
    let plan = try plan([.stores], in: world)
    #expect(opened(plan).isEmpty)
    #expect(plan.proofs[0].remarks[0].hasPrefix("Nothing changes"))
  }

  @Test func theModeFlipsWithTheCostOfParcels() throws {
    var cheap = World()
    cheap.parcelPerKilogram = Money(1, .cny)
    let moved = try plan([.modes], in: cheap)
    let scenario = try cheap.scenario()
    let german = try #require(scenario.stores.position(of: "de-bazaar"))
    #expect(moved.modes(in: scenario)[german] == .directMail)
    var dear = World()
    dear.parcelPerKilogram = Money(90, .cny)
    let stays = try plan([.modes], in: dear)
    #expect(stays.modes(in: scenario)[german] == .overseasWarehouse)
  }

  @Test func whatTheStrategyItselfOpensIsKept() throws {
    let action = StageTemplate.TimedAction(
      afterWeeks: 4, .open(store: "us-feed", mode: .platformWarehouse))
    var world = World()
    world.storeStaff = 3
    let plan = try plan([.stores], in: world, actions: [action])
    #expect(opened(plan).map(\.store) == ["us-feed"])
    #expect(plan.strategy.stages[0].actions.contains(action))
  }

  @Test func closingALosingStorePays() throws {
    var world = World()
    world.productCost = 190
    let plan = try plan([.stores], in: world)
    let closes = plan.strategy.stages[0].actions.contains {
      if case .close(let store) = $0.action { store.text == "us-bazaar" } else { false }
    }
    #expect(closes)
  }

  @Test func tooLittleMoneyLeavesTheStrategyAndNamesTheLimit() throws {
    var world = World()
    world.cash = -9_000_000
    let plan = try plan([.stores], in: world)
    #expect(plan.proofs[0].status == "infeasible")
    #expect(plan.proofs[0].remarks.contains { $0.contains("cash and credit line") })
    #expect(opened(plan).isEmpty && plan.strategy.free.isEmpty)
  }

  @Test func theSameContextGivesTheSamePlan() throws {
    let all: Set<Strategy.FreeDecision> = [.stores, .modes, .inventory]
    let (a, b) = (try plan(all), try plan(all))
    #expect(a.strategy.stages == b.strategy.stages)
    #expect(a.firstOrders == b.firstOrders)
    #expect(a.serviceLevels == b.serviceLevels)
    #expect(a.proofs == b.proofs)
  }

  @Test func aCancelledRunStops() throws {
    let control = RunControl(workers: 1)
    control.cancel()
    let strategy = World.strategy([.stores])
    let context = try World().context([strategy])
    #expect(throws: RunCancelled.self) {
      try planner.plan(strategy, in: context, control: control)
    }
  }
}
