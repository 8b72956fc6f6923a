import Glibc

/// Public data sets that lie beside the project on some machines; tests that use them are skipped
/// elsewhere.
enum SharedData {
  /// The text of a gzip file of the shared folder (`PORTOLAN_SHARED`, else `shared` beside the
  /// project), or nil.
  static func text(_ path: String) -> String? {
    let folder = getenv("PORTOLAN_SHARED").map { String(cString: $0) } ?? sibling
    let file = "\(folder)/\(path)"
    guard access(file, R_OK) == 0, let pipe = popen("gzip -dc '\(file)'", "r") else { return nil }
    defer { pclose(pipe) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, pipe)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Four folders up from this file lies the project; beside it, perhaps, `shared`.
  private static var sibling: String {
    let parts = #filePath.split(separator: "/")
    return "/" + parts.dropLast(5).joined(separator: "/") + "/shared"
  }
}
