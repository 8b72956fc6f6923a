import ArgumentParser
import Commerce
import Portolan

/// What a seller wants to keep, by options: it takes the place of a price.
struct MarginArguments: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Share of the price without tax that is to be left: the answer is the price.",
      valueName: "share"),
    transform: QuantityArguments.share)
  var targetMargin: Int64?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "For --target-margin: what one unit costs the seller beside what is reckoned here.",
      valueName: "money"),
    transform: QuantityArguments.money)
  var cost: Money?

  func validate() throws {
    if (targetMargin == nil) != (cost == nil) {
      throw ValidationError("--target-margin and --cost go together")
    }
    if let targetMargin, targetMargin >= 1_000_000 {
      throw ValidationError("--target-margin is below 100 %: something is left for the cost")
    }
  }

  /// The goal; nil where none is given.
  ///
  /// - Parameter tax: what the price holds, in millionths of the price without it.
  func goal(taxPartsPerMillion tax: Int64 = 0) -> MarginGoal? {
    guard let targetMargin, let cost else { return nil }
    return MarginGoal(partsPerMillion: targetMargin, cost: cost, taxPartsPerMillion: tax)
  }
}
