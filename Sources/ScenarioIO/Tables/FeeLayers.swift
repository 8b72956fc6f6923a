internal import Commerce

/// The user's fees over the shipped ones, beyond rows of one name.
///
/// Who writes what a platform takes of all goods means it also where we ship a figure under another name,
/// for one market or for one size; what we ship for a category of goods stays.
struct FeeLayers {
  let rows: [TableRow]

  /// The rows without shipped ones that a row of the user covers.
  var prevailing: [TableRow] {
    let own = rows.filter { $0.layer == .user && $0.text("category") == nil && !$0.isForSize }
    guard !own.isEmpty else { return rows }
    return rows.filter { row in
      row.layer == .user || row.text("category") != nil || !own.contains { covers($0, row) }
    }
  }

  /// Whether a row of the user is for all that a shipped one is for, at all times at which it holds.
  private func covers(_ own: TableRow, _ shipped: TableRow) -> Bool {
    let isOfSameKind =
      own.text("platform") == shipped.text("platform") && own.text("kind") == shipped.text("kind")
      && own.isShare == shipped.isShare
    let isInside = own.text("market") == nil || own.text("market") == shipped.text("market")
    return isOfSameKind && isInside && own.text("store") == nil && own.spans(shipped)
  }
}

extension TableRow {
  fileprivate var isForSize: Bool { text("size") != nil || number("weight_up_to") != nil }

  /// Whether it holds on every day on which another does.
  fileprivate func spans(_ other: TableRow) -> Bool {
    let begins = day("from").map { own in other.day("from").map { own <= $0 } ?? false } ?? true
    let ends =
      day("through").map { own in other.day("through").map { own >= $0 } ?? false } ?? true
    return begins && ends
  }

  fileprivate var isShare: Bool {
    text("amount").map { $0.contains("%") || $0 == "unknown" } ?? false
  }
}
