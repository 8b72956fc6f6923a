internal import Artifacts
internal import Commerce

/// One plan with its figures, gates, ladder, stores and proofs.
struct PlanJSON {
  private let study: StudyReading
  private static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]

  init(_ study: StudyReading) { self.study = study }

  func value(of outcome: Outcome) -> JSONValue {
    let plan = study.result.plans.first { $0.id == outcome.plan }
    return .members([
      "id": .string(outcome.plan.text), "title": .string(outcome.title),
      "summary": .string(plan?.summary ?? ""),
      "kpis": .object(outcome.kpis.map { JSONValue.Member($0.kpi.key, kpi($0)) }),
      "ladder": .array(outcome.ladder.map(step)), "gates": .array(outcome.gates.map(gate)),
      "storeStages": .array(outcome.storeStages.map(storeStage)),
      "proofs": .array((plan?.proofs ?? []).map(Self.proof)),
    ])
  }

  /// The quantiles of a summary by level.
  static func quantiles(_ summary: KPISummary) -> JSONValue {
    .object(
      levels.map { JSONValue.Member(JSONValue.text(of: $0), .number(summary.sorted.quantile($0))) })
  }

  private func kpi(_ column: KPIColumn) -> JSONValue {
    let summary = KPISummary(column)
    var members = [
      JSONValue.Member("title", .string(column.kpi.title)),
      JSONValue.Member("unit", .string(column.kpi.unit.rawValue)),
      JSONValue.Member("better", .string(column.kpi.better.rawValue)),
      JSONValue.Member("mean", .number(summary.mean)),
      JSONValue.Member("standardError", .number(summary.standardError)),
    ]
    if column.kpi.unit == .event {
      members.append(JSONValue.Member("probability", .number(summary.mean)))
    } else {
      members.append(JSONValue.Member("quantiles", Self.quantiles(summary)))
      members.append(
        JSONValue.Member("meanOfWorstTenth", .number(summary.worstTenth(column.kpi.better))))
      members.append(
        JSONValue.Member("probabilityBelowZero", .number(summary.probability(below: 0))))
    }
    return .object(members)
  }

  private func step(_ step: Outcome.LadderStep) -> JSONValue {
    .members([
      "title": .string(step.title), "mean": .number(step.mean),
      "isSubtotal": .bool(step.isSubtotal),
    ])
  }

  private func gate(_ gate: Outcome.GateRecord) -> JSONValue {
    .members([
      "stage": .integer(gate.stage), "title": .string(gate.title),
      "passedAtOnce": .number(gate.passedAtOnce), "passedLater": .number(gate.passedLater),
      "tookContingency": .number(gate.tookContingency),
    ])
  }

  private func storeStage(_ cell: Outcome.StoreStage) -> JSONValue {
    .members([
      "store": .string(cell.store.text), "stage": .integer(cell.stage),
      "openShare": .number(cell.openShare), "units": .number(cell.units),
      "netRevenue": .number(cell.netRevenue), "contribution": .number(cell.contribution),
      "lostShare": .number(cell.lostShare),
    ])
  }

  /// A proof of a decision.
  static func proof(_ proof: SolutionProof) -> JSONValue {
    .members([
      "problem": .string(proof.problem), "status": .string(proof.status),
      "method": .string(proof.method), "variables": .integer(proof.variableCount),
      "rows": .integer(proof.rowCount), "objective": .number(proof.objective),
      "bound": .number(proof.bound), "gap": .number(proof.gap),
      "largestViolation": .number(proof.largestViolation),
      "bindingRows": .array(
        proof.bindingRows.map { row in
          .members([
            "name": .string(row.name), "limit": .number(row.limit), "unit": .string(row.unit),
            "shadowPrice": .number(row.shadowPrice),
          ])
        }),
      "remarks": .array(proof.remarks.map(JSONValue.string)),
    ])
  }
}
