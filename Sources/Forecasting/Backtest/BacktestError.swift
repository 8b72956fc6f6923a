/// Why a scenario cannot be tested on its past.
public enum BacktestError: Error, CustomStringConvertible, Sendable, Hashable {
  /// Origins or weeks out of range.
  case outOfRange(option: String, value: Int, range: ClosedRange<Int>)
  /// The earliest origin would know too little.
  case tooLittleHistory(known: Int, needed: Int, origins: Int, weeks: Int)

  /// What is wrong and how to mend it.
  public var description: String {
    switch self {
    case .outOfRange(let option, let value, let range):
      "--\(option) must be between \(range.lowerBound) and \(range.upperBound), not \(value)"
    case .tooLittleHistory(let known, let needed, let origins, let weeks):
      "too little history for a backtest: \(known) week\(known == 1 ? "" : "s") of sales are known "
        + "before the start, \(needed) are needed for \(origins) origin\(origins == 1 ? "" : "s") of "
        + "\(weeks) week\(weeks == 1 ? "" : "s") (the earliest origin must know "
        + "\(needed - origins * weeks)); ask for fewer with --origins or --weeks, or give a longer "
        + "history"
    }
  }
}
