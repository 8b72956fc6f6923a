internal import Artifacts
internal import Commerce

/// The answer in one glance: the sentence, the head's facts, the small table.
struct BriefReading {
  /// The share of futures from which on insolvency belongs into the sentence.
  static let notableInsolvency = 0.01

  private let study: StudyReading

  init(_ study: StudyReading) { self.study = study }

  /// The verdict, for any number of plans.
  var sentence: String {
    guard let first = study.reference, let base = study.headlines.first ?? nil else {
      return "No plan was evaluated, so there is nothing to decide."
    }
    guard let position = study.challenger, let other = study.headlines[position],
      let difference = study.difference(of: position)
    else {
      return [single(first, base), insolvency([0]), target(0)].compactMap { $0 }
        .joined(separator: " ")
    }
    let name = study.outcomes[position].title
    return [
      DifferenceText.sentence(name, against: first.title, difference, study.currency),
      insolvency([position, 0]), target(position), tail(base: base, other: other),
      creditLine(position),
    ].compactMap { $0 }.joined(separator: " ")
  }

  /// Data cut-off and horizon, which stand on every page.
  var cutOff: String {
    let calendar = study.scenario.calendar
    let futures = NumberText.counted(study.futureCount, "future")
    return "Decided with data up to \(DayText.long(study.lastDayOfData)) for the "
      + "\(calendar.horizonWeeks) weeks from \(DayText.long(calendar.start)) to "
      + "\(DayText.long(calendar.end.advanced(by: -1))); \(futures), "
      + "seed \(study.scenario.seed)."
  }

  /// The facts of the head.
  var facts: [Report.Fact] {
    let calendar = study.scenario.calendar
    let end = DayText.long(calendar.end.advanced(by: -1))
    return [
      Report.Fact("Data up to", DayText.long(study.lastDayOfData)),
      Report.Fact("Plans for", "\(DayText.long(calendar.start)) to \(end)"),
      Report.Fact("Horizon", "\(calendar.horizonWeeks) weeks"),
      Report.Fact("Futures", NumberText.count(study.futureCount)),
      Report.Fact("Plans compared", NumberText.count(study.outcomes.count)),
      Report.Fact("Money in", study.currency.code),
      Report.Fact("Sales history", study.hasSyntheticSales ? "synthetic" : "as given"),
    ]
  }

  /// Plans with their middle, bad and good futures and what can go wrong.
  var table: Report.Table? {
    let rows = study.outcomes.indices.compactMap { position -> [Report.Cell]? in
      guard let headline = study.headlines[position] else { return nil }
      let exceeded = study.summary(KPIKey.lineExceeded, of: position)?.mean
      return [
        .text(study.outcomes[position].title), .money(headline.median), .money(headline.p05),
        .money(headline.p95), .frequency(headline.probability(below: 0)),
        exceeded.map(Report.Cell.frequency) ?? .blank,
      ] + (study.targetChance(of: position).map { [.frequency($0)] } ?? [])
    }
    guard !rows.isEmpty else { return nil }
    let scale = study.scale(study.headlines.compactMap { $0 }.flatMap { [$0.p05, $0.p95] })
    let target = rows[0].count > 6 ? [Report.Table.Column("Target met in")] : []
    return Report.Table(
      title: "Change of terminal equity",
      columns: [
        Report.Table.Column("Plan", alignment: .leading), study.moneyColumn("Median", scale),
        study.moneyColumn("P5", scale), study.moneyColumn("P95", scale),
        Report.Table.Column("Loss in"), Report.Table.Column("Line exceeded in"),
      ] + target, rows: rows)
  }

  private func single(_ outcome: Outcome, _ headline: KPISummary) -> String {
    "\(outcome.title) changes terminal equity by \(study.money(headline.median)) in the middle "
      + "future (nine futures in ten: \(study.money(headline.p05)) to "
      + "\(study.money(headline.p95))) and loses money in "
      + "\(NumberText.frequency(headline.probability(below: 0))) futures."
  }

  /// Ruin, where a plan of the sentence comes to it in a notable share of futures.
  private func insolvency(_ positions: [Int]) -> String? {
    let shares = positions.compactMap { position in
      study.summary(KPIKey.insolvent, of: position).map {
        (title: study.outcomes[position].title, often: $0.mean)
      }
    }
    guard let first = shares.first, shares.contains(where: { $0.often >= Self.notableInsolvency })
    else { return nil }
    let frequency = NumberText.frequency(first.often)
    guard shares.count > 1, let other = shares.last else {
      return "It is insolvent in \(frequency) futures."
    }
    guard other.often != first.often else { return "Both are insolvent in \(frequency) futures." }
    return "\(first.title) is insolvent in \(frequency) futures, \(other.title) in "
      + "\(NumberText.frequency(other.often))."
  }

  private func tail(base: KPISummary, other: KPISummary) -> String {
    let gain = other.lowestTenth - base.lowestTenth
    let amount = MoneyText.magnitude(gain, study.currency)
    let words = gain == 0 ? "level" : gain < 0 ? "\(amount) lower" : "\(amount) higher"
    return "Averaged over each plan's own worst tenth of futures it ends \(words)."
  }

  /// The chance of the target that the user named.
  private func target(_ position: Int) -> String? {
    guard let amount = study.target, let own = study.targetChance(of: position) else { return nil }
    let against = position > 0 ? study.targetChance(of: 0) : nil
    return "The target, \(study.money(amount)) of operating profit, is met in "
      + "\(NumberText.frequency(own)) futures"
      + (against.map { ", against \(NumberText.frequency($0))." } ?? ".")
  }

  private func creditLine(_ position: Int) -> String? {
    guard let own = study.summary(KPIKey.lineExceeded, of: position)?.mean,
      let base = study.summary(KPIKey.lineExceeded, of: 0)?.mean
    else { return nil }
    if own == 0, base == 0 { return "Neither exceeds the credit line in any future." }
    return "The credit line is exceeded in \(NumberText.frequency(own)) futures, against "
      + "\(NumberText.frequency(base))."
  }
}
