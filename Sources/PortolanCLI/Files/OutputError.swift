/// Why a result could not be written.
enum OutputError: Error, CustomStringConvertible {
  /// The system refused.
  case cannotWrite(path: String, reason: String)
  /// The system refused to keep a part of a run.
  case partNotKept(path: String, reason: String, remains: String?)
  /// A folder of that name is there and is not a run.
  case notARun(path: String)
  /// A run of that name is there, and somebody put more into it.
  case holdsMore(path: String, name: String)
  /// A file stands where a folder is to be.
  case notAFolder(path: String)
  /// A folder stands where a file is to be.
  case isAFolder(path: String)
  /// Something of that name is there already.
  case exists(path: String)

  var description: String {
    switch self {
    case .cannotWrite(let path, let reason): "cannot write \(path): \(reason)"
    case .partNotKept(let path, let reason, let remains):
      "cannot keep a part of the run in \(path): \(reason); make room and run it again"
        + (remains.map { " (\($0))" } ?? "")
    case .notARun(let path):
      "\(path) is there and is not a run, so it is not replaced; choose another --output"
    case .holdsMore(let path, let name):
      "\(path) holds \(name), which no run wrote, so it is not replaced; move it or choose another "
        + "--output"
    case .notAFolder(let path): "\(path) is a file; --output needs a folder's name"
    case .isAFolder(let path): "\(path) is a folder; --output needs a file's name"
    case .exists(let path): "\(path) is there already and is not empty; nothing was written"
    }
  }
}
