/// What a layer of the stack is by its name: the names that mean something to the arithmetic.
///
/// Every other name is a duty on top (`s301`, `handling_fee`); it enters the base of the taxes.
public enum TariffLayer: Hashable, Sendable {
  /// The duty that every import has, be it zero: not knowing it is said.
  case baseDuty
  /// A duty or fee on top.
  case addedDuty
  /// A tax on value added, reckoned after all duties.
  case tax

  /// Names of the base layer.
  public static let baseDutyNames: Set<String> = ["duty", "mfn"]
  /// Names of tax layers.
  public static let taxNames: Set<String> = ["vat", "gst"]

  /// What a layer of that name is.
  public init(named name: String) {
    if Self.taxNames.contains(name) {
      self = .tax
    } else {
      self = Self.baseDutyNames.contains(name) ? .baseDuty : .addedDuty
    }
  }
}
