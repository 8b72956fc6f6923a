internal import Commerce

/// platforms.csv: places where stores are.
enum PlatformsTable {
  static let declaration = TableDeclaration(
    .platforms, key: ["platform"],
    "Platforms with their payout rule. The usual ones ship; a row changes one or adds another.",
    columns: [
      ColumnDeclaration(
        "platform", .identifier, required: true, "Its name.", example: "amazon"),
      ColumnDeclaration("title", .text, "What reports call it.", example: "Amazon"),
      ColumnDeclaration(
        "kind", .choice(Words.all(Platform.Kind.self)), required: true, "What sort it is.",
        example: "marketplace"),
      ColumnDeclaration(
        "hold", .number(.days, 0...180), required: true,
        "Days from delivery until a sale counts as settled.", example: "7"),
      ColumnDeclaration(
        "payout_cycle", .number(.days, 1...90), required: true, "Days between two payouts.",
        example: "14"),
      EvidenceColumns.source, EvidenceColumns.status,
    ])

  /// The platforms that stores are on.
  static func platforms(_ context: LoadContext, used: Set<String>) -> [Platform] {
    context.rows(.platforms).filter { used.contains($0.text("platform") ?? "") }.compactMap { row in
      guard let id: Identifier<Platform> = row.name("platform"),
        let kind: Platform.Kind = row.choice("kind"), let hold = row.number("hold"),
        let cycle = row.number("payout_cycle")
      else { return nil }
      if row.layer == .shipped {
        context.note(
          "platforms[\(id)]",
          "settled \(Measure.days.written(hold)) after delivery, paid out every "
            + Measure.days.written(cycle),
          EvidenceColumns.evidence(row))
      }
      return Platform(
        id: id, title: row.text("title") ?? id.text, kind: kind, holdDays: hold,
        payoutCycleDays: cycle)
    }
  }
}
