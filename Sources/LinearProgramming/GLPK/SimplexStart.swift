internal import CSolverShim

/// How one simplex run starts.
struct SimplexStart: Hashable {
  enum Basis: Hashable { case kept, standard, advanced }

  var basis: Basis
  var dual = true
  var scale = false
  var presolve = false

  var code: CInt {
    switch basis {
    case .kept: CInt(SOLVER_KEEP_BASIS.rawValue)
    case .standard: CInt(SOLVER_STANDARD_BASIS.rawValue)
    case .advanced: CInt(SOLVER_ADVANCED_BASIS.rawValue)
    }
  }
}
