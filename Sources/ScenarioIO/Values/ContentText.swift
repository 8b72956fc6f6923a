internal import Commerce

/// What one unit of goods holds, as a user writes it: `50 g`, `75 ml`, `10 pieces`.
enum ContentText {
  /// The content, to a thousandth of its unit, or why the text is none.
  static func read(_ text: String) -> Result<NetContent, ValueProblem> {
    let (number, word) = NumberText.split(text.trimmed)
    guard let (unit, size) = units[word.lowercased()],
      let thousandths = ExactNumber(number)?.times(size), thousandths > 0
    else {
      return .failure(
        ValueProblem(
          .wrongUnit, "`\(text.prefix(40))` is no content",
          label: "expected such as `50 g`, `75 ml` or `10 pieces`, to a thousandth"))
    }
    return .success(NetContent(thousandths: thousandths, unit))
  }

  private static let units: [String: (TariffCondition.ContentUnit, Int64)] = [
    "g": (.gram, 1000), "kg": (.gram, 1_000_000), "mg": (.gram, 1), "ml": (.millilitre, 1000),
    "l": (.millilitre, 1_000_000), "pieces": (.piece, 1000), "piece": (.piece, 1000),
    "sheets": (.piece, 1000), "sheet": (.piece, 1000),
  ]
}
