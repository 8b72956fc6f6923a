internal import Commerce

/// Currencies that are pegged to the dollar and that the euro's reference rates leave out.
enum CurrencyPegs {
  /// Units per dollar, by code: the official parities of the central banks.
  static let unitsPerDollar: [String: Double] = [
    "AED": 3.6725, "SAR": 3.75, "QAR": 3.64, "OMR": 0.3845, "BHD": 0.376,
  ]

  /// What is known about them.
  static let evidence = Evidence(
    citation: "official dollar parities of the Gulf central banks", status: .memory)
}
