import Artifacts
import Commerce
public import Kernels
import Simulation

extension Study {
  /// Quantiles of every exogenous factor by week, as a tidy table.
  ///
  /// - Complexity: linear in futures; memory holds a histogram per factor and week, not the futures.
  public func factorTable(control: RunControl) throws -> TidyTable {
    let parallel = ParallelBlocks(workers: control.workers)
    let forecast = try forecast(parallel: parallel, control: control)
    let sampler = try PathSampler(
      scenario: scenario, volatility: forecast.commonVolatility, purpose: .evaluation)
    let size = PathBlock.standardPathCount
    let cells = sampler.layout.factors.count * scenario.calendar.horizonWeeks
    let empty = [LogHistogram](repeating: LogHistogram(), count: cells)
    var done = 0
    let merged = try parallel.fold(
      count: (paths + size - 1) / size, control: control, into: empty
    ) { index in
      var block = sampler.emptyBlock(
        firstPath: index * size, pathCount: min(size, paths - index * size))
      sampler.fill(&block)
      return Self.histograms(of: block, cells: cells)
    } _: { merged, block in
      for cell in merged.indices { merged[cell].merge(block[cell]) }
      done = min(paths, done + size)
      control.report(RunProgress(unitsDone: done, unitsTotal: paths, label: "Drawing futures"))
    }
    return table(merged, layout: sampler.layout)
  }

  /// Factors are near one, so they are counted in millionths.
  private static let resolution = 1e6

  private static func histograms(of block: PathBlock, cells: Int) -> [LogHistogram] {
    (0..<cells).map { cell in
      var histogram = LogHistogram()
      let first = cell * block.pathCount
      for value in block.values[first..<first + block.pathCount] {
        histogram.add(value * resolution)
      }
      return histogram
    }
  }

  private func table(_ histograms: [LogHistogram], layout: FactorLayout) -> TidyTable {
    var table = TidyTable(columns: ["factor", "week", "quantile", "value"])
    for week in scenario.calendar.weeks {
      for (column, factor) in layout.factors.enumerated() {
        let histogram = histograms[week * layout.factors.count + column]
        for level in [0.05, 0.25, 0.5, 0.75, 0.95] {
          table.add([
            .text(factor.name), .text("\(scenario.calendar.monday(ofWeek: week))"),
            .text("\(level)"), .number(histogram.quantile(level) / Self.resolution),
          ])
        }
      }
    }
    return table
  }
}
