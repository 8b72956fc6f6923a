internal import Commerce

/// practices.csv: how customs offices round, which day's rates of exchange they use, and what they
/// value goods of personal use at.
enum PracticesTable {
  static let declaration = TableDeclaration(
    .practices, key: ["destination"],
    "How customs offices reckon, for `portolan landed`; simulation does not round. The usual ones "
      + "ship.",
    columns: [
      ColumnDeclaration(
        "destination", .area, required: true, "Country or customs union.", example: "CN"),
      ColumnDeclaration(
        "rounding", .choice(Words.all(RoundingRule.self)), default: "half_up",
        "How a charge is rounded to the smallest unit of the currency.", example: "half_up"),
      ColumnDeclaration(
        "exchange_day", .choice(Words.all(CustomsPractice.ExchangeDay.self)), default: "entry",
        "Whose rates of exchange hold: of the day of entry or of shipment, or of a weekday of the "
          + "month before.", example: "third_wednesday"),
      ColumnDeclaration(
        "personal_value", .number(.share, 0...1), default: "100 %",
        "The part of the price that goods declared `personal` are valued at.", example: "60 %"),
      EvidenceColumns.source, EvidenceColumns.status,
    ])

  /// The practices by country or union.
  static func practices(_ context: LoadContext) -> [String: CustomsPractice] {
    var practices: [String: CustomsPractice] = [:]
    for row in context.rows(.practices) {
      guard let destination = row.text("destination"),
        let rounding: RoundingRule = row.choice("rounding"),
        let day: CustomsPractice.ExchangeDay = row.choice("exchange_day"),
        let share = row.number("personal_value")
      else { continue }
      practices[destination] = CustomsPractice(
        rounding: rounding, exchangeDay: day,
        personalValuePartsPerMillion: Int64((share * 1e6).rounded()))
    }
    return practices
  }
}
