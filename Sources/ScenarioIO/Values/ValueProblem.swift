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

  init(_ code: DiagnosticCode, _ message: String, label: String = "", help: [String] = []) {
    self.code = code
    self.message = message
    self.label = label
    self.help = help
  }
}
