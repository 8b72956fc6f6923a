internal import Commerce

/// A year of made-up weekly sales: a level, a season and the trade's events, without any draw.
enum TemplateHistory {
  /// One listing's level and price.
  struct Line {
    let store: String
    let product: String
    let weeklyUnits: Double
    let price: String
  }

  static let minimal = [
    Line(store: "us-amazon", product: "lamp", weeklyUnits: 90, price: "45.99"),
    Line(store: "us-amazon", product: "earbuds", weeklyUnits: 140, price: "49.99"),
    Line(store: "de-amazon", product: "lamp", weeklyUnits: 24, price: "44.99"),
    Line(store: "de-amazon", product: "earbuds", weeklyUnits: 38, price: "54.99"),
  ]

  static let commented =
    minimal + [
      Line(store: "us-amazon", product: "cable", weeklyUnits: 210, price: "13.99"),
      Line(store: "de-amazon", product: "cable", weeklyUnits: 45, price: "13.99"),
      Line(store: "us-site", product: "lamp", weeklyUnits: 9, price: "47.99"),
      Line(store: "us-site", product: "earbuds", weeklyUnits: 16, price: "54.99"),
      Line(store: "us-site", product: "cable", weeklyUnits: 14, price: "14.99"),
    ]

  /// Weeks before the templates' start.
  private static let weeks = 52
  /// The templates' start, 2027-01-04, counted in days since 1970.
  private static let start = Day(daysSinceEpoch: 20_822)

  /// history.csv of the lines.
  static func text(_ lines: [Line]) -> String {
    var rows = ["store,product,week,units,price_local"]
    for line in lines {
      for week in 0..<weeks {
        let monday = start.advanced(by: 7 * (week - weeks))
        let units = Int((line.weeklyUnits * factor(monday, week)).rounded())
        rows.append("\(line.store),\(line.product),\(monday),\(units),\(line.price)")
      }
    }
    return rows.joined(separator: "\n") + "\n"
  }

  /// A quarter more per year, a lull in summer, and double sales in full weeks of events.
  ///
  /// The small ripple keeps a forecaster from seeing a noiseless series.
  private static func factor(_ monday: Day, _ week: Int) -> Double {
    let growth = 1 + 0.25 * Double(week - weeks / 2) / Double(weeks)
    let month = monday.civil.month
    let season = [6, 7].contains(month) ? 0.9 : [11, 12].contains(month) ? 1.15 : 1.0
    let unfelt: Set<RetailEvent> = [.chineseNewYear, .christmas, .midYearSale]
    let events = RetailEvent.allCases.filter { !unfelt.contains($0) }
      .reduce(0) { $0 + $1.overlap(withWeekFrom: monday) }
    let ripple = 1 + 0.12 * (Double((week * 37) % 11) / 5 - 1)
    return growth * season * (1 + events) * ripple
  }
}
