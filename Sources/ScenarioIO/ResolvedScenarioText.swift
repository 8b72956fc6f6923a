public import Commerce

/// Every value of a scenario that can change a result, as text in a fixed order: what the caller
/// hashes to name a run.
///
/// Titles, summaries and citations are left out: rewording them leaves every figure as it is. Two
/// scenarios with the same text give the same results, whatever files they were read from.
public enum ResolvedScenarioText {
  /// The version of the form; a change of it changes every hash.
  private static let version = "portolan scenario 1"

  /// The text.
  public static func describe(_ scenario: Scenario) -> String {
    var lines = Lines()
    header(scenario, &lines)
    business(scenario, &lines)
    network(scenario, &lines)
    rules(scenario, &lines)
    panels(scenario, &lines)
    settings(scenario.settings, &lines)
    for strategy in scenario.strategies { StrategyText.describe(strategy, &lines) }
    return lines.text
  }

  private static func header(_ s: Scenario, _ lines: inout Lines) {
    lines.add(version)
    lines.add("start", s.calendar.start, s.calendar.horizonWeeks)
    lines.add("base", s.baseCurrency, s.seed)
    lines.add(
      "firm", s.firm.cash, s.firm.creditLimit, s.firm.creditRatePerYear, s.firm.monthlyFixedCost,
      s.firm.storeStaff)
  }

  private static func business(_ s: Scenario, _ lines: inout Lines) {
    for x in s.platforms { lines.add("platform", x.id, x.kind, x.holdDays, x.payoutCycleDays) }
    for x in s.markets {
      lines.add(
        "market", x.id, x.country, x.customsUnion, x.currency, x.pricesIncludeTax, x.layer,
        x.isHome)
    }
    for x in s.products {
      lines.add(
        "product", x.id, x.category, x.unitCost, x.weightKilograms, x.size.lengthCentimetres,
        x.size.widthCentimetres, x.size.heightCentimetres, x.hsCode, x.originCountry, x.supplier,
        x.minimumOrderUnits)
    }
    for x in s.variants {
      lines.add(
        "variant", x.id, x.product, x.fungibilityGroup, list(x.markets), optional(x.relabelCost),
        x.relabelDays)
    }
    for x in s.bundles {
      lines.add("bundle", x.id, list(x.components.map { "\($0.units)*\($0.product)" }))
    }
    for x in s.suppliers {
      lines.add(
        "supplier", x.id, x.node, law(x.productionDays), x.depositShare, x.balanceDays,
        x.newYearStopWeeks)
    }
    for x in s.stores {
      lines.add(
        "store", x.id, x.platform, x.market, x.kind, x.status, x.operatingModel, x.mode,
        list(x.allowedModes), x.node, x.currency, x.monthlyAdvertising,
        optional(x.referenceStore))
    }
    for x in s.listings { lines.add("listing", x.id, x.price, x.variant) }
  }

  private static func network(_ s: Scenario, _ lines: inout Lines) {
    for x in s.nodes {
      lines.add(
        "node", x.id, x.kind, x.country, x.monthlyStoragePerCubicMetre,
        optional(x.capacityCubicMetres))
    }
    for x in s.lanes {
      lines.add(
        "lane", x.id, x.origin, x.destination, x.mode, law(x.transitDays), x.costPerKilogram,
        x.costPerParcel, x.customs, x.importer)
    }
    for x in s.stock { lines.add("stock", x.variant, x.node, x.units, optional(x.arrival)) }
    for x in s.complianceFiles {
      lines.add(
        "compliance", x.category, x.market, x.cost, law(x.weeks), optional(x.validThrough),
        x.isHeld)
    }
  }

  private static func rules(_ s: Scenario, _ lines: inout Lines) {
    for x in s.fees {
      lines.add(
        "fee", x.id, x.platform, optional(x.market), optional(x.store), optional(x.category),
        x.kind, x.amount, optional(base(of: x)), x.limits, optional(x.fit), optional(x.season),
        x.interval)
    }
    for x in s.tariffs { add(x, as: "tariff", &lines) }
    let planned = Set(s.tariffs)
    for x in s.tariffRecord where !planned.contains(x) { add(x, as: "tariff on record", &lines) }
    for event in s.tariffEvents {
      for x in event.branches {
        lines.add(
          "event", event.id, x.name, x.probability, x.window, optional(x.durationWeeks),
          list(x.effects))
      }
    }
  }

  private static func add(_ x: TariffRule, as word: String, _ lines: inout Lines) {
    lines.add(
      word, x.id, optional(x.origin), x.destination, list(x.goods), x.layer,
      list(x.treatments), list(x.conditions), x.charge, x.limits, list(x.displaces), x.interval)
  }

  private static func panels(_ s: Scenario, _ lines: inout Lines) {
    lines.add("sales", s.sales.firstMonday, s.sales.weekCount)
    for (position, listing) in s.sales.listings.enumerated() {
      lines.add("sales", listing, list(s.sales.series(at: position)))
    }
    lines.add("rates", s.rates.firstMonday, list(s.rates.currencies), list(s.rates.rates))
  }

  private static func settings(_ book: SettingBook, _ lines: inout Lines) {
    for declaration in book.declarations {
      lines.add(
        "setting", declaration.key, declaration.unit, declaration.scope,
        optional(declaration.standard.map { law($0.value) }))
      for x in book.entries(for: declaration.key) {
        lines.add(
          "set", x.key, x.selector.description, law(x.value), optional(x.currency), x.layer)
      }
    }
  }

  private static func base(of fee: FeeRule) -> FeeRule.Base? {
    if case .scale(let scale) = fee.amount { scale.base } else { nil }
  }

  private static func list(_ values: some Sequence) -> String {
    "[\(values.map { "\($0)" }.joined(separator: ";"))]"
  }

  private static func optional(_ value: (some Any)?) -> String { value.map { "\($0)" } ?? "-" }

  private static func law(_ value: UncertainNumber) -> String { "\(value)" }

  /// Lines of fields with a separator that no identifier holds; doubles print so that they read back
  /// to the same bits.
  struct Lines {
    private(set) var text = ""

    /// Adds a line.
    mutating func add(_ fields: Any...) {
      text += fields.map { "\($0)" }.joined(separator: "|") + "\n"
    }
  }
}
