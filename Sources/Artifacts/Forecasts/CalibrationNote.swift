/// One sentence of the report on a process: what was calibrated on which data, or what is assumed.
public struct CalibrationNote: Sendable, Hashable {
  /// What it is about, such as `Currency rates`.
  public let subject: String
  /// The sentence.
  public let sentence: String
  /// Whether data stand behind it.
  public let isCalibrated: Bool

  /// A note.
  public init(subject: String, sentence: String, isCalibrated: Bool) {
    self.subject = subject
    self.sentence = sentence
    self.isCalibrated = isCalibrated
  }
}
