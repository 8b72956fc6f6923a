import Artifacts

/// A law as a sample of it: what share lies where.
struct SampleLaw {
  private let sorted: [Double]

  /// The law of a sample, which has a value.
  init(_ sample: [Double]) {
    precondition(!sample.isEmpty, "SampleLaw: a value expected")
    sorted = sample.sorted()
  }

  /// The share below a value.
  func below(_ value: Double) -> Double { share(firstPlace { $0 >= value }) }

  /// The share that is no more than a value.
  func upTo(_ value: Double) -> Double { share(firstPlace { $0 > value }) }

  /// The least value that is no less than a share of the sample.
  func quantile(_ level: Double) -> Double {
    let place = (level * Double(sorted.count)).rounded(.up) - 1
    return sorted[min(max(0, Int(place)), sorted.count - 1)]
  }

  /// Adds a value to the coverage of central intervals.
  func add(_ came: Double, to coverage: inout ArraySlice<IntervalCoverage>) {
    for place in coverage.indices {
      let tail = (1 - coverage[place].nominal) / 2
      let (low, high) = (quantile(tail), quantile(1 - tail))
      coverage[place].add(
        below: below(came), upTo: upTo(came), held: (low...high).contains(came),
        expected: upTo(high) - below(low))
    }
  }

  private func share(_ count: Int) -> Double { Double(count) / Double(sorted.count) }

  /// Where a rising condition first holds.
  private func firstPlace(_ holds: (Double) -> Bool) -> Int {
    var range = 0..<sorted.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = holds(sorted[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}
