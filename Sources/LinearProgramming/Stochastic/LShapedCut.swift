/// A cut: `theta_cluster - slopes'x + tailWeight * t >= constant`, or, without a cluster, a row
/// `-slopes'x >= constant` that keeps the decision feasible.
struct LShapedCut {
  var slopes: [Double]
  var cluster: Int?
  var tailWeight = 0.0
  var constant: Double
  /// Master solves in a row at which the cut was slack.
  var idle = 0
}
