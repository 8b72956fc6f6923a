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
      the last shipped reference rates unless --rate says otherwise. A request is a JSON file; \
      `portolan schema landed` describes it.

      EXAMPLES
        portolan landed --from CN --to DE --hs 610910 --value 30EUR --weight 0.2kg
        portolan landed --from CN --to DE --hs 610910 --value 30EUR --as-of 2026-06-30 --explain
        portolan landed --from DE --to CN --hs 330499 --value 45EUR --content 50g --mode bonded
        portolan landed --request order.json --json | jq .totals

      Ends with 65 where the law or the request is wrong.
      """)

  @OptionGroup(title: "A consignment") var given: ConsignmentArguments

  @Option(
    help: ArgumentHelp("A JSON file with a consignment instead; - reads it.", valueName: "file"))
  var request: String?

  @Option(
    help: ArgumentHelp("The day whose rules hold. Default: today.", valueName: "day"),
    transform: QuantityArguments.day)
  var asOf: Day?

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
    let hasConsignment = try given.consignment() != nil
    guard hasConsignment != (request != nil) else {
      throw ValidationError(
        hasConsignment
          ? "--request holds the whole consignment; leave out --from and the others"
          : "--from, --to, --hs and --value are needed, or --request")
    }
  }

  func run() throws {
    try Exit.guarding {
      let desk = try law.desk()
      let quote = try desk.quote(try consignment(), today: Clock.today)
      quote.warnings.forEach(Console.warning)
      try Console.write(json ? quote.json : explain ? quote.explanation : quote.text)
    }
  }

  private func consignment() throws -> Consignment {
    var consignment = try given.consignment() ?? requested()
    if let asOf { consignment.day = asOf }
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
