internal import Commerce

/// The two columns that say where a row comes from and how far it was checked.
enum EvidenceColumns {
  static let source = ColumnDeclaration(
    "source", .text, "Where the figures come from.", example: "rate card of 2026-01")
  static let status = ColumnDeclaration(
    "status", .choice(Words.all(Evidence.Status.self)),
    "How far they were checked; without it, `given`.", example: "given")

  /// The evidence of a row.
  static func evidence(_ row: TableRow) -> Evidence {
    let status: Evidence.Status =
      row.choice("status") ?? (row.layer == .user ? .given : .typical)
    return Evidence(citation: row.text("source") ?? row.file("source"), status: status)
  }
}
