public import Commerce

/// How far an uncertain number moves the verdict: what is worth measuring next.
public struct ParameterEffect: Sendable, Hashable {
  /// The path of the setting's entry.
  public let path: String
  /// The setting.
  public let declaration: SettingDeclaration
  /// Its law.
  public let law: UncertainNumber
  /// Whether the user gave it.
  public let layer: SettingBook.Layer
  /// Mean of the headline figure in the futures of the highest third of the number less that in the
  /// lowest third, for the reference plan, in base currency.
  public let swing: Double
  /// Standard error of the swing.
  public let swingStandardError: Double
  /// The same for the difference of the leading plan to the reference.
  public let differenceSwing: Double

  /// An effect.
  public init(
    path: String, declaration: SettingDeclaration, law: UncertainNumber,
    layer: SettingBook.Layer, swing: Double, swingStandardError: Double, differenceSwing: Double
  ) {
    self.path = path
    self.declaration = declaration
    self.law = law
    self.layer = layer
    self.swing = swing
    self.swingStandardError = swingStandardError
    self.differenceSwing = differenceSwing
  }

  /// Whether the swing is more than three standard errors: what lies below may be noise, and a list
  /// of dozens holds some beyond two by chance.
  public var isClear: Bool { abs(swing) > 3 * swingStandardError }
}
