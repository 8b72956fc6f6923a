import Commerce
import LandedCost
public import ScenarioIO

/// Where fees of a sale are asked for without a run: what platforms charge, markets and rates.
public struct FeeDesk: Sendable {
  let book: FeeBook
  let customs: CustomsDesk
  let schedule: FeeSchedule

  /// What came of reading the fees.
  public struct Opening: Sendable {
    /// The desk, if there was no error.
    public let desk: FeeDesk?
    /// All that was found.
    public let diagnostics: [Diagnostic]
  }

  /// A desk with the shipped fees, or with a scenario's laid over them.
  public static func open(over scenario: (any ScenarioFolder)? = nil) -> Opening {
    let fees = FeeBookLoader.load(over: scenario)
    guard let book = fees.book else { return Opening(desk: nil, diagnostics: fees.diagnostics) }
    let customs = CustomsDesk.open(over: scenario)
    let desk = customs.desk.map {
      FeeDesk(book: book, customs: $0, schedule: FeeSchedule(rules: book.rules))
    }
    return Opening(desk: desk, diagnostics: desk == nil ? customs.diagnostics : fees.diagnostics)
  }

  /// A desk with the shipped fees beside a customs desk that is open already.
  public static func open(beside customs: CustomsDesk) -> Opening {
    let fees = FeeBookLoader.load()
    let desk = fees.book.map {
      FeeDesk(book: $0, customs: customs, schedule: FeeSchedule(rules: $0.rules))
    }
    return Opening(desk: desk, diagnostics: fees.diagnostics)
  }

  /// The platform of a name.
  func platform(_ name: String) throws(FeeDeskError) -> Platform {
    if let platform = book.platforms.first(where: { $0.id.text == name.lowercased() }) {
      return platform
    }
    throw .unknown("platform", name, among: book.platforms.map(\.id.text))
  }

  /// The market of a name or of a country's two letters.
  func market(_ name: String) throws(FeeDeskError) -> Market {
    let markets = customs.law.markets
    if let market = markets.first(where: { $0.id.text == name.lowercased() })
      ?? customs.law.market(in: name.uppercased())
    {
      return market
    }
    throw .unknown("market", name, among: markets.map(\.id.text))
  }

  /// The category as fees name it; nil stays nil.
  ///
  /// A category that no fee of the platform names is refused, since a misspelt one would pay what most
  /// goods pay and nobody would know.
  func category(_ name: String?, at platform: Platform) throws(FeeDeskError) -> String? {
    guard let name else { return nil }
    let known = Set(book.rules.filter { $0.platform == platform.id }.compactMap(\.category))
    if known.contains(name) { return name }
    throw .unknown(
      "category", name, among: Array(known), of: " with a fee of its own at \(platform.id)",
      help: "leave --category out for what most goods pay")
  }
}
