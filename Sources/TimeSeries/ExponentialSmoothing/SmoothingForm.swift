/// A member of the exponential smoothing family: its error, trend and season.
///
/// Written as letters: `MAdN` has multiplicative errors, a damped additive trend and no season.
/// Multiplicative trends are left out, since their forecasts explode, and so are additive errors around
/// a multiplicative season, whose variance has no finite form.
///
/// Source: Hyndman, Koehler, Ord, Snyder, "Forecasting with Exponential Smoothing", 2008,
/// doi:10.1007/978-3-540-71918-2.
public struct SmoothingForm: Hashable, Sendable {
  /// Whether errors add to what is expected or are a share of it.
  public enum ErrorKind: String, Sendable, CaseIterable {
    /// y = μ + e.
    case additive = "A"
    /// y = μ (1 + e).
    case multiplicative = "M"
  }
  /// How the level moves by itself.
  public enum Trend: String, Sendable, CaseIterable {
    /// Not at all.
    case none = "N"
    /// By a slope.
    case additive = "A"
    /// By a slope that fades.
    case damped = "Ad"
  }
  /// How the season enters.
  public enum Season: String, Sendable, CaseIterable {
    /// Not at all.
    case none = "N"
    /// Added to the level.
    case additive = "A"
    /// A factor of the level.
    case multiplicative = "M"
  }

  /// The kind of error.
  public let error: ErrorKind
  /// The kind of trend.
  public let trend: Trend
  /// The kind of season.
  public let season: Season

  /// A member.
  public init(_ error: ErrorKind, _ trend: Trend, _ season: Season) {
    self.error = error
    self.trend = trend
    self.season = season
  }

  /// The member of a name such as `AAdN`; nil if there is none.
  public init?(name: String) {
    guard let form = Self.all.first(where: { $0.name == name }) else { return nil }
    self = form
  }

  /// Its letters, as `AAdN`.
  public var name: String { error.rawValue + trend.rawValue + season.rawValue }

  /// Whether values must be above zero.
  public var needsPositiveValues: Bool { error == .multiplicative || season == .multiplicative }

  /// The longest season of which every figure is a state: beyond it there is more to fit than series
  /// can tell, and members without a season are taken.
  static let longestSeason = 24

  /// All fifteen, simple ones first.
  public static let all: [SmoothingForm] = ErrorKind.allCases.flatMap { error in
    Season.allCases.flatMap { season in
      error == .additive && season == .multiplicative
        ? [] : Trend.allCases.map { SmoothingForm(error, $0, season) }
    }
  }

  /// The eight that are as accurate as all: Petropoulos, Grushka-Cockayne, Siemsen, Spiliotis 2021,
  /// arXiv:2105.00717.
  public static let reduced: [SmoothingForm] = all.filter {
    switch ($0.error, $0.season) {
    case (.additive, .multiplicative), (.multiplicative, .additive): false
    default: $0.trend != .additive
    }
  }
}
