import Commerce

/// A condition of a rule with all resolved that a corridor and a declaration fix.
enum CompiledCondition: Sendable {
  case fixed(Bool)
  case value(TariffCondition.ValueBasis, TariffCondition.Comparison, FixedPoint)
  case yearToDate(TariffCondition.Comparison, FixedPoint)
  case contentPrice(TariffCondition.ContentUnit, TariffCondition.Comparison, FixedPoint)
  case pieces(TariffCondition.Comparison, Int64)
  case any([CompiledCondition])

  /// Resolves a condition; what does not depend on amounts is asked of the circumstances.
  init(_ condition: TariffCondition, under fixed: Circumstances) throws(LandedCostError) {
    switch condition {
    case .value(let basis, let comparison, let limit):
      self = .value(basis, comparison, try fixed.exchange.convert(limit))
    case .yearToDate(let comparison, let limit):
      self = .yearToDate(comparison, try fixed.exchange.convert(limit))
    case .contentPrice(let unit, let comparison, let limit):
      self = .contentPrice(unit, comparison, try fixed.exchange.convert(limit))
    case .pieces(let comparison, let limit): self = .pieces(comparison, limit)
    case .any(let conditions):
      var members: [CompiledCondition] = []
      for condition in conditions {
        members.append(try CompiledCondition(condition, under: fixed))
      }
      self = .any(members)
    case .fact, .notFact, .shippedFrom, .notShippedFrom, .region, .originExcept, .goodsExcept:
      self = .fixed(try fixed.meet([condition]))
    }
  }

  /// Whether it is met; see ``Circumstances/meet(_:)``, which this follows.
  func isMet(by values: OrderValues) -> Bool {
    switch self {
    case .fixed(let isMet): return isMet
    case .value(.goods, let comparison, let limit): return comparison.holds(values.customs, limit)
    case .value(.cif, let comparison, let limit): return comparison.holds(values.cif, limit)
    case .value(.item, let comparison, let limit): return comparison.holds(values.item, limit)
    case .yearToDate(let comparison, let limit):
      return comparison.holds(values.yearToDate + values.cif, limit)
    case .contentPrice(let unit, let comparison, let limit):
      guard let content = values.content else { return unit == .gram && comparison.isFromBelow }
      guard content.unit == unit else { return false }
      return comparison.holds(
        values.item.units * NetContent.thousandthsPerUnit,
        limit.units * Int128(content.thousandths))
    case .pieces(let comparison, let limit): return comparison.holds(values.quantity, limit)
    case .any(let conditions):
      for condition in conditions where condition.isMet(by: values) { return true }
      return false
    }
  }
}

/// The values of an order that conditions and charges are held against.
struct OrderValues {
  let quantity: Int64
  /// What customs takes duty of.
  let customs: FixedPoint
  let cif: FixedPoint
  /// One unit of the customs value.
  let item: FixedPoint
  let price: FixedPoint?
  let milligrams: Int64
  let content: NetContent?
  let yearToDate: FixedPoint
}
