/// The largest input that is read: a hostile or broken file must cost little.
enum InputLimits {
  /// Bytes of one YAML file.
  static let yamlBytes = 1 << 20
  /// Bytes of one table.
  static let tableBytes = 64 << 20
  /// Bytes of all files of a scenario and its bases together.
  static let totalBytes = 256 << 20
  /// Data rows of one table.
  static let tableRows = 1_000_000
  /// Values in one column of samples.
  static let samples = 10_000
  /// Bytes of one line of a table.
  static let lineBytes = 1 << 20
  /// Columns of one table.
  static let columns = 256
  /// Levels of mappings and lists in YAML.
  static let nesting = 32
  /// Plan files of one scenario.
  static let plans = 64
  /// Folders in a chain of bases.
  static let bases = 8
  /// Letters of an identifier.
  static let identifierLength = 64
}
