internal import Artifacts
internal import Commerce

/// Which unknown numbers move the result most: what is worth measuring next.
struct MeasureSection: ReportSectionBuilder {
  private let drawn = 10
  private let named = 3

  func section(for result: StudyResult) -> Report.Section? {
    let study = StudyReading(result)
    guard !result.effects.isEmpty, let reference = study.reference else { return nil }
    let effects = result.effects.filter(EffectReach.reference(study).touches)
    guard !effects.isEmpty else { return nil }
    return Report.Section(
      id: "measure", title: "What to measure next", lead: lead(effects, study),
      blocks: [
        .list(effects.prefix(named).map { sentence($0, reference, study) }),
        .chart(.bars(chart(effects, reference, study))),
      ] + tables(effects, reference, study) + newStores(study))
  }

  /// Numbers of stores that only the other plan opens: they move the distance alone.
  private func newStores(_ study: StudyReading) -> [Report.Block] {
    let reference = EffectReach.reference(study)
    let compared = EffectReach.compared(study)
    let effects = study.result.effects.filter { !reference.touches($0) && compared.touches($0) }
      .sorted { $0.differenceSwing.magnitude > $1.differenceSwing.magnitude }
    guard !effects.isEmpty else { return [] }
    let scale = study.scale(effects.map(\.differenceSwing))
    var table = ColumnwiseTable("Number", names: effects.map { name($0, study) })
    table.add(
      Report.Table.Column("Spread", alignment: .leading),
      cells: effects.map {
        .text(SettingText(declaration: $0.declaration, currency: study.currency).spread($0.law))
      })
    table.add(
      study.moneyColumn("Moves the leader's distance to the reference by", scale),
      cells: effects.map { .money($0.differenceSwing) })
    let written = table.table(title: "Unknown numbers of stores that the reference does not open")
    return [
      .group(
        title: "Numbers of new stores (\(effects.count))", isFolded: true, blocks: [.table(written)]
      )
    ]
  }

  private func lead(_ effects: [ParameterEffect], _ study: StudyReading) -> String {
    let clear = effects.prefix(named).filter(\.isClear)
    guard !clear.isEmpty else {
      return "No unknown number moves the result clearly more than chance does; more futures would "
        + "tell."
    }
    let names = clear.map { name($0, study) }.joined(separator: "; ")
    return
      "Measure \(clear.count == 1 ? "this" : "these") next, for what moves the result most and is "
      + "not known: \(names)."
  }

  /// The largest stand open, a long rest is folded.
  private func tables(
    _ effects: [ParameterEffect], _ reference: Outcome, _ study: StudyReading
  ) -> [Report.Block] {
    let title = "Unknown numbers by their effect"
    guard effects.count > drawn + 5 else {
      return [.table(table(title, effects, reference, study))]
    }
    let rest = Array(effects.dropFirst(drawn))
    return [
      .table(table(title, Array(effects.prefix(drawn)), reference, study)),
      .group(
        title: "The other \(rest.count) numbers", isFolded: true,
        blocks: [.table(table("The others by their effect", rest, reference, study))]),
    ]
  }

  private func name(_ effect: ParameterEffect, _ study: StudyReading) -> String {
    SettingText.name(ofPath: effect.path, in: study.scenario)
  }

  private func sentence(
    _ effect: ParameterEffect, _ reference: Outcome, _ study: StudyReading
  ) -> String {
    let direction = effect.swing < 0 ? "lower" : "higher"
    let law = SettingText(declaration: effect.declaration, currency: study.currency)
    return
      "\(name(effect, study)): \(effect.declaration.help) Taken as \(law.spread(effect.law)). Where it lies "
      + "in its highest third, \(reference.title) ends "
      + "\(MoneyText.magnitude(effect.swing, study.currency)) \(direction) than where it lies in "
      + "its lowest."
  }

  private func chart(
    _ effects: [ParameterEffect], _ reference: Outcome, _ study: StudyReading
  ) -> BarChart {
    let shown = effects.prefix(drawn)
    let scale = study.scale(shown.flatMap { [$0.swing, $0.differenceSwing] })
    return BarChart(
      caption: ChartCaption(
        title: "How far an unknown number moves the result",
        finding: "The largest is \(shown.first.map { name($0, study) } ?? "none"): "
          + "\(study.money(shown.first?.swing ?? 0)).",
        key: "Futures with the number in its highest third less those with it in its lowest; "
          + "strokes are 90\(NumberText.space)% intervals."),
      axis: ChartAxis("Swing of the change of terminal equity", unit: .money(scale)),
      series: [
        BarChart.Series(title: reference.title, position: 0),
        BarChart.Series(title: "the leading plan less \(reference.title)", position: 5),
      ],
      groups: shown.map { effect in
        let reach = KPISummary.widthOf90 * effect.swingStandardError
        return BarChart.Group(
          title: name(effect, study),
          bars: [
            BarChart.Bar(effect.swing, halfWidth: reach), BarChart.Bar(effect.differenceSwing),
          ])
      })
  }

  private func table(
    _ title: String, _ effects: [ParameterEffect], _ reference: Outcome, _ study: StudyReading
  ) -> Report.Table {
    let scale = study.scale(effects.flatMap { [$0.swing, $0.differenceSwing] })
    return Report.Table(
      title: title,
      columns: [
        Report.Table.Column("Number", alignment: .leading), Report.Table.Column("Middle"),
        Report.Table.Column("Spread", alignment: .leading),
        Report.Table.Column("From", alignment: .leading),
        study.moneyColumn("Moves \(reference.title) by ± standard error", scale),
        study.moneyColumn("Moves the leader's distance to it by", scale),
      ],
      rows: effects.map { effect in
        let law = SettingText(declaration: effect.declaration, currency: study.currency)
        return [
          .text(name(effect, study)), .text(law.central(effect.law)), .text(law.spread(effect.law)),
          .text(effect.layer == .user ? "given" : "default"),
          .estimate(.money(effect.swing), standardError: .money(effect.swingStandardError)),
          .money(effect.differenceSwing),
        ]
      },
      note:
        "By: the mean where the number lies in its highest third less the mean where it lies in its "
        + "lowest, so a minus says that a higher number is worse. Of many numbers some move the "
        + "result by chance: less than three standard errors says little.")
  }
}
