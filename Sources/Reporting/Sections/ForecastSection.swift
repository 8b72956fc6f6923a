internal import Artifacts
internal import Commerce

/// Which forecasting model each listing got, how well it did on past data, and what it expects.
struct ForecastSection: ReportSectionBuilder {
  func section(for result: StudyResult) -> Report.Section? {
    let study = StudyReading(result)
    let forecast = result.forecast
    guard !forecast.choices.isEmpty else { return nil }
    return Report.Section(
      id: "forecasts", title: "Forecasts", lead: lead(forecast.choices),
      blocks: [.table(models(forecast.choices))]
        + (ForecastFan(study, forecast).chart().map { [.chart(.fan($0))] } ?? [])
        + [
          .paragraph(forecast.commonVolatility.note.sentence),
          .group(
            title: title(forecast.listings.count), isFolded: true,
            blocks: [.table(listings(forecast, study))]),
        ])
  }

  /// The most listings that are shown.
  private let mostShown = 200

  private func title(_ listings: Int) -> String {
    guard listings > mostShown else { return "Listing by listing" }
    return "The \(mostShown) listings that are expected to sell most; "
      + "`portolan forecast` writes all \(NumberText.count(listings))"
  }

  /// Listings to show, in their order.
  private func shown(_ forecast: ForecastPanel) -> [Int] {
    let expected = forecast.listings.indices.map { position in
      forecast.means(ofListing: position).reduce(0, +)
    }
    return forecast.listings.indices.sorted { (expected[$1], $0) < (expected[$0], $1) }
      .prefix(mostShown).sorted()
  }

  /// Error over the error of the yardstick; nil where one was not measured.
  private func ratio(_ choice: ModelChoice) -> Double? {
    guard let error = choice.rollingError, let naive = choice.naiveError, naive > 0 else {
      return nil
    }
    return error / naive
  }

  private func lead(_ choices: [ModelChoice]) -> String {
    let ratios = choices.compactMap(ratio)
    let cold = choices.count { $0.rollingError == nil }
    guard !ratios.isEmpty else {
      return "No listing has history enough to test a forecast on; all \(choices.count) rest on "
        + "comparison."
    }
    let beaten = ratios.count { $0 < 1 }
    return "On past data the chosen model beats seasonal naive for \(NumberText.count(beaten)) of "
      + "\(NumberText.count(ratios.count)) listings that could be tested; \(NumberText.count(cold)) could not."
  }

  private func models(_ choices: [ModelChoice]) -> Report.Table {
    let groups = Dictionary(grouping: choices, by: \.model).sorted {
      ($1.value.count, $0.key) < ($0.value.count, $1.key)
    }
    return Report.Table(
      title: "Models in use",
      columns: [
        Report.Table.Column("Model", alignment: .leading), Report.Table.Column("Listings"),
        Report.Table.Column("Tested"), Report.Table.Column("Beat seasonal naive"),
        Report.Table.Column("Median error over naive's"),
      ],
      rows: groups.map { model, members in
        let ratios = members.compactMap(ratio)
        return [
          .text(model), .count(members.count), .count(ratios.count),
          ratios.isEmpty ? .blank : .count(ratios.count { $0 < 1 }),
          ratios.isEmpty
            ? .blank : .number(SortedValues(ratios).quantile(0.5), digits: 2),
        ]
      },
      note: "Errors are root mean squared over rolling origins; below 1 is better than seasonal "
        + "naive: last year's sales, or the mean of eight weeks where less than a year lies behind."
    )
  }

  private func listings(_ forecast: ForecastPanel, _ study: StudyReading) -> Report.Table {
    Report.Table(
      title: "The model of each listing",
      columns: [
        Report.Table.Column("Listing", alignment: .leading),
        Report.Table.Column("Model", alignment: .leading),
        Report.Table.Column("Why", alignment: .leading),
        Report.Table.Column("History", unit: "weeks"),
        Report.Table.Column("Error", unit: "units a week"),
        Report.Table.Column("Seasonal naive", unit: "units a week"),
        Report.Table.Column("Expected", unit: "units a week"),
      ],
      rows: shown(forecast).map { position in
        let choice = forecast.choices[position]
        let means = forecast.means(ofListing: position)
        let mean = means.isEmpty ? .nan : means.reduce(0, +) / Double(means.count)
        return [
          .text(study.title(of: forecast.listings[position])), .text(choice.model),
          .text(Self.words(choice.reason)),
          .count(choice.historyWeeks), Self.number(choice.rollingError),
          Self.number(choice.naiveError), Self.number(mean),
        ]
      },
      note:
        "Expected is the mean over the horizon. A store that is not open yet is forecast at what "
        + "its reference store sells; the simulation takes a share of that, which is among the "
        + "settings (coldstart.share).")
  }

  /// Why a model was chosen, in words; a reason that is not known here is shown as it is.
  private static func words(_ reason: String) -> String {
    switch reason {
    case "lowest-rolling-error": "lowest error on past data"
    case "within-noise-of-lowest": "error as low as the lowest but for chance"
    case "short-history": "history too short to test"
    case "cold-start": "no sales yet; by comparison"
    case "no-sales": "never sold"
    default: reason.split(separator: "-").joined(separator: " ")
    }
  }

  private static func number(_ value: Double?) -> Report.Cell {
    guard let value, value.isFinite else { return .blank }
    return .number(value, digits: 1)
  }
}
