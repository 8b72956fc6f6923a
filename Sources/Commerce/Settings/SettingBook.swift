/// All settings of a scenario: the declarations, shipped values for parts of the business, and what
/// the user said.
///
/// Every question about a number gets an answer with its origin.
public struct SettingBook: Sendable {
  /// What can be set, by key, in alphabetical order.
  public let declarations: [SettingDeclaration]
  private let declarationByKey: [SettingKey: SettingDeclaration]
  private let shelvesByKey: [SettingKey: SettingShelf]

  /// A book.
  ///
  /// - Precondition: keys are declared once and entries have declared keys; the loader and the
  ///   Catalogue's tests see to it.
  public init(declarations: [SettingDeclaration], entries: [Entry]) {
    self.declarations = declarations.sorted { $0.key < $1.key }
    declarationByKey = Dictionary(uniqueKeysWithValues: declarations.map { ($0.key, $0) })
    shelvesByKey = Dictionary(grouping: entries, by: \.key).mapValues(SettingShelf.init)
  }

  /// One value for one part of the business.
  public struct Entry: Sendable, Hashable {
    /// What is set.
    public let key: SettingKey
    /// For which part.
    public let selector: SettingSelector
    /// The number in the canonical unit.
    public let value: UncertainNumber
    /// The currency of a ``SettingUnit/money`` setting; nil means base currency.
    public let currency: Currency?
    /// Whether the user said so or we did: what a user says of all beats what ships for a part.
    public let layer: Layer
    /// Where it comes from.
    public let evidence: Evidence

    /// An entry.
    public init(
      key: SettingKey, selector: SettingSelector, value: UncertainNumber, currency: Currency? = nil,
      layer: Layer, evidence: Evidence
    ) {
      self.key = key
      self.selector = selector
      self.value = value
      self.currency = currency
      self.layer = layer
      self.evidence = evidence
    }
  }

  /// Who said it.
  public enum Layer: Int, Sendable, Comparable {
    /// Shipped with Portolan.
    case shipped
    /// Said in the scenario.
    case user

    /// The user's word is the higher.
    public static func < (a: Layer, b: Layer) -> Bool { a.rawValue < b.rawValue }
  }

  /// A number with its origin.
  public struct Resolved: Sendable, Hashable {
    /// What was asked.
    public let declaration: SettingDeclaration
    /// The number or law in the canonical unit.
    public let value: UncertainNumber
    /// The currency of money; nil means base currency.
    public let currency: Currency?
    /// Whether the user said it.
    public let layer: Layer
    /// Where it comes from.
    public let evidence: Evidence
    /// `key[selector]` of the entry: two listings that share the entry share the draw of its law.
    public let path: String
  }

  /// All entries of a key, for listing what was used.
  public func entries(for key: SettingKey) -> [Entry] { shelvesByKey[key]?.entries ?? [] }

  /// The number that holds at a place: the user's most specific word, else the most specific shipped
  /// value, else the declared default.
  ///
  /// - Precondition: the key is declared, and set somewhere if it has no default. The loader checks
  ///   required keys; an undeclared key is a mistake of the program.
  /// - Complexity: linear in the kinds of selectors that entries of the key have.
  public func resolve(_ key: SettingKey, at place: SettingSelector = SettingSelector()) -> Resolved
  {
    guard let declaration = declarationByKey[key] else {
      preconditionFailure("setting \(key) is not declared")
    }
    if let best = shelvesByKey[key]?.best(at: place) {
      return Resolved(
        declaration: declaration, value: best.value, currency: best.currency, layer: best.layer,
        evidence: best.evidence, path: "\(key)[\(best.selector.description)]")
    }
    guard let standard = declaration.standard else {
      preconditionFailure("setting \(key) has no default and is not set at \(place.description)")
    }
    return Resolved(
      declaration: declaration, value: standard.value, currency: nil, layer: .shipped,
      evidence: standard.evidence, path: "\(key)[default]")
  }
}
