import ArgumentParser
import Commerce
import Foundation
import Portolan
import ScenarioIO

/// Duty, tax and fees of one consignment.
struct LandedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "landed",
    abstract: "Reckon duty, tax and fees of a consignment to the cent, with the law of any day.",
    discussion: """
      Values are without the taxes of the destination. Amounts in other currencies are changed at \
      shipped reference rates of the day that the office goes by unless --rate says otherwise. A request is a JSON file \
      (`portolan schema landed`), orders are a table (`portolan schema orders`): one row of the answer \
      for each order, with what is wrong with it in its last column.

      EXAMPLES
        portolan landed --from CN --to DE --hs 610910 --value 30EUR --weight 0.2kg
        portolan landed --from CN --to DE --hs 610910 --value 30EUR --as-of 2026-06-30 --explain
        portolan landed --from DE --to CN --hs 330499 --value 45EUR --content 50g --mode bonded
        portolan landed --request order.json --json | jq .totals
        portolan landed --from CN --to DE --hs 610910 --target-landed 60EUR --value-in CNY
        portolan landed --from CN --to DE --hs 610910 --target-margin 25% --cost 12EUR \\
          --platform amazon --incoterm DDP
        portolan landed --orders orders.csv --output landed.csv
        zcat orders.csv.gz | portolan landed --orders - | gzip > landed.csv.gz

      Ends with 65 where the law or the request is wrong, or an order of a table could not be reckoned.
      """)

  @OptionGroup(title: "A consignment") var given: ConsignmentArguments

  @Option(
    help: ArgumentHelp("A JSON file with a consignment instead; - reads it.", valueName: "file"))
  var request: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What one unit is to cost landed: the answer is the value, in place of --value.",
      valueName: "money"),
    transform: QuantityArguments.money)
  var targetLanded: Money?

  @Option(
    help: ArgumentHelp(
      "For --target-landed: the currency of the value. Default: the target's, or the request's.",
      valueName: "currency"),
    transform: QuantityArguments.currency)
  var valueIn: Currency?

  @OptionGroup(title: "A margin in place of a value") var margin: MarginArguments

  @Option(
    help: ArgumentHelp(
      "For --target-margin: the platform whose fees go off the price. Default: none.",
      valueName: "name"))
  var platform: String?

  @Option(
    help: ArgumentHelp(
      "For --platform: the goods, as fees name them. Default: what most goods pay.",
      valueName: "name"))
  var category: String?

  @Option(
    help: ArgumentHelp("A table of many orders instead; - reads it.", valueName: "file"))
  var orders: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Where the answers to --orders go. Default: standard output.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp("The day whose rules hold. Default: today.", valueName: "day"),
    transform: QuantityArguments.day)
  var asOf: Day?

  @Option(
    help: ArgumentHelp(
      "The day it sets out, whose rates of exchange some offices go by. Default: --as-of.",
      valueName: "day"),
    transform: QuantityArguments.day)
  var shippedOn: Day?

  @Option(
    help: ArgumentHelp(
      "A rate of exchange, USD/CNY=7.1; repeat it for more.", valueName: "rate"),
    transform: QuantityArguments.rate)
  var rate: [QuotedRate] = []

  @OptionGroup var law: LawArguments

  @Flag(help: "One JSON document.")
  var json = false

  @Flag(help: "The cascade step by step, with the source of each rule.")
  var explain = false

  func validate() throws {
    if json, explain { throw ValidationError("--json and --explain are two forms of one answer") }
    let isGiven = try given.consignment(valueSoughtIn: soughtIn) != nil
    let ways = [isGiven, request != nil, orders != nil].count { $0 }
    guard ways > 0 else {
      throw ValidationError("--from, --to, --hs and --value are needed, or --request or --orders")
    }
    guard ways == 1 else {
      throw ValidationError(
        "--request and --orders hold whole consignments; give one of them, or --from and the others"
      )
    }
    if orders != nil, json || explain {
      throw ValidationError("the answer to --orders is a table; leave out --json and --explain")
    }
    try validateTargets()
    if output != nil, orders == nil { throw ValidationError("--output goes with --orders") }
  }

  /// A value that is looked for stands nowhere else, and nothing is looked for in a table.
  private func validateTargets() throws {
    let isSought = targetLanded != nil || margin.targetMargin != nil
    if isSought, given.value != nil || orders != nil || explain {
      throw ValidationError(
        "--target-landed and --target-margin look for the value; leave out --value, --orders, --explain"
      )
    }
    if targetLanded != nil, margin.targetMargin != nil {
      throw ValidationError("--target-landed and --target-margin are two targets; give one")
    }
    if valueIn != nil, targetLanded == nil {
      throw ValidationError("--value-in goes with --target-landed")
    }
    if platform != nil || category != nil, margin.targetMargin == nil {
      throw ValidationError("--platform and --category go with --target-margin")
    }
    if category != nil, platform == nil {
      throw ValidationError("--category is a platform's; give --platform")
    }
  }

  /// The currency of a value that is looked for; nil where it is given.
  private var soughtIn: Currency? { valueIn ?? targetLanded?.currency ?? margin.cost?.currency }

  func run() throws {
    try Exit.guarding {
      if let orders { return try reckon(orders) }
      let desk = try law.desk()
      if let quote = try reverse(desk) {
        quote.warnings.forEach(Console.warning)
        return try Console.write(json ? quote.json : quote.text)
      }
      let quote = try desk.quote(try consignment(), today: Clock.today)
      quote.warnings.forEach(Console.warning)
      try Console.write(json ? quote.json : explain ? quote.explanation : quote.text)
    }
  }

  /// The values that land at a target or keep a margin; nil where neither is asked for.
  private func reverse(_ desk: CustomsDesk) throws -> ReverseQuote? {
    if let targetLanded {
      return try desk.values(landing: try consignment(), at: targetLanded, today: Clock.today)
    }
    guard let goal = margin.goal() else { return nil }
    let fees = FeeDesk.open(beside: desk)
    Console.show(fees.diagnostics)
    guard let fees = fees.desk else { throw Exit.badInput }
    return try fees.prices(
      keeping: goal, of: try consignment(),
      on: platform.map { SaleListing(platform: $0, category: category) }, today: Clock.today)
  }

  /// Reckons a table of orders and says how many could not be.
  private func reckon(_ orders: String) throws {
    var terms = OrderBatch.Terms(today: Clock.today, rates: rate)
    terms.asOf = asOf
    terms.shippedOn = shippedOn
    var batch = OrderBatch(try law.desk(), terms)
    try OrdersFile.reckon(orders, to: try TextOutput(path: output), by: &batch)
    let reckoned = "\(batch.reckonedCount) orders reckoned"
    guard let failure = batch.firstFailure else { return Console.say(reckoned) }
    Console.say("\(reckoned), \(batch.failedCount) not; the first: \(failure)")
    throw Exit.badInput
  }

  private func consignment() throws -> Consignment {
    var consignment = try given.consignment(valueSoughtIn: soughtIn) ?? requested()
    if let valueIn { consignment.goods[0].value = .zero(valueIn) }
    if let asOf { consignment.day = asOf }
    if let shippedOn { consignment.shippedOn = shippedOn }
    consignment.rates = rate + consignment.rates
    return consignment
  }

  /// The consignment of a file; shows on standard error what is wrong with it.
  private func requested() throws -> Consignment {
    let outcome = try RequestFile.read(request ?? "-")
    Console.show(outcome.diagnostics)
    guard let consignment = outcome.consignment else { throw Exit.badInput }
    return consignment
  }
}
