public import Commerce

/// What a consignment costs to land, charge by charge.
public struct LandedCostAnswer: Sendable {
  /// The currency of all amounts.
  public let currency: Currency
  /// One charge per rule and goods line: layers in the order reckoned, lines in the order given.
  public let charges: [ChargeLine]
  /// One result per goods line, in the order given.
  public let lines: [GoodsLineCost]
  /// Warnings, and reasons why there is nothing to pay.
  public let remarks: [LandedCostRemark]

  /// The remarks that say a figure may be too low.
  public var warnings: [LandedCostRemark] { remarks.filter(\.code.isWarning) }

  /// All charges.
  public var totalCharges: Money { total { _ in true } }

  /// All duties.
  public var totalDuty: Money { total { !$0.layer.isTax && $0.layer != .fee } }

  /// All fees.
  public var totalFees: Money { total { $0.layer == .fee } }

  /// All taxes.
  public var totalTax: Money { total { $0.layer.isTax } }

  /// All charges of one incidence.
  public func total(_ incidence: Incidence) -> Money { total { $0.incidence == incidence } }

  /// All charges of one layer by its name.
  public func total(layer: String) -> Money { total { $0.rule.layer == layer } }

  /// Goods, freight and insurance.
  public var cif: FixedPoint {
    lines.reduce(.zero) { $0 + $1.goods + $1.freight + $1.insurance }
  }

  /// What the consignment costs the seller, without recoverable tax and tax inside the price.
  public var landedCost: FixedPoint { lines.reduce(.zero) { $0 + $1.landedCost } }

  /// CIF and every charge, whoever bears it.
  public var costWithAllCharges: FixedPoint { cif + FixedPoint(totalCharges) }

  private func total(_ isCounted: (ChargeLine) -> Bool) -> Money {
    charges.filter(isCounted).reduce(.zero(currency)) { $0 + $1.amount }
  }
}
