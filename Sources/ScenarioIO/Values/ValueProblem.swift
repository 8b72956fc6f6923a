/// Why a text is not the value that was expected; the reader of the file adds the place.
struct ValueProblem: Error, Equatable {
  /// The code.
  let code: DiagnosticCode
  /// What is wrong with the text.
  let message: String
  /// What was expected, for under the caret.
  let label: String
  /// What to write instead.
  let help: [String]
  /// Whether it only follows from something that was reported where it stands.
  let isConsequence: Bool

  init(
    _ code: DiagnosticCode, _ message: String, label: String = "", help: [String] = [],
    isConsequence: Bool = false
  ) {
    self.code = code
    self.message = message
    self.label = label
    self.help = help
    self.isConsequence = isConsequence
  }

  /// The same problem with more to say: a word in front, and help at the end.
  func with(prefix: String = "", help more: [String]) -> ValueProblem {
    ValueProblem(
      code, prefix + message, label: label, help: help + more, isConsequence: isConsequence)
  }
}
