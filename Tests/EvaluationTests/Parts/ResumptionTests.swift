import Artifacts
import Synchronization
import Testing

@testable import Evaluation

@Suite("A run that goes on where it was stopped")
struct ResumptionTests {
  private static let paths = 1800

  /// An archive in memory that counts what it is asked for.
  private final class Drawer: Sendable {
    let parts = Mutex<[String: [UInt8]]>([:])
    let kept = Mutex(0)

    var archive: PartArchive {
      PartArchive(
        recall: { name in self.parts.withLock { $0[name] } },
        keep: { name, bytes in
          self.parts.withLock { $0[name] = bytes }
          self.kept.withLock { $0 += 1 }
        })
    }
  }

  private static func evaluate(_ drawer: Drawer?, fingerprint: UInt64 = 7) throws
    -> Evaluator.Result
  {
    try EvaluatorTests.evaluate(
      paths: paths, workers: 2, plans: 2, archive: drawer?.archive, fingerprint: fingerprint)
  }

  private static func expectSame(_ one: Evaluator.Result, _ other: Evaluator.Result) {
    for (first, second) in zip(one.outcomes, other.outcomes) {
      #expect(first.kpis == second.kpis)
      #expect(first.series == second.series)
      #expect(first.storeStages == second.storeStages)
      #expect(first.gates == second.gates)
      #expect(first.ladder == second.ladder)
    }
    #expect(one.parameters == other.parameters)
    #expect(one.largestBookDifference == other.largestBookDifference)
  }

  @Test("keeping parts changes nothing, and finding all of them computes nothing")
  func allKept() throws {
    let drawer = Drawer()
    let plain = try Self.evaluate(nil)
    Self.expectSame(plain, try Self.evaluate(drawer))
    #expect(drawer.kept.withLock { $0 } == 4)
    Self.expectSame(plain, try Self.evaluate(drawer))
    #expect(drawer.kept.withLock { $0 } == 4)
  }

  @Test("any part that is missing is computed again, to the same bits", arguments: 0..<4)
  func oneMissing(number: Int) throws {
    let drawer = Drawer()
    let whole = try Self.evaluate(drawer)
    drawer.parts.withLock { parts in
      parts[parts.keys.sorted()[number]] = nil
    }
    Self.expectSame(whole, try Self.evaluate(drawer))
    #expect(drawer.kept.withLock { $0 } == 5)
  }

  @Test("a part that is torn, damaged or another's is computed again")
  func damaged() throws {
    let drawer = Drawer()
    let whole = try Self.evaluate(drawer)
    drawer.parts.withLock { parts in
      let names = parts.keys.sorted()
      parts[names[0]]?.removeLast(100)
      parts[names[1]]?[5000] ^= 1
      parts[names[2]] = parts[names[3]]
    }
    Self.expectSame(whole, try Self.evaluate(drawer))
    #expect(drawer.kept.withLock { $0 } == 7)
  }

  @Test("parts of another fingerprint are not used")
  func otherFingerprint() throws {
    let drawer = Drawer()
    _ = try Self.evaluate(drawer)
    _ = try Self.evaluate(drawer, fingerprint: 8)
    #expect(drawer.kept.withLock { $0 } == 8)
  }

  @Test("what the archive refuses ends the run")
  func refusal() {
    struct Full: Error {}
    let archive = PartArchive(recall: { _ in nil }, keep: { _, _ in throw Full() })
    #expect(throws: Full.self) {
      try EvaluatorTests.evaluate(paths: 600, workers: 2, archive: archive, fingerprint: 1)
    }
  }
}
