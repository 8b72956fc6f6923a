import ArgumentParser
import Portolan

/// The JSON Schema of scenario files.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema (draft-07) of scenario files, for editors.",
    discussion: """
      EXAMPLES
        portolan schema > scenario.schema.json
        portolan schema plan > plan.schema.json
      """)

  /// Files that there is a schema for.
  enum File: String, ExpressibleByArgument, CaseIterable {
    case scenario, plan
  }

  @Argument(help: "Which file's schema.")
  var file = File.scenario

  func run() throws {
    try Exit.guarding {
      switch file {
      case .scenario: try Console.write(ScenarioDoor.scenarioSchema)
      case .plan: try Console.write(ScenarioDoor.planSchema)
      }
    }
  }
}
