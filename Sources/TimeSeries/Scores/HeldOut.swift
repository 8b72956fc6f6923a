/// What came after a panel's series: the values that forecasts are scored by.
public struct HeldOut: Sendable {
  /// Values of all series, one after the other; NaN where missing.
  public let values: [Double]
  /// Series `i` has `values[offsets[i]..<offsets[i + 1]]`.
  public let offsets: [Int]

  /// Values by series.
  ///
  /// - Precondition: as `Panel.init(values:offsets:seasonLength:)`.
  public init(values: [Double], offsets: [Int]) {
    precondition(offsets.first == 0 && offsets.last == values.count, "HeldOut: offsets")
    self.values = values
    self.offsets = offsets
  }

  /// How many series there are.
  public var count: Int { offsets.count - 1 }

  /// Periods kept back of a series.
  public func length(of series: Int) -> Int { offsets[series + 1] - offsets[series] }

  /// What came at a step.
  public func value(series: Int, step: Int) -> Double { values[offsets[series] + step] }

  /// What came after some of the series, in the order given.
  public func part(_ series: [Int]) -> HeldOut {
    var (part, starts) = ([Double](), [0])
    for position in series {
      part += values[offsets[position]..<offsets[position + 1]]
      starts.append(part.count)
    }
    return HeldOut(values: part, offsets: starts)
  }

  /// The most periods kept back of any series.
  public var longestLength: Int { (0..<count).map(length(of:)).max() ?? 0 }
}

extension Panel {
  /// The panel as it was known some periods ago, and what came then.
  ///
  /// A series with no more than `kept` values before that is left as it is, with nothing held out, so
  /// that positions stay.
  ///
  /// - Complexity: linear in the values.
  public func split(last steps: Int, keeping kept: Int = 1) -> (past: Panel, heldOut: HeldOut) {
    var (known, held): ([Double], [Double]) = ([], [])
    known.reserveCapacity(values.count)
    var (offsets, heldOffsets) = ([0], [0])
    for series in 0..<count {
      let range = range(of: series)
      let cut = range.count - steps >= kept ? steps : 0
      known += values[range.dropLast(cut)]
      held += values[range.suffix(cut)]
      offsets.append(known.count)
      heldOffsets.append(held.count)
    }
    return (
      Panel(
        values: known, offsets: offsets, seasonLength: seasonLength, covariates: covariates),
      HeldOut(values: held, offsets: heldOffsets)
    )
  }
}
