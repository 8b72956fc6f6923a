import Artifacts
import Foundation
import Synchronization

/// Finished parts of a run, one file each, in a hidden folder beside the run's own until it is
/// complete.
///
/// The folder's name holds a hash of all that decides the figures, so only the same run finds it. A
/// file appears whole or not at all, and any number of runs may write the same one: whoever is first
/// or last, its bytes are the same.
final class PartFolder: Sendable {
  private let url: URL
  private let counter = Atomic<Int>(0)

  /// The place of a run's parts; nothing is made there before the first part is.
  ///
  /// - Parameters:
  ///   - target: where the run will lie.
  ///   - key: a hash of all that decides the run's figures.
  init(beside target: URL, key: String) {
    url = target.deletingLastPathComponent().appendingPathComponent(
      ".\(target.lastPathComponent).\(key.prefix(12)).parts", isDirectory: true)
  }

  /// How many parts are there.
  var count: Int {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.count { !$0.hasPrefix(".") }
  }

  /// The parts as the evaluation sees them.
  var archive: PartArchive {
    PartArchive(
      recall: { name in
        FileManager.default.contents(atPath: self.url.appendingPathComponent(name).path)
          .map { Array($0) }
      }, keep: { try self.keep($1, as: $0) })
  }

  /// Forgets all parts: the run is complete.
  func remove() { try? FileManager.default.removeItem(at: url) }

  /// What is there of a run that was stopped, for people; nil where there is nothing.
  var remains: String? {
    count > 0
      ? "\(count) part\(count == 1 ? "" : "s") of the simulation "
        + "\(count == 1 ? "is" : "are") kept; the same command goes on from there"
      : nil
  }

  private func keep(_ bytes: [UInt8], as name: String) throws {
    do {
      // Another run of the same content may take the folder away when it is complete: once more then.
      do {
        try write(bytes, as: name)
      } catch let refusal where refusal.number == ENOENT {
        try write(bytes, as: name)
      }
    } catch {
      throw OutputError.partNotKept(path: url.path, reason: error.reason, remains: remains)
    }
  }

  /// What the system said.
  private struct Refusal: Error {
    let number: Int32?
    let reason: String

    init(_ error: any Error) {
      number = SystemReason.number(of: error)
      reason = SystemReason.of(error)
    }

    init(_ number: Int32) {
      self.number = number
      reason = SystemReason.text(number)
    }
  }

  private func write(_ bytes: [UInt8], as name: String) throws(Refusal) {
    let number = counter.add(1, ordering: .relaxed).newValue
    let process = ProcessInfo.processInfo.processIdentifier
    let temporary = url.appendingPathComponent(".\(name).\(process)-\(number)")
    defer { try? FileManager.default.removeItem(at: temporary) }
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      try Data(bytes).write(to: temporary)
    } catch {
      throw Refusal(error)
    }
    guard rename(temporary.path, url.appendingPathComponent(name).path) == 0 else {
      throw Refusal(errno)
    }
  }
}
