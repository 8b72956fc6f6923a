internal import Commerce

/// A value as its declaration reads it.
enum FieldValue: Sendable, Equatable {
  case text(String)
  case whole(Int)
  case number(Double)
  case amount(Amount)
  indirect case law(UncertainNumber)
  case day(Day)
  case list([String])
  case flag(Bool)
}
