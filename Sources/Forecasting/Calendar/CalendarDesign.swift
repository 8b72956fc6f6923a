internal import Commerce
internal import Kernels

/// What the calendar says of each week: the shared columns of all regressions here.
///
/// Columns: the trend, then sine and cosine of ``harmonics`` harmonics of the year, then the retail
/// events. They are the same for every series, so a panel of equal windows needs one Gram matrix.
struct CalendarDesign {
  /// Harmonics of the year: three follow a season with two humps and a sharp fourth quarter's rise,
  /// events take the rest.
  static let harmonics = 3
  /// What a week wholly in an event counts.
  ///
  /// All coefficients are shrunk alike, so a column of twice the size says that an event moves sales,
  /// a priori, about twice as much as a harmonic does.
  static let eventSize = 2.0
  /// Columns: trend, harmonics, events.
  static let columnCount = 1 + 2 * harmonics + RetailEvent.allCases.count
  /// The column of the trend.
  static let trendColumn = 0

  /// The first week described.
  let firstWeek: Int
  /// How many weeks are described.
  let weekCount: Int
  /// `[week][column]`, column fastest.
  let values: [Double]

  /// The columns of some weeks of a panel's calendar.
  ///
  /// The trend counts years up to the last known week and stays there: a trend carried 18 months on
  /// from a year or two of data is the surest way to a wrong forecast (Gardner, McKenzie 1985,
  /// doi:10.1287/mnsc.31.10.1237, damp it; here it is cut).
  ///
  /// - Complexity: linear in weeks; each asks the calendar for its events once.
  init(panel: SeriesPanel, weeks: Range<Int>) {
    firstWeek = weeks.lowerBound
    weekCount = weeks.count
    var values: [Double] = []
    values.reserveCapacity(weeks.count * Self.columnCount)
    for week in weeks {
      let monday = panel.monday(ofWeek: week)
      values.append(Double(min(week - panel.endWeek + 1, 0)) / 52)
      Self.appendHarmonics(of: monday, to: &values)
      for event in RetailEvent.allCases {
        let share = event.overlap(withWeekFrom: monday) / Self.fullShare(event)
        values.append(Self.eventSize * share)
      }
    }
    self.values = values
  }

  /// The columns of a week.
  func row(ofWeek week: Int) -> ArraySlice<Double> {
    let first = (week - firstWeek) * Self.columnCount
    return values[first..<first + Self.columnCount]
  }

  /// The weeks of a window as a matrix, `[week][column]`.
  func matrix(weeks: Range<Int>) -> Matrix {
    let first = (weeks.lowerBound - firstWeek) * Self.columnCount
    let count = weeks.count * Self.columnCount
    return Matrix(
      rows: weeks.count, columns: Self.columnCount, values: Array(values[first..<first + count]))
  }

  private static func appendHarmonics(of monday: Day, to values: inout [Double]) {
    // Thursday is the middle of the week.
    let share = YearPhase.share(ofDaysSinceEpoch: monday.advanced(by: 3).daysSinceEpoch)
    for harmonic in 1...harmonics {
      let (sine, cosine) = Turns.sineAndCosine(ofTurns: share * Double(harmonic))
      values.append(sine)
      values.append(cosine)
    }
  }

  /// The largest share of a week that an event can take.
  private static func fullShare(_ event: RetailEvent) -> Double {
    switch event {
    case .blackFriday, .primeSummer: 4.0 / 7
    case .singlesDay: 3.0 / 7
    case .primeAutumn: 2.0 / 7
    case .midYearSale: 5.0 / 7
    case .christmas, .chineseNewYear: 1
    }
  }
}
