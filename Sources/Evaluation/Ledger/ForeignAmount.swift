/// An amount per unit in some currency: the ledger multiplies it by the week's rate.
struct ForeignAmount: Sendable, Hashable {
  /// Major units.
  var amount: Double
  /// Position of the currency in the ledger's list; 0 is base currency.
  var currency: Int

  /// Nothing.
  static let zero = ForeignAmount(amount: 0, currency: 0)
}
