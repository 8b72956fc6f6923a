import ArgumentParser
import Foundation
import ScenarioIO

/// A first scenario.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a small scenario that runs at once, to be filled with your own figures.",
    discussion: """
      EXAMPLES
        portolan init my-plan             commented tables, plans and settings
        portolan init my-plan --minimal   just the six tables that a first hour can fill
      """)

  @Argument(help: "The folder to make.")
  var folder: String

  @Flag(help: "Just the six required tables.")
  var minimal = false

  func run() throws {
    try Exit.guarding {
      let root = URL(fileURLWithPath: folder, isDirectory: true)
      guard !FileManager.default.fileExists(atPath: root.path) else {
        throw OutputError.exists(path: folder)
      }
      for file in minimal ? ScenarioTemplate.minimal : ScenarioTemplate.commented {
        try write(file.text, to: root.appendingPathComponent(file.path))
      }
      Console.say("Made \(folder). Next: portolan check \(folder) && portolan run \(folder)")
    }
  }

  private func write(_ text: String, to url: URL) throws {
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url, options: .atomic)
    } catch {
      throw OutputError.cannotWrite(path: url.path, reason: error.localizedDescription)
    }
  }
}
