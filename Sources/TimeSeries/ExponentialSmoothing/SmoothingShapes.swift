/// How the season of a member enters, as a type: what is compiled for it asks nothing.
protocol SeasonShape {
  static var season: SmoothingForm.Season { get }
}

/// How the level of a member moves, as a type.
protocol TrendShape {
  static var isTrend: Bool { get }
  static var isDamped: Bool { get }
  /// Weights and first states without those of a season.
  static var count: Int { get }
}

/// What the errors of a member are, as a type.
protocol ErrorShape {
  static var isRelative: Bool { get }
}

/// The parts that members of the smoothing family are put together from; see ``SmoothingForm``.
enum SmoothingShapes {
  enum NoSeason: SeasonShape { static var season: SmoothingForm.Season { .none } }
  enum AddedSeason: SeasonShape { static var season: SmoothingForm.Season { .additive } }
  enum FactorSeason: SeasonShape { static var season: SmoothingForm.Season { .multiplicative } }

  enum NoTrend: TrendShape {
    static var isTrend: Bool { false }
    static var isDamped: Bool { false }
    static var count: Int { 2 }
  }
  enum PlainTrend: TrendShape {
    static var isTrend: Bool { true }
    static var isDamped: Bool { false }
    static var count: Int { 4 }
  }
  enum DampedTrend: TrendShape {
    static var isTrend: Bool { true }
    static var isDamped: Bool { true }
    static var count: Int { 5 }
  }

  enum PlainError: ErrorShape { static var isRelative: Bool { false } }
  enum RelativeError: ErrorShape { static var isRelative: Bool { true } }
}
