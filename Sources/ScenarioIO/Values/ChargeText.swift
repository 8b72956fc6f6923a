internal import Commerce

/// A charge as files write it: `12.5 %`, `4.60 USD`, `3 EUR per line`.
enum ChargeText: Equatable {
  /// Millionths of a base, and how they are taken.
  case share(partsPerMillion: Int64, Form)
  /// A sum, and the word after `per` if there is one.
  case fixed(Money, per: String?)

  /// How a share is taken: of the base, of a base that holds it, or as a floor.
  enum Form: String, CaseIterable {
    case plain, inside, floor
  }

  /// Reads a charge; shares may be negative or above 100 % only in events, which read them apart.
  static func read(_ text: String) -> Result<ChargeText, ValueProblem> {
    for form in [Form.inside, .floor] where text.hasSuffix(" \(form.rawValue)") {
      return share(String(text.dropLast(form.rawValue.count + 1)), form)
    }
    let parts = text.split(separator: " per ", maxSplits: 1).map { String($0).trimmed }
    let (_, unit) = NumberText.split(parts.first ?? "")
    if Measure.share.size(of: unit) != nil, parts.count == 1 {
      return share(text, .plain)
    }
    guard !unit.isEmpty else {
      return NumberText.read(text).flatMap { _ in
        .failure(
          ValueProblem(
            .unitMissing, "the unit is missing",
            label: "expected a share such as `8 %` or an amount such as `3 EUR per line`"))
      }
    }
    return QuantityText.amount(parts[0]).flatMap { amount in
      // An amount without column unit always has its currency.
      amount.money(local: amount.currency ?? .usd).map {
        .fixed($0, per: parts.count > 1 ? parts[1] : nil)
      }
    }
  }

  private static func share(_ text: String, _ form: Form) -> Result<ChargeText, ValueProblem> {
    // A share of what holds it stays below the whole.
    QuantityText.number(text, .share, in: 0...(form == .inside ? 0.99 : 10)).map {
      // Millionths are exact for every rate in use; the finest is 0.3464 %.
      .share(partsPerMillion: Int64(($0 * 1e6).rounded()), form)
    }
  }
}
