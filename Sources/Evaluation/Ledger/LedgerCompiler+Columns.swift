import Artifacts
import Commerce
import Economics
import Kernels

/// Where the factors that terms refer to lie in a block.
extension LedgerCompiler {
  /// Keeps a list of columns and returns where it lies.
  mutating func list(_ found: [Int]) -> Range<Int> {
    columns += found
    return columns.count - found.count..<columns.count
  }

  func addedDutyColumns(_ product: Product, _ market: Market) -> [Int] {
    columns { factor in
      guard let corridor = factor.corridorOfAddedDuty else { return false }
      return corridor.holds(
        origin: product.originCountry, market: market, goods: product.hsCode)
    }
  }

  func dutyRefundColumns(_ product: Product, _ market: Market) -> [Int] {
    columns { factor in
      guard case .dutyRefund(let corridor) = factor else { return false }
      return corridor.holds(
        origin: product.originCountry, market: market, goods: product.hsCode)
    }
  }

  func parcelChargeColumns(_ market: Market) -> [Int] {
    columns { factor in
      guard case .parcelCharge(let destination) = factor else { return false }
      return destination == market.country || destination == market.customsUnion
    }
  }

  func columns(where matches: (Factor) -> Bool) -> [Int] {
    layout.factors.indices.filter { matches(layout.factors[$0]) }
  }

  func triggerTerms(_ trigger: Trigger) -> LedgerProgram.TriggerTerms {
    switch trigger.signal {
    case .addedDuty(let destination, let threshold):
      return LedgerProgram.TriggerTerms(
        columns: columns { factor in
          guard let corridor = factor.corridorOfAddedDuty else { return false }
          return corridor.destination == destination
        }, threshold: threshold, startRate: nil)
    case .currencyLoss(let currency, let threshold):
      return LedgerProgram.TriggerTerms(
        columns: [layout.column(of: .currency(currency))].compactMap { $0 }, threshold: threshold,
        startRate: scenario.startRate(of: currency))
    }
  }
}
