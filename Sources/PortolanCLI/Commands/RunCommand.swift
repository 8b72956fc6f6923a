import ArgumentParser
import Artifacts
import Commerce
import Foundation
import Kernels
import Portolan

/// The main job.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Forecast, plan, simulate and compare; write the report.",
    discussion: """
      EXAMPLES
        portolan run scenarios/shenzhen-electronics
        portolan run my-plan --plan stay --plan diversify --paths 10000
        portolan run my-plan --output out --json > summary.json
      """)

  @OptionGroup var study: StudyArguments

  @Option(
    help: ArgumentHelp(
      "Folder for the run. Default: runs/<id> in the current folder, the id being the content's hash."
    ))
  var output: String?

  @Option(help: "Folder of external data that the scenario names; or PORTOLAN_DATA.")
  var data: String?

  @Flag(help: "Print the summary as JSON on standard output, and nothing else there.")
  var json = false

  func run() throws { try Exit.guarding(work) }

  private func work() throws {
    let clock = ContinuousClock()
    let started = Date()
    let begin = clock.now
    let input = try ScenarioInput(path: study.scenario, seed: study.seed)
    let loaded = clock.now
    let result = try study.withControl { control in
      try Study(
        scenario: input.scenario, paths: study.paths, plans: study.plan, loadNotes: input.notes
      ).run(control: control)
    }
    let computed = clock.now
    let files = StudyRenderings.files(of: result)
    let rendered = clock.now
    let manifest = manifest(
      input, result, files, started: started,
      seconds: [
        "load": begin.duration(to: loaded).seconds,
        "study": loaded.duration(to: computed).seconds,
        "render": computed.duration(to: rendered).seconds,
      ])
    let folder = try write(files, manifest, id: runID(input))
    Console.write(json ? StudyRenderings.summary(of: result) : StudyRenderings.verdict(of: result))
    let seconds = begin.duration(to: clock.now).seconds
    Console.say("\n\(study.paths) futures in \((seconds * 10).rounded() / 10) s")
    Console.say("Report: \(folder)/report.html")
  }

  /// A name that the same content always gets.
  private func runID(_ input: ScenarioInput) -> String {
    let content =
      "\(input.scenario.contentHash) \(study.paths) \(study.plan.joined(separator: ","))"
    return "\(input.scenario.name)-\(SHA256.hex(content).prefix(8))"
  }

  private func write(
    _ files: [StudyRenderings.File], _ manifest: Manifest, id: String
  ) throws -> String {
    let folder = try OutputFolder(path: output ?? "runs/\(id)")
    do {
      for file in files { try folder.write(file.text, to: file.name) }
      try folder.write(manifest.text, to: "manifest.json")
    } catch {
      folder.discard()
      throw error
    }
    try folder.publish()
    return folder.path
  }

  private func manifest(
    _ input: ScenarioInput, _ result: StudyResult, _ files: [StudyRenderings.File], started: Date,
    seconds: [String: Double]
  ) -> Manifest {
    Manifest(
      version: PortolanCommand.configuration.version, scenario: input.scenario.name,
      scenarioHash: input.scenario.contentHash, seed: input.scenario.seed, paths: study.paths,
      blockSize: result.blockSize, plans: result.plans.map(\.id.text), threads: study.threads,
      inputs: input.inputHashes,
      outputs: Dictionary(uniqueKeysWithValues: files.map { ($0.name, SHA256.hex($0.text)) }),
      binary: SHA256.ofThisProgram,
      libraries: Dictionary(
        uniqueKeysWithValues: Doctor.examine().map { ($0.subject, $0.text) }),
      commandLine: Array(CommandLine.arguments.dropFirst()),
      startedAt: ISO8601DateFormatter().string(from: started), seconds: seconds)
  }
}

extension Duration {
  /// The duration in seconds.
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
