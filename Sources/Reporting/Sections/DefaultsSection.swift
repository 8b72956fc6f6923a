internal import Artifacts
internal import Commerce

/// Every number that the user did not give, with its origin: what the verdict rests on unseen.
struct DefaultsSection: ReportSectionBuilder {
  func section(for result: StudyResult) -> Report.Section? {
    let study = StudyReading(result)
    let defaults = UsedDefaults(study.scenario).ordered(by: result.effects)
    let rules = UsedRules(study.scenario)
    guard !defaults.isEmpty || !rules.all.isEmpty else { return nil }
    var blocks: [Report.Block] = []
    if !defaults.isEmpty {
      let known = defaults.prefix { value in result.effects.contains { $0.path == value.path } }
      blocks += tables(defaults, effectCount: known.count, study)
    }
    if !rules.all.isEmpty { blocks += self.blocks(of: rules) }
    return Report.Section(
      id: "defaults", title: "Defaults used", lead: lead(defaults, rules), blocks: blocks)
  }

  private func lead(_ defaults: [SettingBook.Resolved], _ rules: UsedRules) -> String {
    let unverified = defaults.count { $0.evidence.status != .verified }
    return "\(NumberText.count(defaults.count)) numbers are shipped defaults that you have not "
      + "replaced, \(NumberText.count(unverified)) of them unverified; of "
      + "\(NumberText.count(rules.all.count)) fee and customs rules in use "
      + "\(NumberText.count(rules.unchecked.count)) were not read in their source."
  }

  /// Those with a measured effect stand open, the others are folded.
  private func tables(
    _ defaults: [SettingBook.Resolved], effectCount: Int, _ study: StudyReading
  ) -> [Report.Block] {
    let measured = table(
      "Defaults with a measured effect, largest first", Array(defaults.prefix(effectCount)), study)
    let rest = table("Other defaults", Array(defaults.dropFirst(effectCount)), study)
    var blocks: [Report.Block] = []
    if effectCount > 0 { blocks.append(.table(measured)) }
    if effectCount < defaults.count {
      blocks.append(
        .group(
          title: "Other defaults (\(defaults.count - effectCount))", isFolded: true,
          blocks: [.table(rest)]))
    }
    return blocks
  }

  private func table(
    _ title: String, _ defaults: [SettingBook.Resolved], _ study: StudyReading
  ) -> Report.Table {
    let titles = ["Setting", "Meaning", "Middle", "Spread", "Sensible range", "Source"]
    return Report.Table(
      title: title, columns: titles.map { Report.Table.Column($0, alignment: .leading) },
      rows: defaults.map { value in
        let text = SettingText(
          declaration: value.declaration, currency: value.currency ?? study.currency)
        let range = value.declaration.range
        return [
          .key(Self.name(of: value.path)), .text(value.declaration.help),
          .text(text.central(value.value)),
          .text(text.spread(value.value)),
          .text("\(text.text(range.lowerBound)) to \(text.text(range.upperBound))"),
          .text(Self.source(value.evidence)),
        ]
      },
      note: "Write the name of a setting into settings.csv with your own number to replace it.")
  }

  /// The name of a setting, and for which part of the business it is where it is not for all.
  private static func name(of path: String) -> String {
    path.hasSuffix("[default]") ? String(path.dropLast("[default]".count)) : path
  }

  /// The citation with its standing, unless it says no more than that.
  private static func source(_ evidence: Evidence) -> String {
    let standing = SettingText.words(evidence.status)
    let isSaid = ["typical of the trade", "assumption", "default"].contains(evidence.citation)
    return isSaid ? standing : "\(evidence.citation) (\(standing))"
  }

  private func blocks(of rules: UsedRules) -> [Report.Block] {
    let counts = Evidence.Status.allCases.compactMap { status -> [Report.Cell]? in
      let fees = rules.fees.count { $0.evidence.status == status }
      let tariffs = rules.tariffs.count { $0.evidence.status == status }
      guard fees + tariffs > 0 else { return nil }
      return [.text(SettingText.words(status)), .count(fees), .count(tariffs)]
    }
    let summary = Report.Table(
      title: "Fee and customs rules in use, by standing",
      columns: [
        Report.Table.Column("Standing", alignment: .leading), Report.Table.Column("Fees"),
        Report.Table.Column("Customs"),
      ], rows: counts)
    guard !rules.unchecked.isEmpty else { return [.table(summary)] }
    let titles = ["Rule", "Holds", "Source", "Standing"]
    let list = Report.Table(
      title: "Rules that were not read in their source",
      columns: titles.map { Report.Table.Column($0, alignment: .leading) },
      rows: rules.unchecked.map { rule in
        [
          .key(rule.id), .text(Self.words(rule.interval)), .text(rule.evidence.citation),
          .text(SettingText.words(rule.evidence.status)),
        ]
      })
    return [
      .table(summary),
      .group(
        title: "Rules that were not read in their source (\(rules.unchecked.count))",
        isFolded: true, blocks: [.table(list)]),
    ]
  }

  private static func words(_ interval: DayInterval) -> String {
    switch (interval.from, interval.through) {
    case (nil, nil): "always"
    case (let from?, nil): "from \(DayText.long(from))"
    case (nil, let through?): "until \(DayText.long(through))"
    case (let from?, let through?): "\(DayText.long(from)) to \(DayText.long(through))"
    }
  }
}
