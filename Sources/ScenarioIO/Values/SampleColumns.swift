/// The columns of samples.csv, which `column(name)` refers to.
struct SampleColumns: Sendable {
  /// Values by header, in the unit written.
  private let columns: [String: [Double]]
  /// Headers whose column could not be read, which was reported.
  private let broken: Set<String>
  /// Whether a whole file could not be read: any name may have stood in it.
  private let isUnfinished: Bool

  /// No column at all.
  static let none = SampleColumns(columns: [:], broken: [], isUnfinished: false)

  init(columns: [String: [Double]], broken: Set<String>, isUnfinished: Bool) {
    self.columns = columns
    self.broken = broken
    self.isUnfinished = isUnfinished
  }

  /// The values of a column.
  func values(_ name: String) -> Result<[Double], ValueProblem> {
    if let values = columns[name] { return .success(values) }
    let file = TableName.samples.file
    let help =
      columns.isEmpty
      ? ["a column `\(name)` in \(file), one value a row"]
      : NearestName.help(for: name, in: columns.keys)
    return .failure(
      ValueProblem(
        .unknownName, "there is no column `\(name)` in \(file)", label: "not a column of samples",
        help: help, isConsequence: isUnfinished || broken.contains(name)))
  }

  /// The unit in which a header ends, as in the headers of other tables: `days` of `sea_days`.
  static func unit(ofHeader name: String) -> String? {
    guard let bar = name.lastIndex(of: "_"), bar > name.startIndex else { return nil }
    let ending = String(name[name.index(after: bar)...])
    let isUnit =
      Measure.allCases.contains { $0.suffixes.contains { $0.suffix == ending } }
      || ending == ending.lowercased()
        && (try? QuantityText.currency(ending.uppercased()).get()) != nil
    return isUnit ? ending : nil
  }
}
