/// Sums of series that are forecast besides the series themselves: markets, platforms, products, all.
///
/// Rows of every matrix about a hierarchy are the aggregates, then the bottom series. Groups may cross
/// (market by platform by product), and an aggregate may hold a single series or the same series as
/// another.
public struct Hierarchy: Sendable {
  /// Series at the bottom.
  public let bottomCount: Int
  /// The bottom series of aggregate `i` are `members[offsets[i]..<offsets[i + 1]]`, ascending.
  public let members: [Int]
  /// Where each aggregate's members begin; one more entry than there are aggregates.
  public let offsets: [Int]
  /// The aggregates that hold bottom series `j` are `holders[holderOffsets[j]..<holderOffsets[j + 1]]`.
  let holders, holderOffsets: [Int]

  /// Aggregates as lists of bottom series.
  ///
  /// - Precondition: every list has a member, none twice, and all are below `bottomCount`.
  /// - Complexity: linear in the members.
  public init(bottomCount: Int, aggregates: [[Int]]) {
    var counts = [Int](repeating: 0, count: bottomCount)
    var (all, offsets) = ([Int](), [0])
    for list in aggregates {
      precondition(!list.isEmpty, "Hierarchy: an aggregate without members")
      let sorted = list.sorted()
      precondition(
        zip(sorted, sorted.dropFirst()).allSatisfy(<), "Hierarchy: a member twice in an aggregate")
      precondition(
        sorted[0] >= 0 && sorted[sorted.count - 1] < bottomCount, "Hierarchy: member range")
      for member in sorted { counts[member] += 1 }
      all += sorted
      offsets.append(all.count)
    }
    self.bottomCount = bottomCount
    members = all
    self.offsets = offsets
    var starts = [0]
    for count in counts { starts.append(starts[starts.count - 1] + count) }
    holderOffsets = starts
    var next = Array(starts.dropLast())
    var holders = [Int](repeating: 0, count: all.count)
    for aggregate in aggregates.indices {
      for member in all[offsets[aggregate]..<offsets[aggregate + 1]] {
        holders[next[member]] = aggregate
        next[member] += 1
      }
    }
    self.holders = holders
  }

  /// One aggregate for every combination of labels that occurs, for each set of keys.
  ///
  /// - Parameters:
  ///   - labels: `[key][bottom series]`, such as the market and the product of each.
  ///   - groupings: sets of keys; an empty one is the total of all.
  /// - Precondition: every key has a label for every series.
  public init(bottomCount: Int, labels: [[Int]], groupings: [[Int]]) {
    precondition(
      labels.allSatisfy { $0.count == bottomCount }, "Hierarchy: a label for each series")
    var aggregates: [[Int]] = []
    for keys in groupings {
      var places: [[Int]: Int] = [:]
      for series in 0..<bottomCount {
        let group = keys.map { labels[$0][series] }
        if let place = places[group] {
          aggregates[place].append(series)
        } else {
          places[group] = aggregates.count
          aggregates.append([series])
        }
      }
    }
    self.init(bottomCount: bottomCount, aggregates: aggregates)
  }

  /// How many aggregates there are.
  public var aggregateCount: Int { offsets.count - 1 }

  /// Aggregates and bottom series.
  public var count: Int { aggregateCount + bottomCount }

  /// Where the members of an aggregate lie in ``members``.
  func members(of aggregate: Int) -> ArraySlice<Int> {
    members[offsets[aggregate]..<offsets[aggregate + 1]]
  }

  /// The aggregates that hold a bottom series.
  func holders(of series: Int) -> ArraySlice<Int> {
    holders[holderOffsets[series]..<holderOffsets[series + 1]]
  }
}
