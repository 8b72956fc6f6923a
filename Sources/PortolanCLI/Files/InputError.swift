/// Why there is nothing to read.
enum InputError: Error, CustomStringConvertible {
  /// There is nothing of that name.
  case noFolder(path: String)
  /// There is a file of that name.
  case notAFolder(path: String)
  /// The folder of external data is missing.
  case noData(path: String)
  /// There is nothing of that name that could hold rules.
  case noLaw(path: String)
  /// A file has more bytes than are read.
  case tooLarge(path: String, bytes: Int)
  /// A file is missing or cannot be read.
  case cannotRead(path: String)

  var description: String {
    switch self {
    case .noFolder(let path):
      "there is no scenario folder \(path); `portolan init \(path)` makes one"
    case .notAFolder(let path): "\(path) is a file; a scenario is a folder with a scenario.yaml"
    case .noData(let path): "there is no folder of external data \(path)"
    case .noLaw(let path):
      "there is no \(path); --rules takes a scenario, a folder with a tariffs.csv, or such a file"
    case .tooLarge(let path, let bytes):
      "\(path) has more than \(bytes >> 20) megabytes; split it"
    case .cannotRead(let path): "there is no file \(path), or it cannot be read"
    }
  }
}
