import Artifacts
import Commerce
import LandedCost

/// A product whose curves are drawn once it is known how far all reach.
struct ProductDraft {
  let product: Identifier<Product>
  /// Its shelf price now.
  let price: Money
  /// Its price without tax now, minor units.
  let value: Int64
  let mailRule: TariffRule
  /// The largest value whose tax by mail is not collected.
  let freeUpTo: Int64?
  /// By way.
  let taxes: [UnitTax]

  /// Its taxes up to a value.
  func taxes(through last: Int64) throws(LandedCostError) -> MailAgainstBond.ProductTaxes {
    var curves: [MailAgainstBond.Curve] = []
    for way in taxes { curves.append(try curve(of: way, through: last)) }
    return MailAgainstBond.ProductTaxes(
      product: product, price: price, value: money(value), mailRule: NamedRule(mailRule),
      freeUpTo: freeUpTo.map(money), curves: curves, stretches: try stretches(through: last))
  }

  private func curve(
    of way: UnitTax, through last: Int64
  ) throws(LandedCostError) -> MailAgainstBond.Curve {
    var corners: [MailAgainstBond.Corner] = []
    for value in try way.corners(through: last, freeUpTo: freeUpTo) {
      corners.append(MailAgainstBond.Corner(value: money(value), tax: money(try way.tax(value))))
    }
    return MailAgainstBond.Curve(now: money(try way.tax(value)), corners: corners)
  }

  /// Which way pays least from where to where, among those that are open on the day of mail.
  private func stretches(
    through last: Int64
  ) throws(LandedCostError) -> [MailAgainstBond.Stretch] {
    let open = taxes.filter { $0.way.day == taxes[0].way.day }
    var values = Set<Int64>()
    for way in open { values.formUnion(try way.corners(through: last, freeUpTo: freeUpTo)) }
    var stretches: [MailAgainstBond.Stretch] = []
    let corners = values.sorted()
    for (left, right) in zip(corners, corners.dropFirst()) {
      let (here, there) = (try cheapest(of: open, at: left), try cheapest(of: open, at: right))
      guard here != there else { continue }
      var (low, high) = (left, right)
      while high - low > 1 {
        let middle = low + (high - low) / 2
        if try cheapest(of: open, at: middle) == here { low = middle } else { high = middle }
      }
      stretches.append(MailAgainstBond.Stretch(way: here, upTo: money(low)))
    }
    let end = try cheapest(of: open, at: last)
    return stretches + [MailAgainstBond.Stretch(way: end, upTo: nil)]
  }

  private func cheapest(
    of ways: [UnitTax], at value: Int64
  ) throws(LandedCostError) -> MailAgainstBond.Way.Kind {
    var best = (way: ways[0].way.kind, tax: try ways[0].tax(value))
    for way in ways.dropFirst() {
      let tax = try way.tax(value)
      if tax < best.tax { best = (way.way.kind, tax) }
    }
    return best.way
  }

  private func money(_ minorUnits: Int64) -> Money {
    Money(minorUnits: minorUnits, taxes[0].market.currency)
  }
}
