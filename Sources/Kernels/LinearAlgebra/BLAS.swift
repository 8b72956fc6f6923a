internal import COpenBLAS

/// The linear algebra library behind this room: what it is, and its one setting.
public enum BLAS {
  /// What the library says about itself; results differ in the last bits between cores and threads.
  public struct Configuration: Sendable, Hashable {
    /// Version and build options.
    public let version: String
    /// The processor family whose kernels were picked at run time.
    public let core: String
    /// Threads in use.
    public let threads: Int
    /// How the library makes threads.
    public let parallelism: Parallelism
  }

  /// How the library makes threads.
  public enum Parallelism: String, Sendable, Hashable {
    /// No threads.
    case sequential
    /// POSIX threads: what Portolan wants.
    case pthread
    /// OpenMP: does not scale when called from several threads of ours.
    case openMP
    /// Something that this version does not know.
    case unknown
  }

  /// The configuration now in force.
  public static var configuration: Configuration {
    useOneThread()
    return Configuration(
      version: String(cString: openblas_get_config()),
      core: String(cString: openblas_get_corename()),
      threads: Int(openblas_get_num_threads()),
      parallelism: parallelism)
  }

  /// Keeps the library on the calling thread, for the whole process, and ends its own threads.
  ///
  /// Its results depend on its number of threads, and parallelism here lies outside, in
  /// `ParallelBlocks`. Every function of `LinearAlgebra` calls this first; calls after the first
  /// cost nothing.
  public static func useOneThread() { _ = oneThread }

  private static let oneThread: Void = {
    // In this order: a number that is set after their end would make them anew.
    openblas_set_num_threads(1)
    portolan_end_threads()
  }()

  private static var parallelism: Parallelism {
    switch openblas_get_parallel() {
    case 0: .sequential
    case 1: .pthread
    case 2: .openMP
    default: .unknown
    }
  }
}
