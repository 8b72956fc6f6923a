import Artifacts
import Commerce
import Kernels
import Testing

@testable import Simulation

/// The value, or a test failure where there is none.
func required<Value>(_ value: Value?) throws -> Value { try #require(value) }

extension CommonVolatility {
  /// Measured for every market and category of the small scenario.
  static let small = CommonVolatility(
    market: ["us": 0.15, "de": 0.1, "uk": 0.1], category: ["home": 0.08, "computing": 0.12],
    weeklyPersistence: 0.8,
    note: CalibrationNote(
      subject: "Demand factors", sentence: "Made up for a test.", isCalibrated: false))
}

extension PathSampler {
  /// Futures of a scenario for evaluation.
  init(_ scenario: Scenario, purpose: RandomPurpose = .evaluation) throws {
    self = try PathSampler(scenario: scenario, volatility: .small, purpose: purpose)
  }

  /// A filled block.
  func block(firstPath: Int = 0, pathCount: Int) -> PathBlock {
    var block = emptyBlock(firstPath: firstPath, pathCount: pathCount)
    fill(&block)
    return block
  }
}

extension PathBlock {
  /// The futures of one factor in one week.
  func futures(of factor: Factor, week: Int) throws -> [Double] {
    let column = try required(layout.column(of: factor))
    return Array(values[range(week: week, column: column)])
  }

  /// The weeks of one factor in one future.
  func weeks(of factor: Factor, path: Int = 0) throws -> [Double] {
    let column = try required(layout.column(of: factor))
    return (0..<weekCount).map { values[range(week: $0, column: column)][atOffset: path] }
  }

  /// The draws of one setting.
  func draws(ofPath path: String) throws -> [Double] {
    let column = try required(layout.parameterColumn(ofPath: path))
    return Array(parameters[range(parameter: column)])
  }
}

extension ArraySlice {
  /// The element so many places after the first.
  subscript(atOffset offset: Int) -> Element { self[startIndex + offset] }
}

extension [Double] {
  /// The mean.
  var mean: Double { Statistics.mean(span) }
  /// The standard deviation.
  var standardDeviation: Double { Statistics.standardDeviation(span) }
  /// The standard error of the mean.
  var standardError: Double { Statistics.standardErrorOfMean(span) }
  /// Natural logarithms.
  var logs: [Double] { map(KernelMath.log) }

  /// Pearson's correlation with another row.
  func correlation(with other: [Double]) -> Double {
    let products = zip(self, other).map { ($0 - mean) * ($1 - other.mean) }
    return products.mean / (standardDeviation * other.standardDeviation)
  }
}

/// An entry of the user's for a setting.
func entry(
  _ key: SettingKey, _ value: UncertainNumber, at selector: SettingSelector = SettingSelector()
) -> SettingBook.Entry {
  SettingBook.Entry(
    key: key, selector: selector, value: value, layer: .user,
    evidence: Evidence(citation: "a test", status: .given))
}
