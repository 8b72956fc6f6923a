import ArgumentParser
import Portolan
import ScenarioIO

/// The JSON Schema of scenario files and requests.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema (draft-07) of scenario files and requests, for editors.",
    discussion: """
      EXAMPLES
        portolan schema > scenario.schema.json
        portolan schema plan > plan.schema.json
        portolan schema landed > request.schema.json
        portolan schema orders
      """)

  /// Files that there is a schema for.
  enum File: String, ExpressibleByArgument, CaseIterable {
    case scenario, plan, landed, orders
  }

  @Argument(help: "Which file's schema.")
  var file = File.scenario

  func run() throws {
    try Exit.guarding {
      switch file {
      case .scenario: try Console.write(ScenarioDoor.scenarioSchema)
      case .plan: try Console.write(ScenarioDoor.planSchema)
      case .landed: try Console.write(ScenarioSchema.landedRequest)
      case .orders: try Console.write(ScenarioSchema.orders)
      }
    }
  }
}
