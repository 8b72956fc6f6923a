extension Panel {
  /// The panel with the aggregates of a hierarchy before its own series.
  ///
  /// Series end together, so that periods are counted back from the end. An aggregate begins with the
  /// earliest of its members; a member that has not begun counts as nothing, a value missing inside one
  /// as what its neighbours say (`GapFilling`), since a sum that is missing wherever one of many members
  /// is would never be there. Aggregates have no covariates of their own, and the shared ones of their
  /// first member.
  ///
  /// - Precondition: the hierarchy's bottom are the panel's series.
  /// - Complexity: linear in the values of all members.
  public func adding(_ hierarchy: Hierarchy) -> Panel {
    precondition(hierarchy.bottomCount == count, "Panel: a hierarchy of \(hierarchy.bottomCount)")
    let known = (0..<count).map { series -> [Double] in
      var row = Array(values[range(of: series)])
      GapFilling.fill(&row, seasonLength: seasonLength)
      return row
    }
    var all: [Double] = []
    var (offsets, firstRows) = ([0], [Int]())
    for aggregate in 0..<hierarchy.aggregateCount {
      let members = hierarchy.members(of: aggregate)
      let longest = members.map { known[$0].count }.max() ?? 0
      let first = all.count
      all.append(contentsOf: repeatElement(0, count: longest))
      for member in members {
        let start = first + longest - known[member].count
        for (period, value) in known[member].enumerated() { all[start + period] += value }
      }
      offsets.append(all.count)
      let member = members[members.startIndex]
      let firstRow = covariates?.shared?.firstRows[member] ?? 0
      firstRows.append(firstRow + known[member].count - longest)
    }
    let shift = all.count
    all += values
    offsets += self.offsets.dropFirst().map { $0 + shift }
    return Panel(
      values: all, offsets: offsets, seasonLength: seasonLength,
      covariates: covariates?.after(seriesAt: firstRows))
  }
}

extension HeldOut {
  /// What came, with the aggregates of a hierarchy before the series; an aggregate is known where all of
  /// its members are.
  ///
  /// - Precondition: the hierarchy's bottom are the series.
  public func adding(_ hierarchy: Hierarchy) -> HeldOut {
    precondition(hierarchy.bottomCount == count, "HeldOut: a hierarchy of \(hierarchy.bottomCount)")
    var (all, offsets) = ([Double](), [0])
    for aggregate in 0..<hierarchy.aggregateCount {
      let members = hierarchy.members(of: aggregate)
      let longest = members.map(length(of:)).max() ?? 0
      for step in 0..<longest {
        all.append(
          members.reduce(0) { sum, member in
            sum + (step < length(of: member) ? value(series: member, step: step) : .nan)
          })
      }
      offsets.append(all.count)
    }
    let shift = all.count
    return HeldOut(
      values: all + values, offsets: offsets + self.offsets.dropFirst().map { $0 + shift })
  }
}
