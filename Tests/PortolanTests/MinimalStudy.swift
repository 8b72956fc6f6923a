import Commerce
import Kernels
import Portolan
import ScenarioIO
import Testing

/// The scenarios that `init` writes, read without a disk.
enum MinimalStudy {
  /// Two stores, two products, one plan.
  static func scenario() throws -> Scenario { try scenario(of: ScenarioTemplate.minimal) }

  /// Five stores, three products, two plans.
  static func commented() throws -> Scenario { try scenario(of: ScenarioTemplate.commented) }

  /// The scenario of files held in memory.
  static func scenario(of files: [(path: String, text: String)]) throws -> Scenario {
    try #require(ScenarioDoor.load(MemoryFolder(name: "template", files: files)).scenario)
  }

  /// The commented template with lines of its files replaced.
  static func commented(
    replacing changes: [(file: String, old: String, new: String)]
  ) throws -> Scenario {
    var files = ScenarioTemplate.commented
    for change in changes {
      let place = try #require(files.firstIndex { $0.path == change.file })
      let lines = files[place].text.split(separator: "\n", omittingEmptySubsequences: false)
      try #require(lines.contains { $0.hasPrefix(change.old) }, "\(change.old)")
      files[place].text = lines.map { $0.hasPrefix(change.old) ? change.new : String($0) }
        .joined(separator: "\n")
    }
    return try scenario(of: files)
  }

  /// A control with so many workers.
  static func control(_ workers: Int = 2) -> RunControl { RunControl(workers: workers) }
}
