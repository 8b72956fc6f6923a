extension ForecastPanel {
  /// Pairs of levels that lie evenly around the middle, the narrowest first: places in
  /// ``quantileLevels`` and the probability between them.
  public var centralIntervals: [(low: Int, high: Int, nominal: Double)] {
    (0..<quantileLevels.count / 2).reversed().map {
      ($0, quantileLevels.count - 1 - $0, 1 - 2 * quantileLevels[$0])
    }
  }
}
