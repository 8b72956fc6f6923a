import Artifacts
import Commerce
import Economics

/// Reads from a block how duties, facts and currencies stand in its last week.
struct ClosingConditions: Sendable {
  private let columns: [Column]

  /// One factor that is kept.
  private struct Column: Sendable {
    let subject: FutureCondition.Subject
    let position: Int
    /// The rate at the start for a currency; nil where the factor is a change already.
    let startRate: Double?
  }

  init(layout: FactorLayout, scenario: Scenario) {
    columns = layout.factors.enumerated().compactMap { position, factor in
      switch factor {
      case .currency(let currency):
        Column(
          subject: .currency(currency), position: position,
          startRate: scenario.startRate(of: currency))
      case .addedDuty(let corridor):
        Column(subject: .addedDuty(corridor), position: position, startRate: nil)
      case .fact(let fact):
        Column(subject: .fact(fact), position: position, startRate: nil)
      case .marketDemand, .categoryDemand, .competitorPrice, .costPerClick, .transitWeeks,
        .dutyRefund, .parcelCharge:
        nil
      }
    }
  }

  /// How many columns there are.
  var count: Int { columns.count }

  /// The values of a block, `[column][path]`.
  func values(of block: PathBlock) -> [[Double]] {
    columns.map { column in
      let last = block.values[block.range(week: block.weekCount - 1, column: column.position)]
      return last.map { value in column.startRate.map { value / $0 - 1 } ?? value }
    }
  }

  /// The conditions of all futures.
  func conditions(_ values: [[Double]]) -> [FutureCondition] {
    zip(columns, values).map { FutureCondition($0.subject, values: $1) }
  }
}
