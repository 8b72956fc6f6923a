/// Broken scenarios with the findings that each must yield.
enum Corpus {
  static let all = files + yaml + csv + values + samples + names + business + plans + consequences
}
