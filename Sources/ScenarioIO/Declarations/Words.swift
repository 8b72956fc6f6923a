/// Cases of an enumeration as files write them: `overseasWarehouse` is `overseas_warehouse`.
enum Words {
  /// The words of all cases.
  static func all<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> [String]
  where Choice.RawValue == String {
    type.allCases.map { word($0.rawValue) }
  }

  /// The word of a case.
  static func word<Choice: RawRepresentable>(of choice: Choice) -> String
  where Choice.RawValue == String {
    word(choice.rawValue)
  }

  /// The case of a word.
  static func value<Choice: RawRepresentable & CaseIterable>(_ word: String) -> Choice?
  where Choice.RawValue == String {
    Choice.allCases.first { self.word($0.rawValue) == word }
  }

  private static func word(_ camelCase: String) -> String {
    camelCase.reduce(into: "") { word, letter in
      if letter.isUppercase { word += "_" }
      word += letter.lowercased()
    }
  }
}
