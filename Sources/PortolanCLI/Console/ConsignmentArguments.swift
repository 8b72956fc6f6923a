import ArgumentParser
import Commerce
import ScenarioIO

/// A consignment of one kind of goods as options.
struct ConsignmentArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("Country that it is shipped from.", valueName: "country"),
    transform: QuantityArguments.country)
  var from: String?

  @Option(
    help: ArgumentHelp("Country of destination.", valueName: "country"),
    transform: QuantityArguments.country)
  var to: String?

  @Option(
    help: ArgumentHelp("Tariff code, 6 to 10 digits.", valueName: "code"),
    transform: QuantityArguments.goodsCode)
  var hs: HSCode?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("What one unit costs, 30EUR.", valueName: "money"),
    transform: QuantityArguments.money)
  var value: Money?

  @Option(parsing: .unconditional, help: ArgumentHelp("Units. Default: 1.", valueName: "n"))
  var quantity: Int64?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Weight of one unit, 0.2kg.", valueName: "weight"),
    transform: QuantityArguments.weight)
  var weight: Int64?

  @Option(
    help: ArgumentHelp(
      "Country of origin. Default: the one it is shipped from.", valueName: "country"),
    transform: QuantityArguments.country)
  var origin: String?

  @Option(
    help: ArgumentHelp(
      "How it enters: parcel, bulk, bonded or domestic. Default: parcel.", valueName: "mode"),
    transform: ConsignmentArguments.treatment)
  var mode: Lane.CustomsTreatment?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Freight to the border.", valueName: "money"),
    transform: QuantityArguments.money)
  var freight: Money?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Insurance.", valueName: "money"),
    transform: QuantityArguments.money)
  var insurance: Money?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Taken off the value of all goods.", valueName: "money"),
    transform: QuantityArguments.money)
  var discount: Money?

  @Option(
    help: ArgumentHelp(
      "Who pays at the border: DDP the seller, DAP the buyer. Moves no figure.",
      valueName: "incoterm"),
    transform: { text in
      guard let incoterm = Consignment.Incoterm(rawValue: text.uppercased()) else {
        throw ValidationError("expected DDP or DAP")
      }
      return incoterm
    })
  var incoterm: Consignment.Incoterm?

  @Option(
    help: ArgumentHelp(
      "Who imports: seller, buyer or platform. Default: as the incoterm says.", valueName: "who"),
    transform: { text in
      guard let importer = Lane.Importer(rawValue: text) else {
        throw ValidationError("expected seller, buyer or platform")
      }
      return importer
    })
  var importer: Lane.Importer?

  @Option(
    help: ArgumentHelp(
      "Facts declared, with commas between: courier, post, ocean, usmca, cbec.",
      valueName: "facts"))
  var declare: String?

  @Option(
    help: ArgumentHelp("State or province of destination, such as ON.", valueName: "region"))
  var region: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What the buyer imported this year before.", valueName: "money"),
    transform: QuantityArguments.money)
  var yearToDate: Money?

  @Option(
    help: ArgumentHelp("What one unit holds: 50g, 75ml, 10pieces.", valueName: "content"),
    transform: QuantityArguments.content)
  var content: Consignment.Content?

  /// The consignment; nil where no option of it is given.
  ///
  /// - Parameter currency: of a value that is looked for; nil where --value says it.
  func consignment(valueSoughtIn currency: Currency? = nil) throws -> Consignment? {
    guard isAnyGiven else { return nil }
    guard let from, let to, let hs, let value = value ?? currency.map(Money.zero) else {
      throw ValidationError(
        "--from, --to, --hs and --value or a target are needed, or --request or --orders")
    }
    var goods = Consignment.Goods(id: "1", code: hs, value: value)
    goods.origin = origin
    goods.quantity = quantity ?? 1
    goods.milligrams = weight ?? 0
    goods.content = content
    var consignment = Consignment(from: from, to: to, goods: [goods])
    consignment.treatment = mode ?? .parcel
    consignment.freight = freight
    consignment.insurance = insurance
    consignment.discount = discount
    consignment.incoterm = incoterm
    consignment.importer = importer
    consignment.facts = (declare ?? "").split { ", ".contains($0) }.map(String.init)
    consignment.region = region
    consignment.yearToDate = yearToDate
    return consignment
  }

  private var isAnyGiven: Bool {
    from != nil || to != nil || hs != nil || value != nil || quantity != nil || weight != nil
      || origin != nil || mode != nil || freight != nil || insurance != nil || discount != nil
      || incoterm != nil || importer != nil || declare != nil || region != nil
      || yearToDate != nil || content != nil
  }

  private static func treatment(_ word: String) throws -> Lane.CustomsTreatment {
    guard let treatment = Consignment.treatment(word) else {
      throw ValidationError("expected one of parcel, bulk, bonded, domestic")
    }
    return treatment
  }
}
