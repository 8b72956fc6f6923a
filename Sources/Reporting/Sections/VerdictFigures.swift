internal import Artifacts
internal import Commerce

/// The figures, pictures and frequency sentences behind the verdict.
struct VerdictFigures {
  private let study: StudyReading
  private let differences: [(position: Int, difference: PairedDifference)]

  init(_ study: StudyReading) {
    self.study = study
    differences = study.outcomes.indices.compactMap { position in
      study.difference(of: position).map { (position, $0) }
    }
  }

  private func name(_ position: Int) -> String { study.outcomes[position].title }

  /// Mean difference, wins, losses and the credit line of the plan that the verdict is about.
  var keyFigures: [Report.KeyFigure] {
    guard let position = study.challenger ?? study.leader, let own = study.headlines[position]
    else { return [] }
    var figures: [Report.KeyFigure] = []
    if let difference = study.difference(of: position) {
      figures.append(meanFigure(difference))
      let level = difference.levelShare
      figures.append(
        Report.KeyFigure(
          label: "\(name(position)) is ahead in",
          value: NumberText.frequency(difference.aheadShare),
          note: level > 0
            ? "futures; level in \(NumberText.frequency(level))" : "futures, each met by both plans"
        ))
    }
    if let target = study.target, let chance = study.targetChance(of: position) {
      figures.append(
        frequencyFigure(
          "It earns \(study.money(target)) or more in", chance,
          position > 0 ? study.targetChance(of: 0) : nil))
    }
    figures.append(
      frequencyFigure(
        "\(name(position)) loses money in", own.probability(below: 0),
        position > 0 ? study.headlines[0]?.probability(below: 0) : nil))
    if let exceeded = study.summary(KPIKey.lineExceeded, of: position)?.mean {
      figures.append(
        frequencyFigure(
          "It exceeds the credit line in", exceeded,
          position > 0 ? study.summary(KPIKey.lineExceeded, of: 0)?.mean : nil))
    }
    return figures
  }

  private func meanFigure(_ difference: PairedDifference) -> Report.KeyFigure {
    let mean = MoneyText.signed(difference.summary.mean, study.currency)
    let note =
      difference.summary.interval90OfMean.map { interval in
        "90\(NumberText.space)% interval of the mean: "
          + MoneyText.signed(interval.lowerBound, study.currency) + " to "
          + MoneyText.signed(interval.upperBound, study.currency)
      } ?? "one future: no interval"
    return Report.KeyFigure(label: "Mean difference to \(name(0))", value: mean, note: note)
  }

  private func frequencyFigure(
    _ label: String, _ own: Double, _ base: Double?
  ) -> Report.KeyFigure {
    let note = base.map { "futures; \(name(0)): \(NumberText.frequency($0))" } ?? "futures"
    return Report.KeyFigure(label: label, value: NumberText.frequency(own), note: note)
  }

  /// One sentence for each plan on what happens in how many futures.
  var sentences: [String] {
    study.outcomes.indices.compactMap { position in
      guard let own = study.headlines[position] else { return nil }
      let events = events(of: position, losses: own.probability(below: 0))
      return "\(name(position)) \(SentenceText.list(events)). On average over the worst tenth "
        + "it changes equity by \(MoneyText.signed(own.lowestTenth, study.currency))."
    }
  }

  private func events(of position: Int, losses: Double) -> [String] {
    var events = [often("ends with less equity than at the start", losses)]
    if let difference = study.difference(of: position) {
      let isLevel = difference.levelShare == 1
      events.append(
        isLevel
          ? "comes to the same as \(name(0)) in every future"
          : often("is ahead of \(name(0))", difference.aheadShare))
    }
    if let target = study.target, let chance = study.targetChance(of: position) {
      events.append(often("earns \(study.money(target)) or more", chance))
    }
    if let event = study.summary(KPIKey.lineExceeded, of: position) {
      events.append(often("exceeds the credit line", event.mean))
    }
    if let event = study.summary(KPIKey.insolvent, of: position), event.mean > 0 {
      events.append(often("becomes insolvent", event.mean))
    }
    return events
  }

  /// What happens in how many futures: `never exceeds the credit line`.
  private func often(_ event: String, _ probability: Double) -> String {
    probability == 0 ? "never \(event)" : "\(event) in \(NumberText.frequency(probability)) futures"
  }

  /// The spread of each plan's difference to the reference.
  var differenceChart: IntervalChart? {
    guard !differences.isEmpty else { return nil }
    let rows = differences.map { position, difference in
      let sorted = difference.summary.sorted
      return IntervalChart.Row(
        title: "\(name(position)) less \(name(0))", position: position,
        outer: sorted.quantile(0.05)...sorted.quantile(0.95),
        inner: sorted.quantile(0.25)...sorted.quantile(0.75), median: sorted.quantile(0.5),
        mean: difference.summary.mean,
        reading: difference.aheadWords + " futures")
    }
    let scale = study.scale(rows.flatMap { [$0.outer.lowerBound, $0.outer.upperBound] })
    let finding = rows.map { "\($0.title): \($0.reading)" }.joined(separator: "; ") + "."
    return IntervalChart(
      caption: ChartCaption(
        title: "Difference to \(name(0)) in the same future", finding: finding,
        key: "Pale bar: nine futures in ten. Full bar: half of them. Stroke: the middle future. "
          + "Ring: mean. Right of zero the plan is ahead."),
      axis: ChartAxis("Difference of the change of terminal equity", unit: .money(scale)),
      rows: rows)
  }

  /// The headline figure of each plan as a hundred dots.
  var dotPlot: DotPlot? {
    let rows = study.outcomes.indices.compactMap { position -> DotPlot.Row? in
      guard let own = study.headlines[position] else { return nil }
      let losses = NumberText.frequency(own.probability(below: 0))
      return DotPlot.Row(
        title: name(position), position: position,
        dots: (0..<100).map { own.sorted.quantile((Double($0) + 0.5) / 100) },
        reading: "loses money in \(losses) futures")
    }
    guard !rows.isEmpty else { return nil }
    let scale = study.scale(rows.flatMap { [$0.dots.first ?? 0, $0.dots.last ?? 0] })
    let finding = rows.map { "\($0.title): \($0.reading)" }.joined(separator: "; ") + "."
    return DotPlot(
      caption: ChartCaption(
        title: "Change of terminal equity in 100 equally likely futures", finding: finding,
        key: "Each dot is one future in a hundred; hollow dots lie below zero."),
      axis: ChartAxis("Change of terminal equity", unit: .money(scale)), rows: rows, threshold: 0)
  }

  /// Paired differences with their sampling error.
  var differenceTable: Report.Table? {
    guard !differences.isEmpty else { return nil }
    let scale = study.scale(
      differences.flatMap { [$0.difference.summary.p05, $0.difference.summary.p95] })
    let rows = differences.map { position, difference -> [Report.Cell] in
      let summary = difference.summary
      let error = summary.standardError
      let interval = summary.interval90OfMean
      return [
        .text(name(position)), .money(summary.median), .money(summary.p05), .money(summary.p95),
        error.isFinite
          ? .estimate(.money(summary.mean), standardError: .money(error)) : .money(summary.mean),
        interval.map { .interval(.money($0.lowerBound), .money($0.upperBound)) } ?? .blank,
        .frequency(difference.aheadShare), .frequency(difference.levelShare),
      ]
    }
    return Report.Table(
      title: "Difference to \(name(0)), future by future",
      columns: [
        Report.Table.Column("Plan", alignment: .leading), study.moneyColumn("Median", scale),
        study.moneyColumn("P5", scale), study.moneyColumn("P95", scale),
        study.moneyColumn("Mean ± standard error", scale),
        study.moneyColumn("90\(NumberText.space)% interval of the mean", scale),
        Report.Table.Column("Ahead in"), Report.Table.Column("Level in"),
      ], rows: rows,
      note: "P5 to P95 is how far futures differ; the interval of the mean is only what a larger "
        + "number of futures would narrow.")
  }
}
