import Synchronization

/// What goes through every room of a run: a stop button, a deadline, progress and the worker count.
///
/// One object per run. Cancelling is sticky and may come from any thread, a signal's included.
public final class RunControl: Sendable {
  /// How many worker threads the run may use, at least one.
  public let workers: Int
  /// When the run must end, if ever.
  public let deadline: ContinuousClock.Instant?

  private let cancelled = Atomic<Bool>(false)
  private let onProgress: (@Sendable (RunProgress) -> Void)?

  /// Creates the control of a run.
  ///
  /// - Parameters:
  ///   - workers: Worker threads, at least one.
  ///   - deadline: When work stops with `RunCancelled`. A run so stopped is not reproducible.
  ///   - onProgress: Called on the thread that reports, as often as it reports; throttling and
  ///     locking are the receiver's job.
  public init(
    workers: Int = ParallelBlocks.availableCores, deadline: ContinuousClock.Instant? = nil,
    onProgress: (@Sendable (RunProgress) -> Void)? = nil
  ) {
    precondition(workers >= 1, "RunControl: workers \(workers), at least 1 expected")
    self.workers = workers
    self.deadline = deadline
    self.onProgress = onProgress
  }

  /// Asks the run to stop as soon as it can.
  public func cancel() { cancelled.store(true, ordering: .relaxed) }

  /// Why the run should stop, or nil while it should go on.
  ///
  /// - Complexity: O(1); reads the clock, some 30 ns, only if there is a deadline.
  public var cancellation: RunCancelled? {
    if cancelled.load(ordering: .relaxed) { return RunCancelled(reason: .requested) }
    if let deadline, ContinuousClock.now >= deadline { return RunCancelled(reason: .deadline) }
    return nil
  }

  /// Throws if the run should stop.
  ///
  /// Long loops call it about every millisecond.
  public func checkCancellation() throws(RunCancelled) {
    if let cancellation { throw cancellation }
  }

  /// Passes progress on to whoever listens.
  public func report(_ progress: RunProgress) { onProgress?(progress) }
}
