import Synchronization
import Testing

@testable import Kernels

@Suite struct ParallelBlocksTests {
  struct Failure: Error, Equatable { let index: Int }

  @Test("Results come by index", arguments: [1, 2, 3, 8], [0, 1, 2, 5, 100])
  func mapKeepsOrder(workers: Int, count: Int) throws {
    let squares = try ParallelBlocks(workers: workers).map(count: count, control: RunControl()) {
      $0 * $0
    }
    #expect(squares == (0..<count).map { $0 * $0 })
  }

  // The terms differ in size by 16 decades, so any other order of addition changes the sum.
  @Test("A fold has the same bits for any number of workers", arguments: [2, 3, 7])
  func foldIsReproducible(workers: Int) throws {
    let key = RandomKey(seed: 3, purpose: .test, stream: RandomStream("fold"), entity: "")
    func total(_ workers: Int) throws -> Double {
      try ParallelBlocks(workers: workers).fold(count: 500, control: RunControl(), into: 0.0) {
        KernelMath.exp(36 * key.uniform(path: UInt32($0), period: 0))
      } _: {
        $0 += $1
      }
    }
    #expect(try total(1).bitPattern == total(workers).bitPattern)
  }

  @Test("The error of the lowest index wins", arguments: [1, 2, 4])
  func lowestErrorIsRethrown(workers: Int) {
    #expect(throws: Failure(index: 7)) {
      try ParallelBlocks(workers: workers).map(count: 64, control: RunControl()) { index in
        if index >= 7 { throw Failure(index: index) }
        // The failing block is computed long before the earlier ones are done.
        if index < 7 { busyWait(.microseconds(300)) }
      }
    }
  }

  @Test("An error while combining ends the run", arguments: [1, 3])
  func combineErrorIsRethrown(workers: Int) {
    #expect(throws: Failure(index: 5)) {
      try ParallelBlocks(workers: workers).fold(count: 1000, control: RunControl(), into: 0) {
        $0
      } _: { _, index in
        if index == 5 { throw Failure(index: index) }
      }
    }
  }

  @Test("A cancelled run stops early", arguments: [1, 2])
  func cancellation(workers: Int) {
    let control = RunControl(workers: workers)
    let computed = Atomic(0)
    #expect(throws: RunCancelled(reason: .requested)) {
      try ParallelBlocks(workers: workers).map(count: 100_000, control: control) { index in
        if index == 10 { control.cancel() }
        computed.add(1, ordering: .relaxed)
      }
    }
    #expect(computed.load(ordering: .relaxed) < 100)
  }

  @Test("A run past its deadline stops", arguments: [1, 2])
  func deadline(workers: Int) {
    let control = RunControl(workers: workers, deadline: .now + .milliseconds(5))
    #expect(throws: RunCancelled(reason: .deadline)) {
      try ParallelBlocks(workers: workers).map(count: 100_000, control: control) { _ in
        busyWait(.microseconds(200))
      }
    }
  }

  @Test("Each worker makes one scratch value", arguments: [1, 2, 3])
  func scratchIsReused(workers: Int) throws {
    let made = Atomic(0)
    let sum = try ParallelBlocks(workers: workers).fold(
      count: 200, control: RunControl(),
      scratch: {
        made.add(1, ordering: .relaxed)
        return [Int](repeating: 0, count: 8)
      }, into: 0
    ) { scratch, index in
      scratch[index % 8] = index
      return scratch[index % 8]
    } _: {
      $0 += $1
    }
    #expect(sum == 199 * 200 / 2)
    #expect(made.load(ordering: .relaxed) == workers)
  }

  // A slow consumer must hold the workers back, or memory would grow with the run.
  @Test func workersRunAheadByABoundedNumberOfBlocks() throws {
    let started = Atomic(0)
    let workers = 3
    _ = try ParallelBlocks(workers: workers).fold(count: 60, control: RunControl(), into: 0) { _ in
      started.add(1, ordering: .relaxed)
    } _: { folded, _ in
      busyWait(.microseconds(200))
      folded += 1
      #expect(started.load(ordering: .relaxed) <= folded + 2 * workers)
    }
  }

  @Test func foldsMayBeNested() throws {
    let blocks = ParallelBlocks(workers: 2)
    let sums = try blocks.map(count: 4, control: RunControl()) { outer in
      try blocks.fold(count: 10, control: RunControl(), into: 0) {
        outer * $0
      } _: {
        $0 += $1
      }
    }
    #expect(sums == [0, 45, 90, 135])
  }

  // 6 MiB of stack, as deep recursion in a solver would take.
  @Test func workersHaveDeepStacks() throws {
    @Sendable func depth(_ n: Int) -> Int {
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1000) { bytes in
        bytes[0] = 1
        return n == 0 ? 0 : Int(bytes[0]) + depth(n - 1)
      }
    }
    let depths = try ParallelBlocks(workers: 2).map(count: 2, control: RunControl()) { _ in
      depth(5500)
    }
    #expect(depths == [5500, 5500])
  }

  @Test func atLeastOneCoreIsAvailable() {
    #expect(ParallelBlocks.availableCores >= 1)
  }
}

/// Keeps a thread busy for a while.
private func busyWait(_ duration: Duration) {
  let end = ContinuousClock.now + duration
  while ContinuousClock.now < end {}
}
