/// What ends a two-stage method before its proof: a limit, which becomes a termination, or an
/// error, which is thrown on.
enum TwoStageFault: Error {
  case stopped(Termination.Limit)
  case error(SolverError)

  /// Runs a solver call, turning its error into a fault.
  static func translating<Result>(
    _ body: () throws(SolverError) -> Result
  ) throws(TwoStageFault) -> Result {
    do {
      return try body()
    } catch {
      throw .error(error)
    }
  }

  /// Runs GLPK calls outside any ladder, turning their fault into one of the method's.
  static func guarding<Result: ~Copyable>(
    _ body: () throws(GLPKFault) -> Result
  ) throws(TwoStageFault) -> Result {
    do {
      return try body()
    } catch {
      switch error {
      case .stopped(let limit): throw .stopped(limit)
      case .failed(let message): throw .error(.numericalDifficulty(attempts: [message]))
      }
    }
  }
}
