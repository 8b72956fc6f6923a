internal import CVector

/// The one place where work is spread over threads.
///
/// Work comes as `count` blocks, fixed by the problem and not by the number of workers; results are
/// combined serially in the order of their indices. The answer therefore has the same bits for one
/// worker or many.
///
/// The threads are plain POSIX threads with stacks of 8 MiB, made for each call (about 20 µs each)
/// and joined before it returns. Swift's cooperative pool is not used: one call of `body` runs
/// wholly on one thread, as solvers with thread-local state demand, and may block. With one worker
/// everything runs on the caller's thread. Handing over a result costs some microseconds of waking
/// up, so blocks should take 100 µs or more.
public struct ParallelBlocks: Sendable {
  /// How many threads run blocks.
  public let workers: Int

  /// Creates a pool description; no thread is started yet.
  ///
  /// - Parameter workers: At least one.
  public init(workers: Int) {
    precondition(workers >= 1, "ParallelBlocks: workers \(workers), at least 1 expected")
    self.workers = workers
  }

  /// How many processors this process may use, by its affinity mask.
  public static var availableCores: Int { Int(portolan_available_cores()) }

  /// The results of all blocks, by index.
  ///
  /// - Parameters:
  ///   - count: How many blocks.
  ///   - control: Asked before each block whether to go on.
  ///   - body: Computes block i; called on any worker.
  /// - Throws: The error of the lowest index that failed, or `RunCancelled`.
  public func map<R: Sendable>(
    count: Int, control: RunControl, _ body: @Sendable (Int) throws -> R
  ) throws -> [R] {
    var results: [R] = []
    results.reserveCapacity(count)
    return try fold(count: count, control: control, into: results, body) { $0.append($1) }
  }

  /// Combines the results of all blocks in the order of their indices.
  ///
  /// - Parameters:
  ///   - count: How many blocks.
  ///   - control: Asked before each block whether to go on.
  ///   - initial: What the first result is combined into.
  ///   - body: Computes block i; called on any worker.
  ///   - combine: Adds one result; called on the caller's thread only, for 0, 1, 2, …
  /// - Throws: The error of the lowest index that failed, or of `combine`, or `RunCancelled`.
  /// - Complexity: At most 2 × `workers` results wait to be combined, so memory stays flat.
  public func fold<R: Sendable, A>(
    count: Int, control: RunControl, into initial: A, _ body: @Sendable (Int) throws -> R,
    _ combine: (inout A, R) throws -> Void
  ) throws -> A {
    try fold(
      count: count, control: control, scratch: {}, into: initial, { _, index in try body(index) },
      combine)
  }

  /// Combines the results of all blocks in the order of their indices; blocks share working memory.
  ///
  /// As `fold(count:control:into:_:_:)`, but every worker makes one scratch value and hands it to
  /// each of its blocks, so that blocks need not allocate. What a block finds in it is what some
  /// earlier block left: a result must not depend on that.
  ///
  /// - Parameters:
  ///   - count: How many blocks.
  ///   - control: Asked before each block whether to go on.
  ///   - scratch: Makes the working memory, on the worker's own thread.
  ///   - initial: What the first result is combined into.
  ///   - body: Computes block i; called on any worker.
  ///   - combine: Adds one result; called on the caller's thread only, for 0, 1, 2, …
  /// - Throws: The error of the lowest index that failed, or of `combine`, or `RunCancelled`.
  public func fold<R: Sendable, S, A>(
    count: Int, control: RunControl, scratch: @Sendable () -> S, into initial: A,
    _ body: @Sendable (inout S, Int) throws -> R, _ combine: (inout A, R) throws -> Void
  ) throws -> A {
    precondition(count >= 0, "ParallelBlocks: count \(count)")
    BLAS.useOneThread()
    let threads = min(workers, count)
    guard threads > 1 else {
      return try foldSerially(count, control, scratch, initial, body, combine)
    }
    let queue = BlockQueue<R>(count: count, lookAhead: 2 * workers)
    return try withoutActuallyEscaping(scratch) { scratch in
      try withoutActuallyEscaping(body) { body in
        let team = ThreadTeam(size: threads) {
          var memory = scratch()
          queue.work(control) { try body(&memory, $0) }
        }
        // Joining before the closures go out of scope is what makes lending them to threads sound.
        defer {
          queue.stop()
          team.join()
        }
        // A machine out of threads: the caller does the work, with the same result.
        guard team.size > 0 else {
          return try foldSerially(count, control, scratch, initial, body, combine)
        }
        var total = initial
        for index in 0..<count { try combine(&total, queue.take(index).get()) }
        return total
      }
    }
  }

  /// The fold on the caller's thread.
  private func foldSerially<R, S, A>(
    _ count: Int, _ control: RunControl, _ scratch: () -> S, _ initial: A,
    _ body: (inout S, Int) throws -> R, _ combine: (inout A, R) throws -> Void
  ) throws -> A {
    var memory = scratch()
    var total = initial
    for index in 0..<count {
      try control.checkCancellation()
      try combine(&total, body(&memory, index))
    }
    return total
  }
}
