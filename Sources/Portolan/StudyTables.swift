public import Artifacts
public import Commerce
import Reporting

/// Intermediate results as tidy tables and text, for those who want one room's answer alone.
public enum StudyTables {
  /// Means and quantiles by listing and week.
  public static func forecast(_ panel: ForecastPanel, of scenario: Scenario) -> TidyTable {
    var table = TidyTable(
      columns: ["listing", "model", "reason", "week", "quantile", "units"])
    for (position, listing) in panel.listings.enumerated() {
      let choice = panel.choices[position]
      let head = [listing.text, choice.model, choice.reason]
      for week in 0..<panel.weekCount {
        let place = (head + ["\(scenario.calendar.monday(ofWeek: week))"]).map(TidyTable.Cell.text)
        let cell = position * panel.weekCount + week
        table.add(place + [.text("mean"), .number(panel.means[cell])])
        for (level, probability) in panel.quantileLevels.enumerated() {
          let units = panel.quantiles[cell * panel.quantileLevels.count + level]
          table.add(place + [.text("\(probability)"), .number(units)])
        }
      }
    }
    return table
  }

  /// The decisions of each plan with their proofs: a JSON object per plan and line, members as in
  /// `summary.json`.
  public static func decisionsAsJSON(_ plans: [Plan]) -> String {
    plans.map { JSONRenderer.decisions(of: $0).line }.joined()
  }

  /// What was decided, by which solver, and what binds.
  public static func decisions(_ plans: [Plan], in scenario: Scenario) -> String {
    plans.map { plan in
      let proofs =
        plan.proofs.isEmpty
        ? ["  Nothing was left free."] : plan.proofs.map { proof($0, scenario.baseCurrency) }
      return "\(plan.title) (\(plan.id))\n" + proofs.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private static func proof(_ proof: SolutionProof, _ currency: Currency) -> String {
    var head =
      "  \(proof.problem): \(proof.status), \(proof.method), \(proof.rowCount) rows, "
      + "\(proof.variableCount) columns"
    if !proof.isInfeasible {
      head += ", gap \(ShortNumber.text(proof.gap))"
      head += ", check \(ShortNumber.text(proof.largestViolation))"
    }
    let rows = proof.bindingRows.map { row in
      let price =
        proof.isInfeasible
        ? "in conflict"
        : "one \(LimitText.step(of: row)) more \(LimitText.gain(of: row, currency))"
      return "    \(row.name): limit \(LimitText.limit(of: row, currency)); \(price)"
    }
    return ([head] + rows + proof.remarks.map { "    \($0)" }).joined(separator: "\n")
  }
}
