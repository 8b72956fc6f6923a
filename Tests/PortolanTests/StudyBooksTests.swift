import Artifacts
import Commerce
import Evaluation
import Kernels
import Simulation
import Testing

@testable import Portolan

@Suite("Futures and books of a study")
struct StudyBooksTests {
  @Test("planning and evaluation draw from streams that share nothing")
  func streamsDiffer() throws {
    let study = try Study(scenario: MinimalStudy.commented(), paths: 1)
    let forecast = try study.forecast(
      parallel: ParallelBlocks(workers: 1), control: MinimalStudy.control())
    let planning = try block(study, forecast, .planning)
    let evaluation = try block(study, forecast, .evaluation)
    #expect(planning.layout.factors == evaluation.layout.factors)
    #expect(planning.parameters != evaluation.parameters)
    for column in planning.layout.factors.indices {
      let here = firstWeek(planning, column)
      guard Set(here).count > here.count / 2 else { continue }
      let there = firstWeek(evaluation, column)
      #expect(
        zip(here, there).allSatisfy { $0 != $1 },
        "\(planning.layout.factors[column].name) is the same in both")
    }
  }

  @Test("every future's books balance to a cent")
  func booksBalance() throws {
    let study = try Study(scenario: MinimalStudy.commented(), paths: 200)
    let control = MinimalStudy.control()
    let forecast = try study.forecast(parallel: ParallelBlocks(workers: 2), control: control)
    let plans = try study.plans(forecast: forecast, control: control)
    let sampler = try PathSampler(
      scenario: study.scenario, volatility: forecast.commonVolatility, purpose: .evaluation)
    let result = try study.evaluate(
      plans, forecast, CostShelf(scenario: study.scenario), sampler, ParallelBlocks(workers: 2),
      control)
    // Sums of some millions of CNY over 78 weeks in binary floating point leave about 1e-8.
    #expect(result.largestBookDifference < 0.01)
    #expect(result.outcomes.count == 2)
  }

  /// The first week's values of a factor.
  private func firstWeek(_ block: PathBlock, _ column: Int) -> [Double] {
    let first = column * block.pathCount
    return Array(block.values[first..<first + block.pathCount])
  }

  private func block(
    _ study: Study, _ forecast: ForecastPanel, _ purpose: RandomPurpose
  ) throws -> PathBlock {
    let sampler = try PathSampler(
      scenario: study.scenario, volatility: forecast.commonVolatility, purpose: purpose)
    var block = sampler.emptyBlock(firstPath: 0, pathCount: 64)
    sampler.fill(&block)
    return block
  }
}
