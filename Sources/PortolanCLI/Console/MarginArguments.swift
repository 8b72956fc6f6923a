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
      "For --target-margin: what one unit costs landed; the price is in its currency.",
      valueName: "money"),
    transform: QuantityArguments.money)
  var cost: Money?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "For --target-margin: tax that the price holds, of the price without it, 19%. Default: none.",
      valueName: "share"),
    transform: QuantityArguments.share)
  var taxInside: Int64?

  func validate() throws {
    if (targetMargin == nil) != (cost == nil) {
      throw ValidationError("--target-margin and --cost go together")
    }
    if taxInside != nil, targetMargin == nil {
      throw ValidationError("--tax-inside goes with --target-margin")
    }
    if let targetMargin, targetMargin >= 1_000_000 {
      throw ValidationError("--target-margin is below 100 %: something is left for the cost")
    }
  }

  /// The goal; nil where none is given.
  var goal: MarginGoal? {
    guard let targetMargin, let cost else { return nil }
    return MarginGoal(
      partsPerMillion: targetMargin, cost: cost, taxPartsPerMillion: taxInside ?? 0)
  }
}
