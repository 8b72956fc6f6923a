import Synchronization
import Testing

@testable import Kernels

@Suite struct RunControlTests {
  @Test func cancellingIsSticky() {
    let control = RunControl(workers: 1)
    #expect(control.cancellation == nil)
    control.cancel()
    control.cancel()
    #expect(throws: RunCancelled(reason: .requested)) { try control.checkCancellation() }
  }

  @Test func aPassedDeadlineCancels() {
    let control = RunControl(workers: 1, deadline: .now - .seconds(1))
    #expect(control.cancellation == RunCancelled(reason: .deadline))
    #expect(RunControl(workers: 1, deadline: .now + .seconds(60)).cancellation == nil)
  }

  @Test func progressReachesTheListener() {
    let heard = Mutex<[RunProgress]>([])
    let control = RunControl(workers: 1) { progress in heard.withLock { $0.append(progress) } }
    let progress = RunProgress(unitsDone: 512, unitsTotal: 2000, label: "paths")
    control.report(progress)
    #expect(heard.withLock { $0 } == [progress])
  }
}
