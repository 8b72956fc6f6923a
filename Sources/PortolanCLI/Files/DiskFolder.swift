import Foundation
import ScenarioIO

/// A scenario folder on disk: reads what lies inside it and nothing else.
///
/// Links are resolved first, so a link that leads out of the folder is refused, and only regular
/// files are opened: a named pipe or a device would block or never end.
struct DiskFolder: ScenarioFolder {
  /// The folder with all links resolved.
  private let root: URL

  /// The folder at a path.
  ///
  /// - Throws: ``InputError`` where there is none.
  init(path: String) throws(InputError) {
    let url = URL(fileURLWithPath: path, isDirectory: true).resolvingSymlinksInPath()
    var isDirectory: ObjCBool = false
    guard !path.isEmpty,
      FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory)
    else { throw .noFolder(path: path) }
    guard isDirectory.boolValue else { throw .notAFolder(path: path) }
    root = url.standardizedFileURL
  }

  /// The folder's path.
  var path: String { root.path }

  var name: String { root.lastPathComponent }

  func read(_ path: String, limit: Int) -> FolderReadResult {
    let url = root.appendingPathComponent(path)
    guard FileManager.default.fileExists(atPath: url.path) else {
      return isLink(url) ? .failed("it is a link that leads nowhere") : .missing
    }
    let resolved = url.resolvingSymlinksInPath().standardizedFileURL
    guard resolved.path.hasPrefix(root.path + "/") else { return .outside }
    // Without waiting: opening a named pipe would block until somebody writes to it.
    let descriptor = open(resolved.path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return .failed(SystemReason.text(errno)) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failed(SystemReason.text(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .notRegular }
    guard Int(status.st_size) <= limit else { return .tooLarge }
    do {
      // One byte more than allowed shows a file that grew since its size was read.
      let data = try handle.read(upToCount: limit + 1) ?? Data()
      return data.count > limit ? .tooLarge : .bytes(Array(data))
    } catch {
      return .failed(SystemReason.of(error))
    }
  }

  private func isLink(_ url: URL) -> Bool {
    var status = stat()
    return lstat(url.path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  func list(_ directory: String) -> [String] {
    let url = root.appendingPathComponent(directory).resolvingSymlinksInPath().standardizedFileURL
    guard url.path == root.path || url.path.hasPrefix(root.path + "/") else { return [] }
    return (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
  }

  func sibling(_ name: String) -> (any ScenarioFolder)? {
    guard !name.contains("/"), name != "..", name != "." else { return nil }
    let parent = root.deletingLastPathComponent()
    guard let folder = try? DiskFolder(path: parent.appendingPathComponent(name).path),
      folder.root.deletingLastPathComponent().path == parent.path
    else { return nil }
    return folder
  }
}
