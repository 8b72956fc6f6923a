/// A scenario folder held in memory: templates and tests load from it.
public struct MemoryFolder: ScenarioFolder, Sendable {
  /// The folder's name.
  public let name: String
  private var files: [String: [UInt8]]
  private var siblings: [String: MemoryFolder]

  /// A folder of text files by relative path, with folders beside it.
  public init(
    name: String, files: [(path: String, text: String)], siblings: [MemoryFolder] = []
  ) {
    self.name = name
    self.files = Dictionary(
      files.map { ($0.path, Array($0.text.utf8)) }, uniquingKeysWith: { _, last in last })
    self.siblings = Dictionary(
      siblings.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// The bytes of a file; setting nil removes it.
  public subscript(path: String) -> [UInt8]? {
    get { files[path] }
    set { files[path] = newValue }
  }

  /// The paths held, sorted.
  public var paths: [String] { files.keys.sorted() }

  /// The bytes of a file.
  public func read(_ path: String, limit: Int) -> FolderReadResult {
    guard let bytes = files[path] else { return .missing }
    return bytes.count <= limit ? .bytes(bytes) : .tooLarge
  }

  /// The files directly in a directory.
  public func list(_ directory: String) -> [String] {
    let prefix = directory.isEmpty ? "" : directory + "/"
    return files.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
      .filter { !$0.contains("/") }
  }

  /// The folder beside it, which sees this one as its sibling too.
  public func sibling(_ name: String) -> (any ScenarioFolder)? {
    if name == self.name { return self }
    guard var other = siblings[name] else { return nil }
    other.siblings.merge(siblings) { own, _ in own }
    other.siblings[self.name] = self
    return other
  }
}
