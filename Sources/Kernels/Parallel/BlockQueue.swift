/// Hands out block indices in order and hands back results in order, with bounded look-ahead.
///
/// The workers call `work`, the one consumer calls `take` for 0, 1, 2, …
final class BlockQueue<R: Sendable>: @unchecked Sendable {
  // Unchecked: every mutable field below is touched with `monitor` held only.
  private let monitor = Monitor()
  private let count: Int
  private var next = 0
  private var taken = 0
  private var stopped = false
  /// Result i waits in slot i mod the look-ahead; indices further apart are never out together.
  private var slots: [Result<R, any Error>?]

  init(count: Int, lookAhead: Int) {
    self.count = count
    self.slots = Array(repeating: nil, count: lookAhead)
  }

  /// Computes blocks until none is left or the queue is stopped.
  ///
  /// Once the run is cancelled, blocks fail instead of being computed: the consumer, which waits
  /// for them in order, thus meets the cancellation without a second way of being woken.
  func work(_ control: RunControl, _ body: (Int) throws -> R) {
    while let index = claim() {
      let result = Result {
        try control.checkCancellation()
        return try body(index)
      }
      deliver(result, at: index)
    }
  }

  /// Waits for the result of a block.
  ///
  /// Indices must come as 0, 1, 2, …
  func take(_ index: Int) -> Result<R, any Error> {
    monitor.withLock {
      while true {
        if let result = slots[index % slots.count] {
          slots[index % slots.count] = nil
          taken = index + 1
          monitor.wakeAll()
          return result
        }
        monitor.wait()
      }
    }
  }

  /// Makes the workers end after the block that they are in.
  func stop() {
    monitor.withLock {
      stopped = true
      monitor.wakeAll()
    }
  }

  /// The next index to compute, once there is room for its result.
  private func claim() -> Int? {
    monitor.withLock {
      while !stopped && next < count && next >= taken + slots.count { monitor.wait() }
      guard !stopped && next < count else { return nil }
      next += 1
      return next - 1
    }
  }

  private func deliver(_ result: Result<R, any Error>, at index: Int) {
    monitor.withLock {
      slots[index % slots.count] = result
      // Only the consumer waits for results, and only for the oldest one.
      if index == taken { monitor.wakeAll() }
    }
  }
}
