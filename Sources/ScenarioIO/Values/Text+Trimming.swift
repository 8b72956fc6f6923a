extension StringProtocol {
  /// Without spaces and tabs at both ends.
  var trimmed: String {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    var rest = self[...]
    while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
    return String(rest.drop(while: isBlank))
  }
}
