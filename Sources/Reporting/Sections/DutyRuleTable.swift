internal import Artifacts
internal import Commerce

/// Rules of customs with what they charge and where they are written.
enum DutyRuleTable {
  /// A row for each rule.
  static func table(title: String, _ rules: [NamedRule]) -> Report.Table {
    Report.Table(
      title: title,
      columns: ["Rule", "Charge", "Holds", "Standing", "Source"].map {
        Report.Table.Column($0, alignment: .leading)
      },
      rows: rules.map { rule in
        [
          .key(rule.id), .text(DutyText.charge(rule)), .text(DutyText.days(rule.interval)),
          .text(SettingText.words(rule.evidence.status)), .text(rule.evidence.citation),
        ]
      })
  }
}
