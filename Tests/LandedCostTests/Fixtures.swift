import Commerce
import LandedCost
import Testing

/// A rule of the test country unless told otherwise; rates in millionths.
func rule(
  _ id: String, _ layer: String, _ charge: TariffRule.Charge, origin: String? = nil,
  to destination: String = "XX", goods: String? = nil,
  treatments: [Lane.CustomsTreatment] = [], when conditions: [TariffCondition] = [],
  exemptUpTo: Money? = nil, limits: TariffLimits? = nil, displaces: [String] = [],
  from: String? = nil, through: String? = nil
) throws -> TariffRule {
  let interval = try #require(
    DayInterval(from: from.flatMap { Day(iso: $0) }, through: through.flatMap { Day(iso: $0) }))
  return TariffRule(
    id: id, origin: origin, destination: destination,
    goods: goods.flatMap { HSCode($0) }.map { [$0] } ?? [],
    layer: layer, treatments: treatments, conditions: conditions,
    charge: charge, limits: limits ?? TariffLimits(exemptUpTo: exemptUpTo), displaces: displaces,
    interval: interval,
    evidence: Evidence(citation: "test \(id)", status: .given))
}

/// A market whose country is its own customs union unless told otherwise.
func market(
  _ country: String = "XX", union: String? = nil, currency: Currency = .usd,
  pricesIncludeTax: Bool = false
) -> Market {
  Market(
    id: Identifier(country.lowercased()), title: country, country: country,
    customsUnion: union ?? country, currency: currency, pricesIncludeTax: pricesIncludeTax,
    layer: .mature)
}

/// A line of goods; values in minor units.
func line(
  _ id: String = "goods", _ goods: String = "610910", origin: String = "CN", quantity: Int64 = 1,
  value: Int64, price: Int64? = nil, grams: Int64 = 0, currency: Currency = .usd
) throws -> GoodsLine {
  GoodsLine(
    id: id, goods: try #require(HSCode(goods)), origin: origin, quantity: quantity,
    unitValue: Money(minorUnits: value, currency),
    unitPrice: price.map { Money(minorUnits: $0, currency) },
    unitMass: Mass(milligrams: grams * 1000))
}

/// A consignment in bulk by the seller unless told otherwise; amounts in minor units.
func consignment(
  _ lines: [GoodsLine], to destination: Market = market(), on day: String = "2027-01-04",
  treatment: Lane.CustomsTreatment = .bulkEntry, importer: Lane.Importer = .seller,
  freight: Int64 = 0, insurance: Int64 = 0, exchange: ExchangeTable? = nil
) throws -> LandedCostRequest {
  let currency = lines.first?.unitValue.currency ?? destination.currency
  return LandedCostRequest(
    day: try #require(Day(iso: day)), destination: destination, treatment: treatment,
    importer: importer, lines: lines, freight: Money(minorUnits: freight, currency),
    insurance: Money(minorUnits: insurance, currency), exchange: exchange)
}

/// The code of the failure of some work, or nil where it does not fail.
func failure(_ work: () throws -> Void) -> LandedCostError? {
  do {
    try work()
    return nil
  } catch {
    return error as? LandedCostError
  }
}

/// Steele, Lea and Flood's SplitMix64: the same cases on every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
