internal import Artifacts
internal import Commerce

/// Which unknown numbers move the result most: what is worth measuring next.
struct MeasureSection: ReportSectionBuilder {
  private let drawn = 10
  private let named = 3

  func section(for result: StudyResult) -> Report.Section? {
    let study = StudyReading(result)
    guard !result.effects.isEmpty, let reference = study.reference else { return nil }
    let effects = result.effects
    let top = effects.prefix(named).map(Self.name)
    let clear = effects.prefix(named).count(where: isClearOfChance)
    let lead =
      "Measure \(top.count == 1 ? "this" : "these") next: \(top.joined(separator: "; ")). "
      + "\(clear) of \(top.count) swings stand clear of chance (two standard errors)."
    return Report.Section(
      id: "measure", title: "What to measure next", lead: lead,
      blocks: [
        .list(effects.prefix(named).map { sentence($0, reference, study) }),
        .chart(.bars(chart(effects, reference, study))),
      ] + tables(effects, reference, study))
  }

  private func isClearOfChance(_ effect: ParameterEffect) -> Bool {
    effect.swing.magnitude >= 2 * effect.swingStandardError
  }

  /// The largest stand open, a long rest is folded.
  private func tables(
    _ effects: [ParameterEffect], _ reference: Outcome, _ study: StudyReading
  ) -> [Report.Block] {
    guard effects.count > drawn + 5 else { return [.table(table(effects, reference, study))] }
    let rest = Array(effects.dropFirst(drawn))
    return [
      .table(table(Array(effects.prefix(drawn)), reference, study)),
      .group(
        title: "The other \(rest.count) numbers", isFolded: true,
        blocks: [.table(table(rest, reference, study))]),
    ]
  }

  private static func name(_ effect: ParameterEffect) -> String {
    SettingText.name(ofPath: effect.path)
  }

  private func sentence(
    _ effect: ParameterEffect, _ reference: Outcome, _ study: StudyReading
  ) -> String {
    let direction = effect.swing < 0 ? "lower" : "higher"
    let law = SettingText(declaration: effect.declaration, currency: study.currency)
    return
      "\(Self.name(effect)): \(effect.declaration.help) Now \(law.spread(effect.law)). Where it lies "
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
        finding: "The largest is \(shown.first.map(Self.name) ?? "none"): "
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
          title: Self.name(effect),
          bars: [
            BarChart.Bar(effect.swing, halfWidth: reach), BarChart.Bar(effect.differenceSwing),
          ])
      })
  }

  private func table(
    _ effects: [ParameterEffect], _ reference: Outcome, _ study: StudyReading
  ) -> Report.Table {
    let scale = study.scale(effects.flatMap { [$0.swing, $0.differenceSwing] })
    return Report.Table(
      title: "Unknown numbers by their effect",
      columns: [
        Report.Table.Column("Number", alignment: .leading), Report.Table.Column("Middle"),
        Report.Table.Column("Spread", alignment: .leading),
        Report.Table.Column("From", alignment: .leading),
        study.moneyColumn("Swing of \(reference.title) ± standard error", scale),
        study.moneyColumn("Swing of the difference", scale),
      ],
      rows: effects.map { effect in
        let law = SettingText(declaration: effect.declaration, currency: study.currency)
        return [
          .text(Self.name(effect)), .text(law.central(effect.law)), .text(law.spread(effect.law)),
          .text(effect.layer == .user ? "given" : "default"),
          .estimate(.money(effect.swing), standardError: .money(effect.swingStandardError)),
          .money(effect.differenceSwing),
        ]
      },
      note: "Of many numbers some swing by chance: less than two standard errors says little.")
  }
}
