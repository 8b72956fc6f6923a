import ArgumentParser
import Commerce
import Portolan
import ScenarioIO

/// What a platform takes of a sale.
struct FeesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fees",
    abstract:
      "Reckon what a platform takes of one unit sold, with the fees of any day; or list them.",
    discussion: """
      Size or weight mean that the platform's warehouse ships the unit; --fulfilled-by says \
      otherwise. Amounts in other currencies are changed at the shipped reference rates of the day \
      unless --rate says otherwise. What is not known is a warning, never zero.

      EXAMPLES
        portolan fees --platform amazon --market us --price 25USD --shipping 5USD
        portolan fees --platform amazon --market us --price 15.01USD \\
          --category clothing --weight 0.4kg --size 30x20x5cm --explain
        portolan fees --platform ebay --market us --price 25USD \\
          --sales-tax 2USD --with international --date 2026-11-01
        portolan fees --platform amazon --market us --category clothing \\
          --target-margin 25% --cost 8USD          (what the unit cost landed)
        portolan fees --list --platform walmart
        portolan fees --list --json | jq -r .fee

      Ends with 65 where the question cannot be answered, such as an unknown platform.
      """)

  @OptionGroup(title: "A sale") var sale: SaleArguments

  @OptionGroup(title: "A margin in place of a price") var margin: MarginArguments

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "For --target-margin: tax that the price holds, of the price without it, 19%. Default: none.",
      valueName: "share"),
    transform: QuantityArguments.share)
  var taxInside: Int64?

  @Option(
    help: ArgumentHelp("The day of the sale. Default: today.", valueName: "day"),
    transform: QuantityArguments.day)
  var date: Day?

  @Option(
    help: ArgumentHelp(
      "A scenario: its fees and platforms over the shipped ones.", valueName: "folder"))
  var storeScenario: String?

  @Flag(help: "List the fees of --platform, --market and --date instead.")
  var list = false

  @Flag(help: "One JSON document; with --list one object per line.")
  var json = false

  @Flag(help: "Base, dates and source of each fee.")
  var explain = false

  func validate() throws {
    if json, explain { throw ValidationError("--json and --explain are two forms of one answer") }
    if goal != nil { return try validateMargin() }
    if taxInside != nil { throw ValidationError("--tax-inside goes with --target-margin") }
    if list {
      if sale.price != nil { throw ValidationError("--list reckons nothing; leave out --price") }
    } else if sale.platform == nil || sale.market == nil || sale.price == nil {
      throw ValidationError("--platform, --market and --price are needed, or --list")
    }
  }

  private var goal: MarginGoal? { margin.goal(taxPartsPerMillion: taxInside ?? 0) }

  /// A price that is looked for has neither discounts nor taxes of its own yet.
  private func validateMargin() throws {
    guard sale.platform != nil, sale.market != nil else {
      throw ValidationError("--platform and --market are needed")
    }
    let given: [Money?] = [
      sale.price, sale.netPrice, sale.salesTax, sale.sellerDiscount, sale.platformDiscount,
    ]
    if list || explain || given.contains(where: { $0 != nil }) {
      throw ValidationError(
        "--target-margin looks for the price that is paid: leave out --price, --net-price, --sales-tax, "
          + "discounts, --list and --explain")
    }
  }

  func run() throws {
    try Exit.guarding {
      let desk = try desk()
      if let goal, let query = sale.query(on: date, keeping: goal) {
        let quote = try desk.prices(keeping: goal, of: query, today: Clock.today)
        quote.warnings.forEach(Console.warning)
        return try Console.write(json ? quote.json : quote.text)
      }
      guard let query = sale.query(on: date), !list else { return try write(desk) }
      let quote = try desk.quote(query, today: Clock.today)
      quote.warnings.forEach(Console.warning)
      try Console.write(json ? quote.json : explain ? quote.explanation : quote.text)
    }
  }

  private func write(_ desk: FeeDesk) throws {
    let (platform, market) = (sale.platform, sale.market)
    try Console.write(
      json
        ? desk.table(platform: platform, market: market, on: date).jsonLines
        : desk.text(platform: platform, market: market, on: date))
  }

  /// The desk; shows on standard error what is wrong with the scenario's tables.
  private func desk() throws -> FeeDesk {
    let opening = FeeDesk.open(over: try storeScenario.map { try DiskFolder(path: $0) })
    Console.show(opening.diagnostics)
    guard let desk = opening.desk else { throw Exit.badInput }
    return desk
  }
}
