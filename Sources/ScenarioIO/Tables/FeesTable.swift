internal import Commerce

/// fees.csv: dated charges of platforms.
enum FeesTable {
  static let declaration = TableDeclaration(
    .fees, key: ["fee"],
    "Charges of platforms. The usual ones ship; a row of the same name replaces one, and a row for "
      + "your store or category holds before a coarser one of the same kind. A row of yours for all "
      + "categories holds before shipped ones of the same kind, for one market or one size too.",
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
        "amount", .raw("a share, an amount, both, or tiers of them"), required: true,
        "`8 %` of the base, `0.30 USD` per unit, month, year or entry as the kind says, "
          + "`2.9 % + 0.30 USD`. In `5 % to 15 USD; 10 % to 20 USD; 17 %` one tier holds for the whole "
          + "base; in `marginal 20 % to 250 USD; 5 %` each for its part. `0.78 USD per ft3` (or m3) is "
          + "for storage. `unknown` is charged, and how much is not known.",
        example: "8 %"),
      ColumnDeclaration(
        "base", .choice(Words.all(FeeRule.Base.self)), default: "gross_price",
        "What a share is taken of, and limits of tiers are held against.", example: "gross_price"),
      ColumnDeclaration(
        "low", .raw("a share or an amount"),
        "The least that the source gives, where it gives a range and `amount` is a typical figure.",
        example: "5 %"),
      ColumnDeclaration(
        "high", .raw("a share or an amount"), "The most that the source gives.", example: "10 %"),
      ColumnDeclaration(
        "minimum", .money(allowsLocal: false), "The least charged on a unit.", example: "0.30 USD"),
      ColumnDeclaration(
        "maximum", .money(allowsLocal: false), "The most charged on a unit.", example: "100 USD"),
      ColumnDeclaration(
        "size", .raw("three sides"),
        "The largest box it is for, sides in any order; empty for all. Of several the smallest that "
          + "the goods fit holds.", example: "18x14x8 in"),
      ColumnDeclaration(
        "weight_up_to", .number(.kilograms, 0.000_001...100_000),
        "The largest chargeable weight it is for; empty for all.", example: "1 lb"),
      ColumnDeclaration(
        "dim_divisor", .raw("a volume per weight"),
        "The volume that counts as one unit of weight where the box weighs more by it than on the "
          + "scale; empty where only the scale counts.", example: "139 in3/lb"),
      ColumnDeclaration(
        "season", .raw("two months"), "The months of each year in which it holds; empty for all.",
        example: "Oct-Dec"),
      IntervalColumns.from, IntervalColumns.through, EvidenceColumns.source, EvidenceColumns.status,
    ])

  /// The fees of the stores' platforms and markets that a plan can meet.
  static func fees(_ context: LoadContext, stores: [StoreDraft]) -> [FeeRule] {
    let platforms = Set(stores.map(\.platform.text))
    let markets = Set(stores.map(\.market.id.text))
    let rows = context.rows(.fees).filter { row in
      platforms.contains(row.text("platform") ?? "")
        && (row.text("market").map(markets.contains) ?? true)
    }
    let rules = rows.filter { $0.layer == .user || isPlanned($0) }
    return FeeLayers(rows: rules).prevailing.compactMap { row in
      let rule = FeeReader(row: row, context: context).rule()
      if row.layer == .shipped, let rule { note(rule, context) }
      return rule
    }
  }

  /// All fees, whatever stores a scenario has.
  static func all(_ context: LoadContext) -> [FeeRule] {
    FeeLayers(rows: context.rows(.fees)).prevailing.compactMap {
      FeeReader(row: $0, context: context).rule()
    }
  }

  /// Plans know every sale, month and entry; buyers abroad, returns and storage have settings and rents
  /// of their own.
  private static func isPlanned(_ row: TableRow) -> Bool {
    guard let kind: FeeRule.Kind = row.choice("kind") else { return true }
    return switch kind.occasion {
    case .sale, .year, .entry: true
    case .month: kind == .subscription
    case .someSales: false
    }
  }

  private static func note(_ rule: FeeRule, _ context: LoadContext) {
    let range = rule.range.map { "; its source leaves it at \($0)" } ?? ""
    let hasTiers = if case .scale(let scale) = rule.amount { scale.tiers.count > 1 } else { false }
    let tier = hasTiers ? "; the tier at the price of the start holds throughout" : ""
    context.note("fees[\(rule.id)]", "\(rule.amount)\(tier)\(range)", rule.evidence)
  }
}
