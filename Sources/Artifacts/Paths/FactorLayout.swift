public import Commerce

/// Which factor and which parameter stands in which column of a block.
public struct FactorLayout: Sendable {
  /// Weekly factors by column.
  public let factors: [Factor]
  /// Settings that are drawn once per future, by column: the path of the setting's entry.
  public let parameters: [Parameter]
  private let columnByFactor: [Factor: Int]
  private let columnByParameter: [String: Int]

  /// A layout; factors and parameter paths are unique.
  public init(factors: [Factor], parameters: [Parameter]) {
    self.factors = factors
    self.parameters = parameters
    columnByFactor = Dictionary(uniqueKeysWithValues: factors.enumerated().map { ($1, $0) })
    columnByParameter = Dictionary(
      uniqueKeysWithValues: parameters.enumerated().map { ($1.path, $0) })
  }

  /// An uncertain setting that is an outer factor.
  public struct Parameter: Sendable, Hashable {
    /// The path of the setting's entry, which its draw is keyed by.
    public let path: String
    /// The setting.
    public let declaration: SettingDeclaration
    /// Its law in the canonical unit.
    public let law: UncertainNumber
    /// Whether the user gave the law or it shipped.
    public let layer: SettingBook.Layer

    /// A parameter.
    public init(
      path: String, declaration: SettingDeclaration, law: UncertainNumber,
      layer: SettingBook.Layer
    ) {
      self.path = path
      self.declaration = declaration
      self.law = law
      self.layer = layer
    }
  }

  /// The column of a factor.
  public func column(of factor: Factor) -> Int? { columnByFactor[factor] }

  /// The columns of facts of policy events, in their order.
  ///
  /// - Precondition: the futures are of a scenario whose events make them true.
  public func columns(of facts: [PolicyFact]) -> [Int] {
    facts.map { fact in
      guard let column = column(of: .fact(fact)) else {
        preconditionFailure("futures say nothing of \(Factor.fact(fact).name)")
      }
      return column
    }
  }

  /// The column of a setting's draw; nil for one that is known exactly.
  public func parameterColumn(ofPath path: String) -> Int? { columnByParameter[path] }
}
