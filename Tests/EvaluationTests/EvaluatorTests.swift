import Artifacts
import Commerce
import Economics
import Kernels
import Testing

@testable import Evaluation

@Suite("Evaluator")
struct EvaluatorTests {
  static func evaluate(
    paths: Int, until goal: PrecisionGoal? = nil, workers: Int, plans: Int = 1,
    archive: PartArchive? = nil, fingerprint: UInt64 = 0
  ) throws -> Evaluator.Result {
    let fixture = ConservationTests.restless()
    let scenario = fixture.scenario
    let evaluator = try Evaluator(
      scenario: scenario, panel: fixture.panel, layout: fixture.layout,
      plans: [Plan](repeating: fixture.plan, count: plans),
      costs: { try CompiledCosts(scenario: scenario, modes: $0.modes(in: scenario)) },
      rules: { _ in (OrderUpTo(), FirstComeRation()) })
    let template = fixture.block(paths: PathBlock.standardPathCount)
    return try evaluator.evaluate(
      paths: paths, until: goal, parallel: ParallelBlocks(workers: workers),
      control: RunControl(workers: workers), archive: archive, fingerprint: fingerprint
    ) { block in
      for row in 0..<block.weekCount * block.layout.factors.count {
        for path in 0..<block.pathCount {
          block.values[row * block.pathCount + path] =
            template.values[row * template.pathCount + path]
        }
      }
    }
  }

  @Test("one and three workers give the same bits")
  func workersDoNotMatter() throws {
    let one = try Self.evaluate(paths: 1200, workers: 1)
    let three = try Self.evaluate(paths: 1200, workers: 3)
    #expect(one.outcomes[0].kpis == three.outcomes[0].kpis)
    #expect(one.outcomes[0].series == three.outcomes[0].series)
    #expect(one.outcomes[0].storeStages == three.outcomes[0].storeStages)
    #expect(one.outcomes[0].ladder == three.outcomes[0].ladder)
  }

  @Test("a run with a goal stops when it is met, with the figures of a run of so many futures")
  func stopsAtGoal() throws {
    let start = try Self.evaluate(paths: 1024, workers: 1).outcomes[0]
    let spread = PrecisionGoal(kpi: "units_sold", halfWidth: 1)
      .reachedHalfWidth([try #require(start.kpi("units_sold")).values], futures: 1024)
    let goal = PrecisionGoal(kpi: "units_sold", halfWidth: spread / 1.5)
    let found = try Self.evaluate(paths: 20_000, until: goal, workers: 2).outcomes[0]
    #expect((2048...3072).contains(found.pathCount))
    let values = try #require(found.kpi("units_sold")).values
    #expect(goal.reachedHalfWidth([values], futures: values.count) <= goal.halfWidth)
    let plain = try Self.evaluate(paths: found.pathCount, workers: 1).outcomes[0]
    #expect(found.kpis == plain.kpis && found.series == plain.series)
  }

  @Test("a goal that is out of reach ends with all futures, one that is met at once with the first")
  func endsOfGoal() throws {
    let far = PrecisionGoal(kpi: "units_sold", halfWidth: 1e-9)
    #expect(try Self.evaluate(paths: 1700, until: far, workers: 2).outcomes[0].pathCount == 1700)
    #expect(try Self.evaluate(paths: 7, until: far, workers: 2).outcomes[0].pathCount == 7)
    let near = PrecisionGoal(kpi: "units_sold", halfWidth: 1e9)
    #expect(try Self.evaluate(paths: 1700, until: near, workers: 2).outcomes[0].pathCount == 1024)
  }

  @Test("a plan compared with itself differs nowhere")
  func pairing() throws {
    let result = try Self.evaluate(paths: 600, workers: 2, plans: 2)
    #expect(result.outcomes[0].kpis == result.outcomes[1].kpis)
  }

  @Test("every figure has a finite value in every future", arguments: KPIs.descriptions.map(\.key))
  func figuresAreFinite(key: String) throws {
    let column = try #require(try Self.evaluate(paths: 9, workers: 1).outcomes[0].kpi(key))
    #expect(column.values.count == 9)
    #expect(column.values.allSatisfy { $0.isFinite })
    if column.kpi.unit == .event { #expect(column.values.allSatisfy { $0 == 0 || $0 == 1 }) }
    if column.kpi.unit == .share {
      #expect(column.values.allSatisfy { (-1e-9...1.000001).contains($0) })
    }
  }

  @Test("keys of figures are unique")
  func keysAreUnique() {
    #expect(Set(KPIs.descriptions.map(\.key)).count == KPIs.descriptions.count)
  }

  @Test("the ladder's subtotals are sums of the lines above")
  func ladderAddsUp() throws {
    let ladder = try Self.evaluate(paths: 16, workers: 1).outcomes[0].ladder
    var sum = 0.0
    for step in ladder {
      if step.isSubtotal {
        #expect(abs(step.mean - sum) < 1e-6 * max(1, abs(sum)))
      } else {
        sum += step.mean
      }
    }
    #expect(ladder.filter(\.isSubtotal).count == 6)
  }

  @Test("no futures are refused")
  func noPaths() {
    #expect(throws: EvaluationError.self) { try Self.evaluate(paths: 0, workers: 1) }
  }
}
