/// What a layer of the stack is by its name: the names that mean something to the arithmetic.
///
/// Every other name is a duty on top (`s301-list`, `parcel-fee`); it enters the base of the taxes.
public enum TariffLayer: Hashable, Sendable {
  /// The duty that every import has, be it zero: not knowing it is said. `duty` or `mfn`.
  case baseDuty
  /// A duty on top.
  case addedDuty
  /// What is paid for the handling of an entry or a parcel and not on the goods: `mpf`, `hmf`, and any
  /// name with `fee` in it. It enters the base of the taxes as duties do.
  case fee
  /// A tax on value added: of the sale, and of the entry where no ``importTax`` stands beside it. Any
  /// name with `vat`, `gst` or `icms` in it.
  case tax
  /// A tax on value added at the border, which whoever imports claims back. Such a name with `import`
  /// in it: `import_vat`.
  case importTax
  /// A tax that is paid once and not claimed back: `sales_tax`.
  case finalTax

  /// What a layer of that name is; its words are parted by `_` or `-`.
  public init(named name: String) {
    let words = name.split { $0 == "_" || $0 == "-" }
    if !Self.taxWords.isDisjoint(with: words) {
      self = words.contains("import") ? .importTax : .tax
    } else if words == ["sales", "tax"] {
      self = .finalTax
    } else if !Self.feeWords.isDisjoint(with: words) {
      self = .fee
    } else {
      self = words == ["duty"] || words == ["mfn"] ? .baseDuty : .addedDuty
    }
  }

  /// Whether it is a tax, which is reckoned after all duties.
  public var isTax: Bool {
    switch self {
    case .baseDuty, .addedDuty, .fee: false
    case .tax, .importTax, .finalTax: true
    }
  }

  private static let feeWords: Set<Substring> = ["fee", "mpf", "hmf"]
  private static let taxWords: Set<Substring> = ["vat", "gst", "icms"]
}
