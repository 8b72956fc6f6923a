/// How a two-stage problem is solved.
public enum TwoStageMethod: Sendable, Hashable {
  /// The extensive form up to 2,000 rows or with integer recourse, else the L-shaped method.
  case automatic
  /// One large program with a copy of the recourse for every scenario.
  case extensive
  /// Benders decomposition (Van Slyke & Wets, SIAM J. Appl. Math. 17, 1969): a master of the first
  /// stage, and one small warm-started LP per scenario. Continuous recourse only.
  case lShaped
}
