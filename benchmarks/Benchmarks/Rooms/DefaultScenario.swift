import Artifacts
import Commerce
import Evaluation
import Foundation
import Kernels
import Planning
import Portolan
import ScenarioIO
import Simulation

/// The scenario that the figures are of, and what its rooms hand on, each made once.
enum DefaultScenario {
  /// One worker: benchmarks measure work, `scaling.py` measures threads.
  static let control = RunControl(workers: 1)
  static let parallel = ParallelBlocks(workers: 1)

  /// The files of scenarios/shenzhen-electronics.
  static let folder: MemoryFolder = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../scenarios/shenzhen-electronics").standardizedFileURL
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    let files = (paths ?? []).compactMap { path in
      (try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8))
        .map { (path: path, text: $0) }
    }
    return MemoryFolder(name: root.lastPathComponent, files: files)
  }()

  static let scenario: Scenario = {
    let result = ScenarioDoor.load(folder)
    guard let scenario = result.scenario else { fatalError("\(result.diagnostics)") }
    return scenario
  }()

  /// A study of plans in so many futures.
  static func study(paths: Int, plans: [String]) throws -> Study {
    try Study(scenario: scenario, paths: paths, plans: plans)
  }

  /// What is expected of every listing.
  static func forecast() throws -> ForecastPanel {
    try study(paths: 1, plans: []).forecast(parallel: parallel, control: control)
  }
}
