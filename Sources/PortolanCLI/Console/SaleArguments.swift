import ArgumentParser
import Commerce
import Portolan
import ScenarioIO

/// One unit sold, by options.
struct SaleArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Who charges, such as amazon.", valueName: "name"))
  var platform: String?

  @Option(help: ArgumentHelp("Where the buyer is, such as us.", valueName: "name"))
  var market: String?

  @Option(help: ArgumentHelp("A store of --store-scenario, for its own fees.", valueName: "name"))
  var store: String?

  @Option(
    help: ArgumentHelp(
      "The goods, as fees name them. Default: what most goods pay.", valueName: "name"))
  var category: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Price before discounts, with tax where shelf prices hold it.", valueName: "money"),
    transform: QuantityArguments.money)
  var price: Money?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Price after discounts, without tax.", valueName: "money"),
    transform: QuantityArguments.money)
  var netPrice: Money?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Shipping and wrapping that the buyer pays.", valueName: "money"),
    transform: QuantityArguments.money)
  var shipping: Money?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Tax that is added at the till.", valueName: "money"),
    transform: QuantityArguments.money)
  var salesTax: Money?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Discount at the seller's expense.", valueName: "money"),
    transform: QuantityArguments.money)
  var sellerDiscount: Money?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Discount at the platform's expense.", valueName: "money"),
    transform: QuantityArguments.money)
  var platformDiscount: Money?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Weight of one packed unit.", valueName: "weight"),
    transform: QuantityArguments.weight)
  var weight: Int64?

  @Option(
    help: ArgumentHelp("Sides of one packed unit, 30x20x5cm.", valueName: "box"),
    transform: QuantityArguments.box)
  var size: PackedSize?

  /// Whose warehouse ships.
  enum Fulfiller: String, ExpressibleByArgument, CaseIterable {
    case platform, seller
  }

  @Option(
    help: ArgumentHelp(
      "Whose warehouse ships the unit. Default: the platform's where size or weight are given.",
      valueName: "whose"))
  var fulfilledBy: Fulfiller?

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      "A fee that only some sales incur: \(FeeRuleText.occasions.joined(separator: ", ")); repeat it "
        + "for more.", valueName: "fee"))
  var occasions: [String] = []

  @Option(
    help: ArgumentHelp(
      "A rate of exchange, USD/CNY=7.1; repeat it for more.", valueName: "rate"),
    transform: QuantityArguments.rate)
  var rate: [QuotedRate] = []

  /// The query; nil where platform, market or price are missing.
  ///
  /// - Parameter goal: what is to be kept, in place of a price.
  func query(on day: Day?, keeping goal: MarginGoal? = nil) -> FeeQuery? {
    guard let platform, let market, let price = price ?? goal.map({ .zero($0.cost.currency) })
    else {
      return nil
    }
    var query = FeeQuery(platform: platform, market: market, price: price)
    (query.store, query.category, query.day) = (store, category, day)
    (query.netPrice, query.shipping, query.salesTax) = (netPrice, shipping, salesTax)
    (query.sellerDiscount, query.platformDiscount) = (sellerDiscount, platformDiscount)
    (query.milligrams, query.size) = (weight, size)
    query.isFulfilledByPlatform = fulfilledBy.map { $0 == .platform }
    (query.occasions, query.rates) = (occasions, rate)
    return query
  }
}
