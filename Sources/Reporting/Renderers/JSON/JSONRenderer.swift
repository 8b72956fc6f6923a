public import Artifacts
internal import Commerce

/// Writes `summary.json`: the figures of a run for other programs, with a version of its own shape.
public enum JSONRenderer {
  /// The shape of the document; a change that a reader could trip over gets a new number.
  public static let schema = "portolan.summary/1"

  /// The document of a result.
  public static func summary(_ result: StudyResult) -> String { value(of: result).document }

  /// The document as a value, for those who put it into a larger one.
  public static func value(of result: StudyResult) -> JSONValue {
    let study = StudyReading(result)
    return .members([
      "schema": .string(schema),
      "verdict": .string(BriefReading(study).sentence),
      "scenario": scenario(study),
      "futures": .integer(study.futureCount),
      "blockSize": .integer(result.blockSize),
      "reference": result.outcomes.first.map { .string($0.plan.text) } ?? .null,
      "leader": study.leader.map { .string(study.outcomes[$0].plan.text) } ?? .null,
      "units": units(study),
      "plans": .array(result.outcomes.map { PlanJSON(study).value(of: $0) }),
      "differences": .array(
        study.outcomes.indices.dropFirst().compactMap { differences(study, $0) }),
      "listings": .array(result.listings.map(listing)),
      "effects": .array(result.effects.map(effect)),
      "dutyExposure": result.dutyExposure.map(DutyJSON.value) ?? .null,
    ])
  }

  /// The decisions of a plan with their proofs, as they stand in the document.
  public static func decisions(of plan: Plan) -> JSONValue {
    .members([
      "id": .string(plan.id.text), "title": .string(plan.title),
      "proofs": .array(plan.proofs.map(PlanJSON.proof)),
    ])
  }

  private static func scenario(_ study: StudyReading) -> JSONValue {
    let scenario = study.scenario
    return .members([
      "name": .string(scenario.name), "title": .string(scenario.title),
      "contentHash": .string(scenario.contentHash),
      // As text: a seed has 64 bits, and many readers of JSON keep only 53.
      "seed": .string(String(scenario.seed)),
      "dataThrough": .string(study.lastDayOfData.description),
      "start": .string(scenario.calendar.start.description),
      "end": .string(scenario.calendar.end.description),
      "horizonWeeks": .integer(scenario.calendar.horizonWeeks),
      "baseCurrency": .string(scenario.baseCurrency.code),
      "salesSource": .string(scenario.sales.source), "ratesSource": .string(scenario.rates.source),
    ])
  }

  private static func units(_ study: StudyReading) -> JSONValue {
    .members([
      "money": .string(study.currency.code), "share": .string("0 to 1"),
      "weeks": .string("weeks from the start, from 0"), "units": .string("units of goods"),
      "event": .string("probability, 0 to 1"),
    ])
  }

  private static func differences(_ study: StudyReading, _ position: Int) -> JSONValue? {
    guard let reference = study.reference else { return nil }
    let outcome = study.outcomes[position]
    let members = outcome.kpis.compactMap { column -> JSONValue.Member? in
      study.difference(of: position, in: column.kpi.key).map {
        JSONValue.Member(column.kpi.key, difference($0))
      }
    }
    return .members([
      "plan": .string(outcome.plan.text), "reference": .string(reference.plan.text),
      "kpis": .object(members),
    ])
  }

  private static func difference(_ difference: PairedDifference) -> JSONValue {
    let summary = difference.summary
    let interval = summary.interval90OfMean
    return .members([
      "mean": .number(summary.mean), "standardError": .number(summary.standardError),
      "interval90OfMean": interval.map { .array([.number($0.lowerBound), .number($0.upperBound)]) }
        ?? .null,
      "quantiles": PlanJSON.quantiles(summary), "betterShare": .number(difference.betterShare),
      "levelShare": .number(difference.levelShare),
    ])
  }

  private static func listing(_ listing: ListingEconomics) -> JSONValue {
    .members([
      "listing": .string(listing.listing.text), "verdict": .string(listing.verdict.rawValue),
      "contribution": .number(listing.contribution),
      "afterChanges": .array(
        listing.afterChanges.map {
          .members([
            "day": .string($0.day.description), "contribution": .number($0.contribution),
          ])
        }),
      "dutyPointsToZero": .number(orNull: listing.dutyPointsToZero),
      "breakEvenPrice": listing.breakEvenPrice.map {
        .members([
          "amount": .string($0.decimalText), "currency": .string($0.currency.code),
        ])
      } ?? .null,
    ])
  }

  private static func effect(_ effect: ParameterEffect) -> JSONValue {
    .members([
      "path": .string(effect.path), "givenByUser": .bool(effect.layer == .user),
      "swing": .number(effect.swing), "swingStandardError": .number(effect.swingStandardError),
      "differenceSwing": .number(effect.differenceSwing),
    ])
  }
}
