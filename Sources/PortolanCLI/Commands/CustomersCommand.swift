import ArgumentParser
import Commerce
import Portolan
import ScenarioIO

/// How often customers come back, what they spend, and what one is worth.
struct CustomersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "customers",
    abstract: "Say how often customers come back, what they spend, and what winning one may cost.",
    discussion: """
      The table has a row for each purchase: `customer`, `date` and, for spend, `amount`; purchases of one \
      day are one. Or a row for each customer, as researchers hand them on: `x`, `t_x`, `T` (weeks) and \
      `zbar`. Models: beta-geometric purchases (BG/NBD) and gamma-gamma spend, by maximum likelihood. \
      Marketplaces hide who buys: this is for orders of one's own shop.

      EXAMPLES
        portolan customers orders.csv
        portolan customers orders.csv --margin 35% --weeks 104
        portolan customers orders.csv --until 2026-03-31     (and hold it against what came)
        portolan customers orders.csv --customers value.csv --margin 35%
        portolan customers orders.csv --json | jq -r .figure

      Ends with 65 where the table cannot be used.
      """)

  @Argument(help: "The table of purchases; `-` is standard input.")
  var file: String

  @Option(
    help: ArgumentHelp(
      "The last day to take as known; what comes later is held against the model.", valueName: "day"
    ),
    transform: QuantityArguments.day)
  var until: Day?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Weeks to look ahead.", valueName: "n"))
  var weeks = 52

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What remains of a purchase after goods, fulfilment and fees, such as 35%: reckons values.",
      valueName: "share"), transform: QuantityArguments.share)
  var margin: Int64?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "By how much a year ahead counts less. Default: 10%.", valueName: "share"),
    transform: QuantityArguments.share)
  var discount: Int64?

  @Option(
    help: ArgumentHelp("A file for a row of each customer.", valueName: "file"))
  var customers: String?

  @OptionGroup var form: TableArguments

  func validate() throws {
    guard (1...520).contains(weeks) else {
      throw ValidationError("--weeks must be between 1 and 520, not \(weeks)")
    }
  }

  func run() throws {
    try Exit.guarding {
      let place = try customers.map { try TextOutput(path: $0) }
      let question = CustomerStudy.Question(
        weeks: weeks, margin: margin.map { Double($0) / 1e6 },
        discount: discount.map { Double($0) / 1e6 } ?? 0.1)
      let study = try CustomerStudy(
        CustomerReader.read(ByteInput.all(of: file, most: CustomerReader.most.bytes), until: until),
        question)
      try place?.write(study.customers.csv)
      try TextOutput(path: nil).write(
        form.text(study.text, verdict: study.verdict, table: study.figures))
    }
  }
}
