import Artifacts
import Commerce

extension SmallStudy {
  /// A model for each listing; those that never sold start cold.
  func forecast(for scenario: Scenario) -> ForecastPanel {
    let weekCount = 78
    let levels = [0.05, 0.25, 0.5, 0.75, 0.95]
    let means = scenario.listings.indices.flatMap { listing in
      [Double](repeating: [80.0, 70, 40, 35, 20, 18][listing], count: weekCount)
    }
    let choices = scenario.listings.indices.map { listing in
      listing < 2
        ? ModelChoice(
          model: listing == 0 ? "theta" : "croston", reason: "lowest-rolling-error",
          rollingError: [11.2, 14.9][listing], naiveError: [15.8, 14.1][listing],
          historyWeeks: 52)
        : ModelChoice(
          model: "reference-store", reason: "cold-start", rollingError: nil, naiveError: nil,
          historyWeeks: 0)
    }
    return ForecastPanel(
      listings: scenario.listings.map(\.id), weekCount: weekCount, means: means,
      quantileLevels: levels,
      quantiles: means.flatMap { mean in levels.map { mean * (0.4 + 1.2 * $0) } },
      dispersionSizes: [Double](repeating: 8, count: scenario.listings.count),
      commonVolatility: CommonVolatility(
        market: [name("us"): 0.12], category: [text("audio"): 0.08], weeklyPersistence: 0.8,
        note: CalibrationNote(
          subject: text("Common demand"), sentence: text("Measured on 52 weeks of residuals."),
          isCalibrated: true)),
      choices: choices)
  }

  /// One listing to keep, some to reprice, one to drop.
  func economics(of scenario: Scenario) -> [ListingEconomics] {
    let verdicts: [ListingEconomics.Verdict] = [.keep, .keep, .reprice, .keep, .drop, .reprice]
    let contributions = [24.6, 41.2, -3.1, 18.4, -38.9, -6.2]
    let change = SmallScenario.calendar.monday(ofWeek: 30)
    return scenario.listings.indices.map { position in
      let listing = scenario.listings[position]
      let earned = contributions[position]
      return ListingEconomics(
        listing: listing.id, netPrice: 285 - 20 * Double(position), productCost: 75,
        freight: 31.5, duty: 22.8, fees: 62.1, returns: 11.4, advertising: 30,
        contribution: earned,
        afterChanges: [ListingEconomics.Change(day: change, contribution: earned - 9.5)],
        dutyBase: 90, dutyPointsToZero: earned > 0 ? earned / 90 : nil,
        breakEvenPrice: position == 4
          ? nil
          : Money(
            minorUnits: listing.price.minorUnits * (earned > 0 ? 88 : 108) / 100, listing.currency),
        verdict: verdicts[position])
    }
  }

  /// The first store's choice between a warehouse and parcels.
  func modeChoices(of scenario: Scenario) -> [ModeChoice] {
    let change = SmallScenario.calendar.monday(ofWeek: 30)
    let own = scenario.listings.filter { $0.store == scenario.stores.first?.id }
    return own.enumerated().map { position, listing in
      let parcel = [31.0, 64.0, 18.0][position % 3]
      func economics(
        _ mode: FulfilmentMode, tax: Double, freight: Double, parcel: Double, later: Double
      ) -> ModeEconomics {
        let left = 60 - tax - freight - parcel - 6
        return ModeEconomics(
          mode: mode, tax: tax, inboundFreight: freight, delivery: parcel, fulfilment: 4, stock: 2,
          rest: 170, left: left,
          afterChanges: [ListingEconomics.Change(day: change, contribution: left - later)],
          daysToBuyer: mode == .directMail ? 12 : 3,
          taxFreeUpTo: mode == .directMail ? Money(300, listing.currency) : nil)
      }
      return ModeChoice(
        listing: listing.id, units: 4_000 - 900 * Double(position),
        modes: [
          economics(.overseasWarehouse, tax: 18, freight: 7, parcel: 9, later: 0),
          economics(.directMail, tax: 0, freight: 0, parcel: parcel, later: 18),
        ], turningPrice: position == 0 ? Money(320, listing.currency) : nil,
        turningKilograms: position == 1 ? nil : 0.42)
    }
  }

  /// What moves the verdict, most important first.
  func effects(in scenario: Scenario) -> [ParameterEffect] {
    let rows: [(key: SettingKey, swing: Double, difference: Double)] = [
      ("demand.ownPriceElasticity", -690_000, 240_000), ("returns.rate", -410_000, -88_000),
      ("supply.checkInDays", -126_000, -151_000),
    ]
    return rows.compactMap { row in
      guard let listing = scenario.listings.last else { return nil }
      let resolved = scenario.setting(row.key, at: listing)
      return ParameterEffect(
        path: resolved.path, declaration: resolved.declaration, law: resolved.value,
        layer: resolved.layer, swing: row.swing, swingStandardError: 47_000,
        differenceSwing: row.difference)
    }
  }
}

extension Listing {
  fileprivate var currency: Currency { price.currency }
}
