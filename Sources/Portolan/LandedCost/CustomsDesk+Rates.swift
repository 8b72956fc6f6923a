import Commerce
import LandedCost
import ScenarioIO

// MARK: - Rates of exchange

extension CustomsDesk {
  /// Rates into a currency: the quoted ones first, then the shipped reference rates, crossed where
  /// neither has the pair.
  func exchange(into currency: Currency, _ quoted: [QuotedRate]) throws(CustomsDeskError)
    -> ExchangeTable
  {
    let own = quoted.compactMap(Link.init)
    let links = own + law.rates.links
    var rates: [Currency: ExchangeRate] = [currency: .one]
    var front = [currency]
    // Breadth first, so that the fewest quotes are crossed; what a user quotes goes before the rest.
    while !front.isEmpty {
      var next: [Currency] = []
      for known in front {
        for link in links {
          guard let (other, rate) = link.leading(into: known), rates[other] == nil,
            let base = rates[known]
          else { continue }
          guard let crossed = rate.crossed(with: base) else {
            throw CustomsDeskError(
              "the rates from \(other) to \(currency) have too many digits to be crossed; give the "
                + "rate itself, such as `--rate \(other)/\(currency)=1.25`")
          }
          rates[other] = crossed
          next.append(other)
        }
      }
      front = next
    }
    return ExchangeTable(into: currency, rates)
  }

  /// The rates that a table takes from the shipped ones, in words for a note; nil where it takes none.
  func note(onRatesOf currencies: Set<Currency>, into currency: Currency, _ quoted: [QuotedRate])
    -> String?
  {
    let own = Set(quoted.flatMap { [$0.from, $0.into] })
    let taken = currencies.subtracting([currency]).subtracting(own)
    guard !taken.isEmpty else { return nil }
    let names = taken.sorted().map(\.code).joined(separator: ", ")
    return "\(names) at the \(law.rates.source); --rate takes another"
  }
}

/// A pair of currencies with a rate.
private struct Link {
  let from: Currency
  let into: Currency
  /// Units of `into` for one of `from`.
  let rate: ExchangeRate

  init?(_ quote: QuotedRate) {
    guard let rate = ExchangeRate(quote.rate.units, per: quote.rate.scale) else { return nil }
    (from, into, self.rate) = (quote.from, quote.into, rate)
  }

  init?(from: Currency, into: Currency, _ number: ExactNumber) {
    guard let rate = ExchangeRate(number.units, per: number.scale) else { return nil }
    (self.from, self.into, self.rate) = (from, into, rate)
  }

  /// The other currency, with what one of it is in `known`.
  func leading(into known: Currency) -> (Currency, ExchangeRate)? {
    if into == known { return (from, rate) }
    return from == known ? (into, rate.inverse) : nil
  }
}

extension ReferenceRates {
  /// The rates as pairs, in the order of codes.
  fileprivate var links: [Link] {
    perEuro.sorted { $0.key < $1.key }.compactMap { Link(from: .eur, into: $0.key, $0.value) }
      + perDollar.sorted { $0.key < $1.key }.compactMap { Link(from: .usd, into: $0.key, $0.value) }
  }
}

extension ExchangeRate {
  /// The product of two rates in lowest terms; nil where its terms are too long.
  fileprivate func crossed(with other: ExchangeRate) -> ExchangeRate? {
    let (a, b) = (
      Self.reduced(numerator, other.denominator), Self.reduced(other.numerator, denominator)
    )
    let (top, isTooLarge) = a.0.multipliedReportingOverflow(by: b.0)
    let (bottom, isTooSmall) = a.1.multipliedReportingOverflow(by: b.1)
    return isTooLarge || isTooSmall ? nil : ExchangeRate(top, per: bottom)
  }

  /// A fraction in lowest terms, by Euclid.
  private static func reduced(_ top: Int64, _ bottom: Int64) -> (Int64, Int64) {
    var (a, b) = (top, bottom)
    while b != 0 { (a, b) = (b, a % b) }
    return (top / a, bottom / a)
  }
}
