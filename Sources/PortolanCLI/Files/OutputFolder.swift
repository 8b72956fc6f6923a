import CFiles
import Foundation

/// A run's folder: filled under a temporary name beside its own and then put in place in one step, so
/// that a killed run leaves nothing that looks finished.
struct OutputFolder {
  /// Where the run will lie, links resolved.
  let path: String
  /// The same as a URL.
  let target: URL

  /// A folder to be filled: checks that this can be done before the work is, and leaves nothing behind.
  ///
  /// - Throws: ``OutputError`` where something else lies there or the system refuses.
  init(path: String) throws {
    target =
      URL(fileURLWithPath: path, isDirectory: true).resolvingSymlinksInPath()
      .standardizedFileURL
    self.path = target.path
    try PreviousRun.check(target)
    try probe()
    removeRuins()
  }

  /// How old a folder under a temporary name is, in seconds, when no run can be writing it any more.
  private static let oldestWriting = 3600.0

  /// Removes what runs of this name left that were killed while writing, long ago.
  private func removeRuins() {
    let parent = target.deletingLastPathComponent()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
    for name in names
    where name.hasPrefix(".\(target.lastPathComponent).") && name.hasSuffix(".partial") {
      let ruin = parent.appendingPathComponent(name)
      let attributes = try? FileManager.default.attributesOfItem(atPath: ruin.path)
      guard let changed = attributes?[.modificationDate] as? Date,
        -changed.timeIntervalSinceNow > Self.oldestWriting
      else { continue }
      try? FileManager.default.removeItem(at: ruin)
    }
  }

  /// Writes the files and gives the folder its name; a run that lay there is replaced.
  ///
  /// - Parameter lastly: asked once all is written; if it throws, nothing was.
  func fill(_ files: [(name: String, text: String)], lastly: () throws -> Void) throws {
    let temporary = neighbour(of: target)
    defer { try? FileManager.default.removeItem(at: temporary) }
    try refusals(path) {
      try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    }
    for file in files {
      try refusals("\(path)/\(file.name)") {
        try Data(file.text.utf8).write(to: temporary.appendingPathComponent(file.name))
      }
    }
    try lastly()
    try PreviousRun.check(target)
    try put(temporary)
  }

  /// A name is free, or an earlier run changes places with this one and is then removed.
  private func put(_ temporary: URL) throws {
    if rename(temporary.path, path) == 0 { return }
    guard errno == ENOTEMPTY || errno == EEXIST else {
      throw OutputError.cannotWrite(path: path, reason: SystemReason.text(errno))
    }
    let refusal = portolan_exchange(temporary.path, path)
    guard refusal == 0 else {
      throw OutputError.cannotWrite(path: path, reason: SystemReason.text(refusal))
    }
  }

  /// Makes and removes a folder where the run's will be made: what only shows after minutes of work
  /// shows now.
  private func probe() throws {
    var place = target
    repeat {
      place.deleteLastPathComponent()
    } while !FileManager.default.fileExists(atPath: place.path) && place.path != "/"
    let trial = neighbour(of: place.appendingPathComponent(target.lastPathComponent))
    try refusals(path) {
      try FileManager.default.createDirectory(at: trial, withIntermediateDirectories: false)
      try FileManager.default.removeItem(at: trial)
    }
  }

  /// A hidden name beside another.
  private func neighbour(of url: URL) -> URL {
    url.deletingLastPathComponent().appendingPathComponent(
      ".\(url.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).partial",
      isDirectory: true)
  }

  private func refusals(_ path: String, _ work: () throws -> Void) throws {
    do {
      try work()
    } catch {
      throw OutputError.cannotWrite(path: path, reason: SystemReason.of(error))
    }
  }
}
