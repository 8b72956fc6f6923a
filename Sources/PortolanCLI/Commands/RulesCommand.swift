import ArgumentParser
import Commerce
import Portolan

/// The rule book of duty and tax.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the rules of duty and tax, show one, or what changes between two days.",
    discussion: """
      EXAMPLES
        portolan rules list --country DE --on 2026-12-01
        portolan rules show eu-parcel-3eur
        portolan rules diff --from 2026-06-30 --to 2026-12-31 --country US --hs 610910
      """,
    subcommands: [ListRulesCommand.self, ShowRuleCommand.self, DiffRulesCommand.self])
}

/// Which rules, and in which form.
struct RuleArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Rules of this country and its customs union. Default: all.", valueName: "country"),
    transform: QuantityArguments.country)
  var country: String?

  @Option(
    help: ArgumentHelp("Rules that can touch goods of this code.", valueName: "code"),
    transform: QuantityArguments.goodsCode)
  var hs: HSCode?

  /// The filter without a day.
  var filter: RuleFilter { RuleFilter(country: country, goods: hs) }
}

/// Text for people, or a table.
struct RuleFormArguments: ParsableArguments {
  @Flag(help: "All columns as CSV.")
  var csv = false

  @OptionGroup var form: JSONArguments

  @OptionGroup var law: LawArguments

  func validate() throws {
    if csv, form.json { throw ValidationError("--csv and --json are two forms of one table") }
  }

  /// Writes the text, or the table where it is asked for.
  func write(_ text: () throws -> String, _ table: () throws -> TidyTable) throws {
    try Console.write(csv || form.json ? form.text(table()) : text())
  }
}

/// The rules that hold.
struct ListRulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List rules.",
    discussion: """
      EXAMPLE
        portolan rules list --country DE --on 2026-12-01 --csv
      """)

  @OptionGroup var which: RuleArguments

  @Option(
    help: ArgumentHelp("Rules that hold on this day. Default: of all days.", valueName: "day"),
    transform: QuantityArguments.day)
  var on: Day?

  @OptionGroup var form: RuleFormArguments

  func run() throws {
    try Exit.guarding {
      let desk = try form.law.desk()
      var filter = which.filter
      filter.day = on
      try form.write({ try desk.text(of: filter) }, { try desk.table(of: filter) })
    }
  }
}

/// One rule.
struct ShowRuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show all that is known of one rule.",
    discussion: """
      EXAMPLE
        portolan rules show eu-parcel-3eur
      """)

  @Argument(help: "The rule's name.")
  var rule: String

  @OptionGroup var form: RuleFormArguments

  func run() throws {
    try Exit.guarding {
      let desk = try form.law.desk()
      try form.write({ try desk.text(ofRule: rule) }, { try desk.table(ofRule: rule) })
    }
  }
}

/// The policy calendar.
struct DiffRulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show which rules begin, end or change between two days.",
    discussion: """
      EXAMPLE
        portolan rules diff --from 2026-06-30 --to 2026-12-31 --country DE
      """)

  @Option(
    help: ArgumentHelp("The day that is compared with.", valueName: "day"),
    transform: QuantityArguments.day)
  var from: Day

  @Option(
    help: ArgumentHelp("The last day that counts.", valueName: "day"),
    transform: QuantityArguments.day)
  var to: Day

  @OptionGroup var which: RuleArguments

  @OptionGroup var form: RuleFormArguments

  func validate() throws {
    guard from < to else { throw ValidationError("--from must lie before --to") }
  }

  func run() throws {
    try Exit.guarding {
      let changes = try form.law.desk().changes(from: from, through: to, which.filter)
      try form.write({ changes.text }, { changes.table })
    }
  }
}
