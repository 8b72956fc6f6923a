import ArgumentParser

/// How a scenario's past is looked at.
struct WeekArguments: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Weeks to forecast from each origin, and between two. Default: 4.", valueName: "n"))
  var weeks: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Futures to look at. Default: 2000.", valueName: "n"))
  var paths: Int?

  @OptionGroup var draws: SeedArguments

  @OptionGroup var external: DataArguments

  func validate() throws {
    if let paths { try FutureArguments.check(paths: paths) }
  }

  /// Refuses what makes no sense without a scenario.
  func validateAbsence() throws {
    if weeks != nil || paths != nil || draws.seed != nil || external.data != nil {
      throw ValidationError("--weeks, --paths, --seed and --data go with a scenario")
    }
  }
}
