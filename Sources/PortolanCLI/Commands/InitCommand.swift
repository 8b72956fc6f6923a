import ArgumentParser
import Foundation
import Portolan
import ScenarioIO

/// A first scenario.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a small scenario that runs at once, to be filled with your own figures.",
    discussion: """
      The folder must be new or empty. Its schema/ lets editors complete and check the YAML files.

      EXAMPLES
        portolan init my-plan             commented tables, plans and settings
        portolan init my-plan --minimal   just the six required tables
      """)

  @Argument(help: "The folder to make.")
  var folder: String

  @Flag(help: "Just the six required tables.")
  var minimal = false

  func validate() throws {
    if folder.isEmpty { throw ValidationError("the folder needs a name") }
  }

  func run() throws {
    try Exit.guarding {
      let root = URL(fileURLWithPath: folder, isDirectory: true)
      guard try isFree(root) else { throw OutputError.exists(path: folder) }
      for file in minimal ? ScenarioTemplate.minimal : ScenarioTemplate.commented {
        try write(file.text, to: root.appendingPathComponent(file.path))
      }
      try write(
        ScenarioDoor.scenarioSchema, to: root.appendingPathComponent("schema/scenario.schema.json"))
      try write(ScenarioDoor.planSchema, to: root.appendingPathComponent("schema/plan.schema.json"))
      let name = folder.contains(" ") ? "'\(folder)'" : folder
      Console.say("Made \(name). Next: portolan check \(name) && portolan run \(name)")
    }
  }

  private func isFree(_ root: URL) throws -> Bool {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: root.path, isDirectory: &isDirectory) else {
      return true
    }
    do {
      return try isDirectory.boolValue
        && FileManager.default.contentsOfDirectory(atPath: root.path).isEmpty
    } catch {
      throw OutputError.cannotWrite(path: folder, reason: SystemReason.of(error))
    }
  }

  private func write(_ text: String, to url: URL) throws {
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url, options: .atomic)
    } catch {
      throw OutputError.cannotWrite(path: url.path, reason: SystemReason.of(error))
    }
  }
}
