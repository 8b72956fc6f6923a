public import Artifacts
public import Commerce
public import Kernels

/// The settings that are not known exactly: each is drawn once per future, because what one does not
/// know does not average out over time.
///
/// A parameter is an entry of the setting book (or a default) whose law is not exact and which holds
/// somewhere: for a listing, a store, a market or the firm, by the setting's scope. Two listings that
/// share the entry share the draw. The key is the entry's path, and it differs by purpose: plans are
/// judged on parameters that planning has not seen.
public struct ParameterDraws: Sendable {
  /// Parameters by column, in ascending order of their paths.
  public let parameters: [FactorLayout.Parameter]
  /// The mean of each parameter's draws, clipped to the declared range as these are.
  public let means: [Double]
  private let laws: [UncertainLaw]
  private let keys: [RandomKey]
  private let columns: [String: Int]

  /// Probability in either tail that may lie beyond the declared range before the mean is corrected
  /// for clipping: too little to show in any figure.
  private static let clippedTail = 1e-6

  /// Points of the midpoint rule for a clipped mean: an error of about 1e-3 standard deviations.
  private static let midpoints = 1024

  /// Finds what is uncertain.
  ///
  /// - Throws: A law whose numbers describe no distribution; the error names the setting.
  /// - Complexity: O(uncertain settings × places × entries of the setting).
  public init(scenario: Scenario, purpose: RandomPurpose) throws(SimulationError) {
    parameters = UncertainSettings.found(in: scenario)
    laws = try parameters.map { parameter throws(SimulationError) in
      try UncertainLaw(parameter.law, of: "setting \(parameter.path)")
    }
    means = zip(laws, parameters).map { Self.clippedMean($0, to: $1.declaration.range) }
    keys = parameters.map {
      RandomKey(seed: scenario.seed, purpose: purpose, stream: .parameters, entity: $0.path)
    }
    columns = Dictionary(
      uniqueKeysWithValues: parameters.enumerated().map { ($1.path, $0) })
  }

  /// The column of an entry's draw; nil for what is known exactly.
  public func column(ofPath path: String) -> Int? { columns[path] }

  /// Draws every parameter for the futures of a block.
  ///
  /// - Complexity: O(parameters × futures); allocates one row.
  public func fill(_ block: inout PathBlock) {
    let firstPath = UInt32(block.firstPath)
    var normals = [Double](repeating: 0, count: block.pathCount)
    for (column, law) in laws.enumerated() {
      let range = parameters[column].declaration.range
      var draws = normals.mutableSpan
      keys[column].fillNormals(&draws, firstPath: firstPath, period: 0)
      block.withParameterRow(column) { row in
        law.fillValues(&row, normals: &draws)
        for path in row.indices {
          row[path] = min(max(row[path], range.lowerBound), range.upperBound)
        }
      }
    }
  }

  /// A sentence on how many numbers are uncertain.
  var note: CalibrationNote {
    let given = parameters.count { $0.layer == .user }
    return CalibrationNote(
      subject: "Uncertain settings",
      sentence: "\(parameters.count) settings are drawn once per future, independently of each "
        + "other: \(given) with the user's law, \(parameters.count - given) with a shipped one.",
      isCalibrated: false)
  }

  private static func clippedMean(_ law: UncertainLaw, to range: ClosedRange<Double>) -> Double {
    let (low, high) = (law.quantile(clippedTail), law.quantile(1 - clippedTail))
    if range.contains(low) && range.contains(high) { return law.mean }
    let sum = (0..<midpoints).reduce(0.0) { sum, point in
      let value = law.quantile((Double(point) + 0.5) / Double(midpoints))
      return sum + min(max(value, range.lowerBound), range.upperBound)
    }
    return sum / Double(midpoints)
  }
}

extension RandomStream {
  /// Settings that are drawn once per future.
  static let parameters = RandomStream("parameter")
}
