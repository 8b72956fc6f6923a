extension RandomKey {
  /// The uniforms of eight consecutive paths, with the bits of `uniform(path:period:draw:)`.
  ///
  /// - Precondition: `firstPath` is even, since two paths share one block of the generator.
  @inline(__always)
  public func uniforms(firstPath: UInt32, period: UInt16, draw: UInt16 = 0) -> SIMD8<Double> {
    precondition(firstPath & 1 == 0, "RandomKey: eight lanes begin at an even path")
    return Philox.sixteenUniforms(
      firstBlock: firstPath >> 1, Self.word(period, draw), identity.x, identity.y, key: seed
    ).0
  }

  /// The standard normals of eight consecutive paths, with the bits of `fillNormals`.
  ///
  /// - Precondition: `firstPath` is even.
  @inline(__always)
  public func normals(firstPath: UInt32, period: UInt16, draw: UInt16 = 0) -> SIMD8<Double> {
    NormalDistribution.standardQuantiles(
      uniforms(firstPath: firstPath, period: period, draw: draw))
  }
}
