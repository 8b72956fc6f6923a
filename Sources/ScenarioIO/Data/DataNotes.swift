internal import Commerce

/// What a reader must know of how a data file became a history.
struct DataNotes {
  let file: String
  let sales: DataSales
  let selection: DataSelection
  /// Titles of stores that were taken out.
  let idle: [String]
  let start: Day

  /// The notes: what was taken, what was left out, and weeks in which nothing sold anywhere.
  func notes() -> [DefaultNote] {
    let share = Measure.short((selection.revenueShare * 1000).rounded() / 10)
    var texts = [
      "\(selection.chosen.count) of \(selection.candidateCount) pairs of store and product, those"
        + " with the most revenue before \(start): \(share) % of it"
    ]
    if sales.laterRows > 0 {
      texts.append("\(sales.laterRows) rows that do not end before \(start) are not read")
    }
    let quiet = weeksWithoutTrade()
    if !quiet.isEmpty {
      texts.append(
        "no trade at all in the week of \(quiet.map(\.description).joined(separator: ", "));"
          + " it counts as nothing sold")
    }
    if !idle.isEmpty {
      texts.append(
        "stores left out, because none of these pairs is theirs: \(idle.joined(separator: ", "))")
    }
    if !selection.strangers.isEmpty {
      texts.append(
        "in the data, but no store: \(selection.strangers.joined(separator: ", "))")
    }
    return texts.map {
      DefaultNote(
        subject: "history.data", text: $0, evidence: Evidence(citation: file, status: .given))
    }
  }

  /// Weeks between the first and the start in which the data have no sale of any store.
  private func weeksWithoutTrade() -> [Day] {
    let traded = Set(sales.series.flatMap { $0.points.map(\.week) })
    guard let first = traded.min() else { return [] }
    return stride(from: first, to: start, by: 7).filter { !traded.contains($0) }
  }
}
