public import Commerce

extension Lane {
  /// What its consignments declare: the words by which rules of customs ask for it.
  public var customsFacts: Set<String> {
    declares.isEmpty ? [mode.customsFact] : Set(declares)
  }
}

extension Lane.Mode {
  /// The word by which rules of customs ask for it.
  public var customsFact: String {
    switch self {
    case .sea, .fastSea: "ocean"
    case .rail: "rail"
    case .truck: "truck"
    case .air: "air"
    case .parcel: "courier"
    }
  }
}
