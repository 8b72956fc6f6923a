/// Why a matrix computation could not be done.
public struct LinearAlgebraError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was wrong; more kinds may come.
  public struct Code: Sendable, Hashable {
    private enum Kind { case shape, notFinite, asymmetric, notPositiveDefinite, noSpread, noResult }
    private let kind: Kind

    /// The matrices do not fit together.
    public static let shape = Code(kind: .shape)
    /// An element is infinite or NaN.
    public static let notFinite = Code(kind: .notFinite)
    /// A matrix that must be symmetric is not.
    public static let asymmetric = Code(kind: .asymmetric)
    /// A matrix that must be positive definite is not.
    public static let notPositiveDefinite = Code(kind: .notPositiveDefinite)
    /// A column never changes, so it has no correlation with anything.
    public static let noSpread = Code(kind: .noSpread)
    /// The library gave up.
    public static let noResult = Code(kind: .noResult)
  }

  /// What was wrong.
  public let code: Code
  /// The function and its argument, the value found and what was expected.
  public let description: String

  /// An error.
  ///
  /// - Parameter description: the function and its argument, the value found and what was expected.
  public init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}
