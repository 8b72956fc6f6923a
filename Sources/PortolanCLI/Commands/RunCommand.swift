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
      Writes report.html, summary.json, results.csv, actions.csv and manifest.json. A run that lies \
      in the folder already is replaced in one step; a folder that holds anything else is refused.

      A run that is stopped, killed or out of disk space leaves finished parts of the simulation in a \
      hidden folder beside its own. The same command goes on from there and ends with the same bytes.

      EXAMPLES
        portolan run scenarios/shenzhen-electronics
        portolan run my-plan --plan stay --plan diversify --paths 10000
        portolan run my-plan --output out --json > summary.json
        portolan run my-plan --half-width 20000       draws futures until means are that sure
        portolan run my-plan --require-target 0.8     ends with 4 unless some plan is that sure
      """)

  @OptionGroup var input: ScenarioArguments

  @OptionGroup var choice: PlanArguments

  @OptionGroup var futures: FutureArguments

  @OptionGroup var precision: PrecisionArguments

  @Option(
    help: ArgumentHelp(
      "Folder for the run. Default: runs/<id> in the current folder; the same content gets the "
        + "same id.",
      valueName: "folder"))
  var output: String?

  @Flag(help: "Print the summary as JSON on standard output, and nothing else there.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "End with 4 unless some plan meets target.operating_profit in at least this share of futures.",
      valueName: "share"))
  var requireTarget: Double?

  func validate() throws {
    guard let requireTarget, !(0...1).contains(requireTarget) else { return }
    throw ValidationError("--require-target must be between 0 and 1, not \(requireTarget)")
  }

  func run() throws { try Exit.guarding(work) }

  private func work() throws {
    let watch = Stopwatch()
    let data = try input.external.folder()?.path
    let scenario = try ScenarioInput(input, seed: futures.draws.seed)
    let study = try Study(
      scenario: scenario.scenario, paths: mostFutures, until: precision.goal, plans: choice.plan,
      loadNotes: scenario.notes)
    let folder = try OutputFolder(path: output ?? "runs/\(RunName.of(study))")
    let binary = SHA256.ofThisProgram
    let parts = PartFolder(beside: folder.target, key: RunName.key(of: study, binary: binary))
    if parts.count > 0 { Console.say("Going on from \(parts.count) parts of an earlier run.") }
    watch.lap("load")
    let result = try input.withControl(keeping: parts) { control in
      let result = try study.run(control: control, archive: parts.archive)
      watch.lap("study")
      var files = StudyRenderings.files(of: result).map { (name: $0.name, text: $0.text) }
      watch.lap("render")
      let manifest = manifest(scenario, result, files, data: data, binary: binary, watch)
      files.append((Manifest.fileName, try manifest.text))
      try folder.fill(files, lastly: control.checkCancellation)
      parts.remove()
      return result
    }
    try Console.write(
      json ? StudyRenderings.summary(of: result) : StudyRenderings.verdict(of: result))
    Infeasibility.sentences(of: result.plans).forEach(Console.warning)
    let drawn = result.outcomes.first?.pathCount ?? 0
    let count = "\(drawn) future\(drawn == 1 ? "" : "s")"
    if let precision = ReachedPrecision(study, result) {
      precision.isMet ? Console.say(precision.sentence) : Console.warning(precision.sentence)
    }
    Console.say("\n\(count) in \((watch.total * 10).rounded() / 10) s")
    Console.say("Report: \(folder.path)/report.html")
    try demandTarget(of: result)
  }

  private var mostFutures: Int {
    precision.goal == nil ? futures.paths : futures.given ?? PrecisionArguments.mostFutures
  }

  /// Ends with its own code where no plan is as sure of the target as was asked.
  private func demandTarget(of result: StudyResult) throws {
    guard let requireTarget else { return }
    let chances = result.outcomes.compactMap { $0.kpi("target_met")?.mean }
    guard let best = chances.max(), best < requireTarget else { return }
    Console.error("no plan meets the target in \(requireTarget) of futures; the best in \(best)")
    throw Exit.targetNotMet
  }

  private func manifest(
    _ input: ScenarioInput, _ result: StudyResult, _ files: [(name: String, text: String)],
    data: String?, binary: String?, _ watch: Stopwatch
  ) -> Manifest {
    Manifest(
      version: PortolanCommand.configuration.version, scenario: input.scenario.name,
      scenarioHash: input.scenario.contentHash, seed: input.scenario.seed,
      paths: result.outcomes.first?.pathCount ?? futures.paths,
      blockSize: result.blockSize, plans: result.plans.map(\.id.text), threads: self.input.workers,
      inputs: input.inputHashes, dataFolder: data,
      outputs: Dictionary(uniqueKeysWithValues: files.map { ($0.name, SHA256.hex($0.text)) }),
      binary: binary,
      libraries: Dictionary(
        uniqueKeysWithValues: Doctor.examine().map { ($0.subject, $0.text) }),
      commandLine: Array(CommandLine.arguments.dropFirst()),
      startedAt: ISO8601DateFormatter().string(from: watch.startedAt), seconds: watch.laps)
  }
}
