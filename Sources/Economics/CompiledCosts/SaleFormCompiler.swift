internal import Commerce
internal import LandedCost

/// Finds the pieces of a sale's charges: between the values at which some condition or limit turns, the
/// cascade of one unit is a straight line in its value.
struct SaleFormCompiler {
  /// The form of the unit's charges at a value, base currency.
  let formAtValue: (Double) throws(LandedCostError) -> CustomsForm
  /// Base units for one unit of the store's currency.
  let localRate: Double

  /// Between two values without tax, base currency.
  private struct Stretch {
    let low: Double
    let high: Double

    /// A value inside, away from the ends.
    var inside: Double { high == .infinity ? 2 * low + 1 : 0.5 * (low + high) }
  }

  /// Turning points within one stretch beyond which it is taken as a line: each is a limit of a rule.
  private static let mostSplits = 24

  /// The pieces, cheapest first.
  ///
  /// - Parameter limits: values at which conditions turn, base currency.
  func pieces(limits: [Double]) throws(LandedCostError) -> [SaleForms.Piece] {
    let ends = Set(limits.filter { $0 > 0 }).sorted()
    var pieces: [SaleForms.Piece] = []
    for (low, high) in zip([0] + ends, ends + [.infinity]) {
      try add(Stretch(low: low, high: high), to: &pieces, splits: 0)
    }
    return pieces
  }

  private func add(
    _ stretch: Stretch, to pieces: inout [SaleForms.Piece], splits: Int
  ) throws(LandedCostError) {
    let form = try formAtValue(stretch.inside)
    let turns = form.turns.filter {
      $0 > stretch.low * (1 + 1e-12) && $0 < stretch.high * (1 - 1e-12)
    }
    if let turn = turns.min(), splits < Self.mostSplits {
      try add(Stretch(low: stretch.low, high: turn), to: &pieces, splits: splits + 1)
      try add(Stretch(low: turn, high: stretch.high), to: &pieces, splits: splits + 1)
      return
    }
    let rate = form.insidePriceRate
    append(
      SaleForms.Piece(
        upToGrossLocal: stretch.high * (1 + rate) / localRate,
        taxShareOfGross: rate / (1 + rate), dutyRate: form.duty.slope,
        dutyPerUnit: form.duty.constant), to: &pieces)
  }

  /// A piece that only goes on with the one before lengthens it; one whose gross prices all belong to
  /// the one before is left out.
  private func append(_ piece: SaleForms.Piece, to pieces: inout [SaleForms.Piece]) {
    if let last = pieces.last {
      guard piece.upToGrossLocal > last.upToGrossLocal else { return }
      var longer = last
      longer.upToGrossLocal = piece.upToGrossLocal
      if longer == piece {
        pieces[pieces.count - 1] = longer
        return
      }
    }
    pieces.append(piece)
  }
}

extension TariffCondition {
  /// The amounts of one unit's value at which it turns; with `<` and `>=` just below the limit.
  ///
  /// - Parameter content: what one unit holds; nil where it is not known, and nothing turns.
  func valueLimits(_ content: NetContent?) -> [(majorUnits: Double, currency: Currency)] {
    switch self {
    case .value(_, let comparison, let limit), .yearToDate(let comparison, let limit):
      return [(comparison.lastBelow(limit.majorUnits), limit.currency)]
    case .any(let conditions): return conditions.flatMap { $0.valueLimits(content) }
    case .contentPrice(let unit, let comparison, let limit):
      guard let content, content.unit == unit else { return [] }
      let price =
        limit.majorUnits * Double(content.thousandths) / Double(NetContent.thousandthsPerUnit)
      return [(comparison.lastBelow(price), limit.currency)]
    case .pieces, .fact, .notFact, .shippedFrom, .notShippedFrom, .region,
      .originExcept, .goodsExcept:
      return []
    }
  }
}

extension TariffCondition.Comparison {
  /// The last value on the lower side of a limit.
  fileprivate func lastBelow(_ limit: Double) -> Double {
    self == .below || self == .atLeast ? limit.nextDown : limit
  }
}
