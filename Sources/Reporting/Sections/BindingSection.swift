internal import Artifacts
internal import Commerce

/// What the solver decided, how sure that is, and which limits hold the plan back.
struct BindingSection: ReportSectionBuilder {
  /// A larger violation than this is said: solvers work to about 1e-7, relative.
  static let tolerance = 1e-6
  private let longestList = 6

  func section(for result: StudyResult) -> Report.Section? {
    let study = StudyReading(result)
    let plans = result.plans.filter { !$0.proofs.isEmpty }
    guard !plans.isEmpty else { return nil }
    let blocks = plans.map { plan in
      Report.Block.group(
        title: plan.title, isFolded: false, blocks: self.blocks(for: plan, study))
    }
    return Report.Section(
      id: "binding", title: "What binds", lead: lead(plans, study), blocks: blocks)
  }

  private func lead(_ plans: [Plan], _ study: StudyReading) -> String {
    let rows = plans.flatMap(rows)
    guard
      let most = rows.max(by: {
        LimitText.worth(of: $0).magnitude < LimitText.worth(of: $1).magnitude
      })
    else {
      return "No limit holds the optimised plans back."
    }
    return sentence(most, study)
  }

  /// What one more unit of a limit is worth, in words.
  ///
  /// Such as: one more person in “staff in weeks 14-39” (limit: 4 people) is worth CNY 84,000.
  private func sentence(_ row: SolutionProof.BindingRow, _ study: StudyReading) -> String {
    "One more \(LimitText.step(of: row)) in “\(row.name)” (limit: "
      + "\(LimitText.limit(of: row, study.currency))) \(LimitText.gain(of: row, study.currency))."
  }

  /// The rows of a plan that are worth a cent or more, most valuable first.
  private func rows(_ plan: Plan) -> [SolutionProof.BindingRow] {
    plan.proofs.flatMap(\.bindingRows).filter { LimitText.worth(of: $0).magnitude >= 0.005 }
      .sorted { LimitText.worth(of: $0).magnitude > LimitText.worth(of: $1).magnitude }
  }

  private func blocks(for plan: Plan, _ study: StudyReading) -> [Report.Block] {
    var blocks: [Report.Block] = [.table(table(of: plan, study))]
    blocks += plan.proofs.compactMap(Self.warning).map(Report.Block.callout)
    let rows = rows(plan).prefix(longestList)
    if !rows.isEmpty { blocks.append(.list(rows.map { sentence($0, study) })) }
    let remarks = plan.proofs.flatMap(\.remarks)
    if !remarks.isEmpty { blocks.append(.list(Array(remarks.prefix(longestList)))) }
    if remarks.count > longestList {
      let rest = Array(remarks.dropFirst(longestList))
      blocks.append(
        .group(title: "More remarks (\(rest.count))", isFolded: true, blocks: [.list(rest)]))
    }
    return blocks
  }

  /// What a reader must know of a problem that was not solved to the end or does not check.
  private static func warning(_ proof: SolutionProof) -> Report.Callout? {
    let isViolated = !(proof.largestViolation <= tolerance)
    guard !proof.status.hasPrefix("optimal") || isViolated else { return nil }
    let check =
      isViolated ? " The independent check found a violation above the tolerance." : ""
    return Report.Callout(.warning, "\(proof.problem): \(proof.status).\(check)")
  }

  private func table(of plan: Plan, _ study: StudyReading) -> Report.Table {
    let amounts = plan.proofs.flatMap { [$0.objective, $0.bound] }
    let scale = study.scale(amounts)
    func words(_ title: String) -> Report.Table.Column {
      Report.Table.Column(title, alignment: .leading)
    }
    return Report.Table(
      title: "Problems solved for \(plan.title)",
      columns: [
        words("Problem"), words("Status"), study.moneyColumn("Objective", scale),
        study.moneyColumn("Bound", scale), Report.Table.Column("Gap"), words("Independent check"),
        words("Method"), Report.Table.Column("Variables"), Report.Table.Column("Rows"),
      ],
      rows: plan.proofs.map { proof in
        [
          .text(proof.problem), .text(proof.status), Self.money(proof.objective),
          Self.money(proof.bound), proof.gap.isFinite ? .share(proof.gap) : .blank,
          proof.largestViolation <= Self.tolerance
            ? .mark(.good, "holds") : .mark(.bad, "violated"),
          .text(proof.method), .count(proof.variableCount), .count(proof.rowCount),
        ]
      },
      note: "The bound is what no plan of this problem can exceed. A solver that sees the whole "
        + "future is a bound too; what is executed is a rule that cannot, simulated above.")
  }

  private static func money(_ amount: Double) -> Report.Cell {
    amount.isFinite ? .money(amount) : .blank
  }
}
