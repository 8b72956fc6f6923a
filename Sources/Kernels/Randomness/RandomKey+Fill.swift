extension RandomKey {
  /// Fills a row with the uniforms of consecutive paths.
  ///
  /// Element i has the bits of `uniform(path: firstPath + i, …)`, wherever a row begins or ends.
  ///
  /// - Precondition: `firstPath + out.count` ≤ 2³².
  /// - Complexity: O(`out.count`), no allocation.
  public func fillUniforms(
    _ out: inout MutableSpan<Double>, firstPath: UInt32, period: UInt16, draw: UInt16 = 0
  ) {
    precondition(
      Int(firstPath) + out.count <= 1 << 32, "RandomKey: firstPath + count exceeds 32 bits")
    out.withUnsafeMutableBufferPointer { row in
      fill(row, firstPath, Self.word(period, draw))
    }
  }

  /// Fills a row with the standard normals of consecutive paths.
  ///
  /// Element i is the normal quantile of `uniform(path: firstPath + i, …)`: one uniform gives one
  /// normal, and a larger uniform gives a larger normal. The tails end at ±8.21.
  ///
  /// - Precondition: `firstPath + out.count` ≤ 2³².
  /// - Complexity: O(`out.count`), no allocation.
  public func fillNormals(
    _ out: inout MutableSpan<Double>, firstPath: UInt32, period: UInt16, draw: UInt16 = 0
  ) {
    fillUniforms(&out, firstPath: firstPath, period: period, draw: draw)
    out.withUnsafeMutableBufferPointer { NormalDistribution.replaceByQuantiles($0) }
  }

  /// Fills by groups of sixteen paths, which begin at an even path.
  private func fill(
    _ row: UnsafeMutableBufferPointer<Double>, _ firstPath: UInt32, _ periodAndDraw: UInt32
  ) {
    var index = 0
    if firstPath & 1 == 1, !row.isEmpty {
      row[0] = uniform(path: firstPath, periodAndDraw)
      index = 1
    }
    while index < row.count {
      let block = UInt32(truncatingIfNeeded: (Int(firstPath) + index) >> 1)
      let (low, high) = Philox.sixteenUniforms(
        firstBlock: block, periodAndDraw, identity.x, identity.y, key: seed)
      row.store(low, at: index)
      row.store(high, at: index + 8)
      index += 16
    }
  }
}
