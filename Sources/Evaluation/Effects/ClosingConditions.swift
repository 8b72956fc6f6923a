import Artifacts
import Commerce
import Economics

/// Reads from a block how duties, facts and currencies stand in its last week.
struct ClosingConditions: Sendable {
  private let columns: [Column]

  /// Factors that are kept as one.
  private struct Column: Sendable {
    let subject: FutureCondition.Subject
    /// Columns of the block whose sum it is.
    var positions: [Int]
    /// The rate at the start for a currency; nil where the factor is a change already.
    let startRate: Double?
  }

  init(layout: FactorLayout, scenario: Scenario) {
    var columns: [Column] = []
    for (position, factor) in layout.factors.enumerated() {
      guard let subject = Self.subject(of: factor) else { continue }
      // Events and a regime may add duty on one corridor: it is one duty.
      if let known = columns.firstIndex(where: { $0.subject == subject }) {
        columns[known].positions.append(position)
      } else {
        let startRate: Double? =
          if case .currency(let currency) = subject { scenario.startRate(of: currency) } else {
            nil
          }
        columns.append(Column(subject: subject, positions: [position], startRate: startRate))
      }
    }
    self.columns = columns
  }

  private static func subject(of factor: Factor) -> FutureCondition.Subject? {
    switch factor {
    case .currency(let currency): .currency(currency)
    case .addedDuty(let corridor), .dutyRegime(let corridor): .addedDuty(corridor)
    case .fact(let fact): .fact(fact)
    case .marketDemand, .categoryDemand, .competitorPrice, .costPerClick, .transitWeeks,
      .dutyRefund, .parcelCharge:
      nil
    }
  }

  /// How many columns there are.
  var count: Int { columns.count }

  /// The values of a block, `[column][path]`.
  func values(of block: PathBlock) -> [[Double]] {
    columns.map { column in
      var last = [Double](repeating: 0, count: block.pathCount)
      for position in column.positions {
        let row = block.values[block.range(week: block.weekCount - 1, column: position)]
        for (path, value) in row.enumerated() { last[path] += value }
      }
      return last.map { value in column.startRate.map { value / $0 - 1 } ?? value }
    }
  }

  /// The conditions of all futures.
  func conditions(_ values: [[Double]]) -> [FutureCondition] {
    zip(columns, values).map { FutureCondition($0.subject, values: $1) }
  }
}
