internal import Commerce

/// tariffs.csv: dated charges of customs and taxes on sale.
enum TariffsTable {
  static let declaration = TableDeclaration(
    .tariffs, key: ["rule"],
    "Duties, taxes and parcel charges. The usual ones ship; a row of the same name replaces one. "
      + "Within a layer the longest code holds; layers add. `vat` is tax on the sale, `import_vat` "
      + "tax at entry.",
    columns: [
      ColumnDeclaration(
        "rule", .identifier, required: true, "A stable name, which reports cite.",
        example: "us-s301-list3-lamps"),
      ColumnDeclaration("origin", .country, "Country of origin; empty for all.", example: "CN"),
      ColumnDeclaration(
        "destination", .area, required: true, "Country or customs union.", example: "US"),
      ColumnDeclaration(
        "goods", .hsCodes,
        "Beginnings of tariff codes, with `;` between; empty for all goods.", example: "9405.21"),
      ColumnDeclaration(
        "layer", .identifier, required: true, "The layer of the stack.", example: "s301-list"),
      ColumnDeclaration(
        "treatments", .choices(Words.all(Lane.CustomsTreatment.self)),
        "Import treatments it is for, with spaces between; empty for all.",
        example: "bulk_entry parcel"),
      ColumnDeclaration(
        "charge", .raw("a share, or an amount per line, parcel, unit or kg"), required: true,
        "`25 %`, `17 % inside` (of a base that holds it), `12.5 % floor` (less the base duty), "
          + "`3 EUR per line`, `2 EUR per parcel`, `1 USD per unit` or `5 CNY per kg`.",
        example: "25 %"),
      ColumnDeclaration(
        "base", .choice(Words.all(TariffRule.Base.self)), default: "goods",
        "What a share is taken of.", example: "goods"),
      ColumnDeclaration(
        "when", .raw("conditions with `;` between"),
        "What must be true besides: `goods <= 150 EUR; courier or post`. A rule whose conditions are met "
          + "holds before one of its layer without any.", example: "goods <= 150 EUR"),
      ColumnDeclaration(
        "allowance", .money(allowsLocal: false),
        "Taken off the charge on the whole consignment.", example: "20 USD"),
      ColumnDeclaration(
        "minimum", .money(allowsLocal: false), "The least charged on a consignment.",
        example: "34.58 USD"),
      ColumnDeclaration(
        "maximum", .money(allowsLocal: false), "The most charged on a consignment.",
        example: "670.86 USD"),
      ColumnDeclaration(
        "collected", .number(.share, 0...1), "The part of the charge that is collected.",
        example: "70 %"),
      ColumnDeclaration(
        "displaces", .names, "Layers that are not charged where this rule holds.",
        example: "s301-fl"),
      ColumnDeclaration(
        "exempt_up_to", .money(allowsLocal: false),
        "The charge on a parcel up to which it is not collected; empty where every charge is.",
        example: "50 CNY"),
      ColumnDeclaration(
        "waived_below", .money(allowsLocal: false),
        "The sum of all charges of a parcel with this limit, below which none is collected; empty "
          + "where every one is.", example: "60 NZD"),
      IntervalColumns.from, IntervalColumns.through, EvidenceColumns.source, EvidenceColumns.status,
    ])

  /// All rules.
  static func rules(_ context: LoadContext) -> [TariffRule] {
    context.rows(.tariffs).compactMap { rule($0, context, isNoted: true) }
  }

  /// The rules of the markets' countries and unions, for the products' origins and codes: those of the
  /// weeks planned, and among them those of the years before and after.
  static func rules(
    _ context: LoadContext, areas: Set<String>, products: [Product]
  ) -> (planned: [TariffRule], record: [TariffRule]) {
    var (planned, record): ([TariffRule], [TariffRule]) = ([], [])
    let days = context.header.calendar.map { ($0.daysOfPlan, $0.daysOfRecord) }
    for row in context.rows(.tariffs) {
      guard areas.contains(row.text("destination") ?? ""), concerns(row, products),
        holds(row, on: days?.1)
      else { continue }
      let isPlanned = holds(row, on: days?.0)
      guard let rule = rule(row, context, isNoted: isPlanned) else { continue }
      record.append(rule)
      if isPlanned { planned.append(rule) }
    }
    return (planned, record)
  }

  /// Whether a shipped rule holds on some of the days; what the user writes always stays, and so does
  /// all where the days are not known.
  private static func holds(_ row: TableRow, on days: ClosedRange<Day>?) -> Bool {
    guard row.layer == .shipped, let days else { return true }
    return row.day("through").map { $0 >= days.lowerBound } ?? true
      && row.day("from").map { $0 <= days.upperBound } ?? true
  }

  /// Whether a shipped rule can touch any product.
  private static func concerns(_ row: TableRow, _ products: [Product]) -> Bool {
    guard row.layer == .shipped else { return true }
    return products.contains { product in
      let isOrigin = row.text("origin").map { $0 == product.originCountry } ?? true
      let goods = row.list("goods").compactMap { HSCode($0) }
      return isOrigin
        && (goods.isEmpty
          || goods.contains { product.hsCode.lies(under: $0) || $0.lies(under: product.hsCode) })
    }
  }

  private static func rule(
    _ row: TableRow, _ context: LoadContext, isNoted: Bool
  ) -> TariffRule? {
    guard let id = row.text("rule"), let destination = row.text("destination"),
      let layer = row.text("layer"), let charge = charge(row, context),
      let conditions = conditions(row, context),
      let interval = IntervalColumns.interval(row, context)
    else { return nil }
    let evidence = EvidenceColumns.evidence(row)
    if row.layer == .shipped, isNoted {
      context.note("tariffs[\(id)]", row.text("charge") ?? "", evidence)
    }
    return TariffRule(
      id: id, origin: row.text("origin"), destination: destination,
      goods: row.list("goods").compactMap { HSCode($0) }, layer: layer,
      treatments: row.list("treatments").compactMap { Words.value($0) }, conditions: conditions,
      charge: charge, limits: limits(row), displaces: row.list("displaces"), interval: interval,
      evidence: evidence)
  }

  private static func limits(_ row: TableRow) -> TariffLimits {
    TariffLimits(
      allowance: row.money("allowance"), minimum: row.money("minimum"),
      maximum: row.money("maximum"), exemptUpTo: row.money("exempt_up_to"),
      waivedBelow: row.money("waived_below"),
      collectedPartsPerMillion: Int64(((row.number("collected") ?? 1) * 1e6).rounded()))
  }

  private static func conditions(_ row: TableRow, _ context: LoadContext) -> [TariffCondition]? {
    switch ConditionText.read(row.text("when") ?? "") {
    case .success(let conditions): return conditions
    case .failure(let problem):
      context.collector.report(problem, at: row.span("when"), file: row.file("when"))
      return nil
    }
  }

  private static func charge(_ row: TableRow, _ context: LoadContext) -> TariffRule.Charge? {
    guard let text = row.text("charge"), let base: TariffRule.Base = row.choice("base") else {
      return nil
    }
    switch ChargeText.read(text) {
    case .success(.share(let partsPerMillion, .plain)):
      return .adValorem(partsPerMillion: partsPerMillion, base: base)
    case .success(.share(let partsPerMillion, .inside)):
      return .inside(partsPerMillion: partsPerMillion, base: base)
    case .success(.share(let partsPerMillion, .floor)):
      return .floor(partsPerMillion: partsPerMillion, base: base)
    case .success(.fixed(let money, let per)):
      switch per {
      case "line": return .perLine(money)
      case "parcel": return .perParcel(money)
      case "unit": return .perUnit(money)
      case "kg": return .perKilogram(money)
      default:
        context.collector.report(
          .wrongUnit, "what the sum is per is not clear", at: row.span("charge"),
          label: "expected `per line`, `per parcel`, `per unit` or `per kg`",
          file: row.file("charge"))
      }
    case .failure(let problem):
      context.collector.report(problem, at: row.span("charge"), file: row.file("charge"))
    }
    return nil
  }
}
