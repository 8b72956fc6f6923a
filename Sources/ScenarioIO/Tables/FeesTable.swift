internal import Commerce

/// fees.csv: dated charges of platforms.
enum FeesTable {
  static let declaration = TableDeclaration(
    .fees, key: ["fee"],
    "Charges of platforms. Typical ones ship; a row of the same name replaces one, and a row for "
      + "your store or category holds before a coarser one of the same kind.",
    columns: [
      ColumnDeclaration(
        "fee", .identifier, required: true, "A stable name, which reports cite.",
        example: "amazon-us-referral-electronics"),
      ColumnDeclaration(
        "platform", .reference(.platforms), required: true, "Who charges it.", example: "amazon"),
      ColumnDeclaration("market", .reference(.markets), "Empty for all.", example: "us"),
      ColumnDeclaration("store", .reference(.stores), "Empty for all.", example: "us-amazon"),
      ColumnDeclaration("category", .name, "Empty for all goods.", example: "electronics"),
      ColumnDeclaration(
        "kind", .choice(Words.all(FeeRule.Kind.self)), required: true, "What it is for.",
        example: "referral"),
      ColumnDeclaration(
        "amount", .raw("a share or an amount"), required: true,
        "A share of the base, or a sum per unit, month or entry as the kind says.",
        example: "8 %"),
      ColumnDeclaration(
        "base", .choice(Words.all(FeeRule.Base.self)), default: "gross_price",
        "What a share is taken of.", example: "gross_price"),
      IntervalColumns.from, IntervalColumns.through, EvidenceColumns.source, EvidenceColumns.status,
    ])

  /// The fees of the stores' platforms and markets.
  static func fees(_ context: LoadContext, stores: [StoreDraft]) -> [FeeRule] {
    let platforms = Set(stores.map(\.platform.text))
    let markets = Set(stores.map(\.market.id.text))
    let rows = context.rows(.fees).filter { row in
      platforms.contains(row.text("platform") ?? "")
        && (row.text("market").map(markets.contains) ?? true)
    }
    return rows.compactMap { rule($0, context) }
  }

  private static func rule(_ row: TableRow, _ context: LoadContext) -> FeeRule? {
    guard let id = row.text("fee"), let platform: Identifier<Platform> = row.name("platform"),
      let kind: FeeRule.Kind = row.choice("kind"), let amount = amount(row, context),
      let interval = IntervalColumns.interval(row, context)
    else { return nil }
    let evidence = EvidenceColumns.evidence(row)
    if row.layer == .shipped {
      context.note("fees[\(id)]", row.text("amount") ?? "", evidence)
    }
    return FeeRule(
      id: id, platform: platform, market: row.name("market"), store: row.name("store"),
      category: row.text("category"), kind: kind, amount: amount, interval: interval,
      evidence: evidence)
  }

  private static func amount(_ row: TableRow, _ context: LoadContext) -> FeeRule.Amount? {
    guard let text = row.text("amount"), let base: FeeRule.Base = row.choice("base") else {
      return nil
    }
    switch ChargeText.read(text) {
    case .success(.share(let partsPerMillion, .plain)):
      return .share(partsPerMillion: partsPerMillion, base: base)
    case .success(.share(_, let form)):
      context.collector.report(
        .wrongUnit, "`\(form.rawValue)` has no place in a fee", at: row.span("amount"),
        label: "expected `8 %` or `4.60 USD`", file: row.file("amount"))
    case .success(.fixed(let money, nil)): return .fixed(money)
    case .success(.fixed(_, .some(let per))):
      context.collector.report(
        .wrongUnit, "`per \(per)` has no place in a fee", at: row.span("amount"),
        label: "expected `8 %` or `4.60 USD`: the kind says what it is per",
        file: row.file("amount"))
    case .failure(let problem):
      context.collector.report(problem, at: row.span("amount"), file: row.file("amount"))
    }
    return nil
  }
}
