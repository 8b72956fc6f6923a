import Artifacts
import Kernels

/// Shares whole units out in proportion to demand.
///
/// One after the other, each listing gets its share of what is left by its share of the demand that
/// is left, rounded to the nearest unit. With `stock ≤ demand` in sum this never exceeds a demand,
/// uses the stock up exactly, and more stock never takes a unit from anyone: rounding what is left
/// moves by at most one unit for each unit of stock. Rounding every share at once has none of
/// these properties without a repair (Balinski & Young, *Fair Representation*, 1982, chapter 5).
enum ProportionalRationing {
  /// Writes what each listing gets, in eight futures.
  ///
  /// - Complexity: linear in the listings; allocates nothing.
  @inline(__always)
  static func share(demand: Span<Lanes>, stock: Lanes, into served: inout MutableSpan<Lanes>) {
    var demandLeft = Lanes.zero
    for listing in 0..<demand.count { demandLeft += demand[listing] }
    var stockLeft = pointwiseMin(pointwiseMax(stock, .zero), demandLeft)
    for listing in 0..<demand.count {
      let wanted = demand[listing]
      // No demand left means none here either: dividing by one then gives zero, not 0 / 0.
      let share = stockLeft * wanted / pointwiseMax(demandLeft, Lanes(repeating: 1))
      let units = share.rounded(.toNearestOrEven)
      served[listing] = units
      stockLeft -= units
      demandLeft -= wanted
    }
  }
}
