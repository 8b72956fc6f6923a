import ArgumentParser
import Kernels
import Portolan
import ScenarioIO

/// The forecasts alone, of a scenario or of any table of series.
struct ForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Forecast every listing of a scenario, or every series of a table.",
    usage: """
      portolan forecast <scenario> [options]
      portolan forecast --panel <file> [options]
      """,
    discussion: """
      A table of series has the columns `unique_id`, `t` (whole numbers) or `ds` (days), `y`, and \
      perhaps `split`: rows where it is `test` are not used, but score the forecasts with --score. An \
      empty `y` is a missing value. Columns of other names that hold numbers, such as prices or \
      promotions, are used by the models `regression` and `fourier`; `test` rows say what they will be. Models: \(PanelStudy.modelNames.joined(separator: ", ")), and \
      members of the smoothing family such as ets-MAdM.

      With --hierarchy sums of series are forecast besides them, by the columns that say what each \
      belongs to, and all forecasts, intervals' middles and futures are reconciled so that they add up.

      EXAMPLES
        portolan forecast my-plan --output forecast.csv
        portolan forecast --panel sales.csv.gz --horizon 13 --output forecast.csv
        portolan forecast --panel sales.csv --horizon 12 --season 12 --model auto --intervals 80,95
        portolan forecast --panel sales.csv --horizon 8 --hierarchy market,market/platform,product
        portolan forecast --panel daily.csv --horizon 28 --model regression --calendar DE
        portolan forecast --panel sales.csv --horizon 8 --model credibility --groups market/platform
        portolan forecast --panel m3.csv.gz --season 12 --score --json --output forecast.csv
      """)

  @Argument(help: "The scenario's folder; leave it out with --panel.")
  var scenario: String?

  @OptionGroup(title: "A table of series") var panel: PanelArguments

  @OptionGroup var work: WorkArguments

  @OptionGroup var external: DataArguments

  @Flag(
    help: "A scenario: one JSON object per line. A table: a summary as JSON on standard output.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "The file to write; standard output where it is missing.", valueName: "file"))
  var output: String?

  func validate() throws {
    guard (scenario == nil) != (panel.panel == nil) else {
      throw ValidationError("give a scenario's folder or --panel, one of the two")
    }
    if panel.panel == nil { try panel.validateAbsence() }
    if panel.panel != nil, json, output == nil {
      throw ValidationError(
        "--json writes the summary to standard output; say with --output where the forecasts go")
    }
  }

  func run() throws {
    try Exit.guarding {
      let place = try TextOutput(path: output)
      if let path = panel.panel { return try forecast(path, into: place) }
      let scenario = try ScenarioInput(path: scenario ?? "", data: external.folder()).scenario
      let panel = try work.withControl { control in
        try Study(scenario: scenario, paths: 1).forecast(
          parallel: ParallelBlocks(workers: control.workers), control: control)
      }
      let table = StudyTables.forecast(panel, of: scenario)
      try place.write(json ? table.jsonLines : table.csv)
    }
  }

  /// Forecasts a table; the summary goes to standard output as JSON, else to standard error.
  private func forecast(_ path: String, into place: TextOutput) throws {
    let watch = Stopwatch()
    let answer = try work.withControl { control in
      let question = try panel.question
      let table = try PanelFile.read(path, groups: question.groupColumns, control: control)
      let study = try PanelStudy(table, question)
      for remark in study.remarks { Console.warning(remark) }
      return try study.forecast(control: control)
    }
    try place.writePieces { try answer.writeCSV($0) }
    let resources = Stopwatch.resources
    let effort = PanelAnswer.Effort(
      seconds: watch.total, cpuSeconds: resources.cpuSeconds, peakBytes: resources.peakBytes)
    if json { try Console.write(answer.json(effort)) } else { Console.say(answer.summary(effort)) }
  }
}
