/// Fills a row with negative binomial counts, one for each uniform and mean.
///
/// Element i is the least x with P(X ≤ x) ≥ uniform i, for X of mean i and the common size, whose
/// variance is mean + mean² / size. Counts never fall as their uniform or their mean rises, so two
/// plans that share uniforms stay comparable. Exact unless a uniform lies within 1e-12 of a step of
/// the distribution function.
///
/// - Parameters:
///   - counts: The row to fill, whole numbers.
///   - uniforms: Numbers inside (0, 1); 0 gives 0, 1 gives ∞, anything else NaN.
///   - means: One mean per element, 0 ... 10⁹; a mean outside or NaN gives NaN.
///   - size: The size k ≥ 10⁻⁶; ∞ for Poisson counts.
/// - Precondition: The three rows have the same length.
/// - Complexity: O(mean + standard deviation) per group of sixteen for means up to 2048 (600 for
///   Poisson); beyond that 1 to 15 µs per element, growing with the root of the mean. Elements of
///   like mean next to each other are fastest. No allocation.
public func fillNegativeBinomial(
  counts: inout MutableSpan<Double>, uniforms: Span<Double>, means: Span<Double>, size: Double
) {
  precondition(
    counts.count == uniforms.count && counts.count == means.count,
    "fillNegativeBinomial: \(counts.count), \(uniforms.count) and \(means.count) elements")
  let search = CountSearch(size: size)
  CountSearch.reciprocals.withUnsafeBufferPointer { reciprocals in
    uniforms.withUnsafeBufferPointer { uniforms in
      means.withUnsafeBufferPointer { means in
        counts.withUnsafeMutableBufferPointer { row in
          for index in stride(from: 0, to: row.count, by: 16) {
            let (low, high) = search.quantiles(
              uniforms.load(at: index, padding: 0.5), means.load(at: index, padding: 0), search,
              uniforms.load(at: index + 8, padding: 0.5), means.load(at: index + 8, padding: 0),
              reciprocals)
            row.store(low, at: index)
            row.store(high, at: index + 8)
          }
        }
      }
    }
  }
}
