/// A folder that a scenario is read from.
///
/// The program that runs the loader opens files; this room only asks for them by relative name.
public protocol ScenarioFolder {
  /// The folder's own name, without its parents.
  var name: String { get }

  /// The bytes of a file given by a relative path with `/`, if it has at most `limit` bytes.
  ///
  /// Symbolic links are resolved by the reader, which answers ``FolderReadResult/outside`` if the
  /// file then lies outside the folder.
  func read(_ path: String, limit: Int) -> FolderReadResult

  /// Names of the files directly in a directory of the folder (`""` for itself), in any order; empty
  /// where there is no such directory.
  func list(_ directory: String) -> [String]

  /// The folder of that name beside this one, for `base:`; nil where there is none.
  func sibling(_ name: String) -> (any ScenarioFolder)?
}

/// What came of reading a file.
public enum FolderReadResult: Sendable {
  /// Its content.
  case bytes([UInt8])
  /// There is no such file.
  case missing
  /// It has more bytes than the limit.
  case tooLarge
  /// It is a directory, a device or a pipe.
  case notRegular
  /// It lies outside the folder once links are resolved.
  case outside
  /// The system refused, in its own words.
  case failed(String)
}
