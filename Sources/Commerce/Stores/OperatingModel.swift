/// Who runs the store: the four models differ in funding, difficulty and sharing of cost.
///
/// Difficulty on a scale of 10 is the ordinal of a published comparison (Gu, operating models for
/// small and medium enterprises in Shanghai); it is a score, so every constraint on it can be
/// switched off.
public enum OperatingModel: String, Sendable, CaseIterable {
  /// The seller's own platform or site.
  case selfOperated
  /// A cross-border service provider runs it.
  case serviceProvider
  /// A store on a third party's platform.
  case thirdPartyPlatform
  /// Warehousing, collection and clearance shared in a park.
  case industrialPark

  /// How hard it is to manage, 1 to 10.
  public var managementDifficulty: Int {
    switch self {
    case .selfOperated: 10
    case .serviceProvider: 8
    case .thirdPartyPlatform: 3
    case .industrialPark: 5
    }
  }
}
