/// A fact that is true of all goods into a place while some branch of a policy event lasts.
///
/// Rules of the book that may begin ask for it (`when` with the fact), rules that may end ask for its
/// absence (`not` and the fact).
public struct PolicyFact: Hashable, Sendable {
  /// Country or customs union.
  public let destination: String
  /// The word by which rules ask for it.
  public let name: String

  /// A fact.
  public init(destination: String, name: String) {
    self.destination = destination
    self.name = name
  }

  /// Whether it is true of goods into a market.
  public func concerns(_ market: Market) -> Bool {
    destination == market.country || destination == market.customsUnion
  }
}

extension TariffEvent {
  /// Whether some branch makes a fact true.
  public func canMakeTrue(_ fact: PolicyFact) -> Bool {
    branches.contains { $0.effects.contains(.fact(fact)) }
  }
}

extension Scenario {
  /// The facts that policy events can make true, in the order in which events name them.
  public var policyFacts: [PolicyFact] {
    var facts: [PolicyFact] = []
    for effect in tariffEvents.flatMap(\.branches).flatMap(\.effects) {
      if case .fact(let fact) = effect, !facts.contains(fact) { facts.append(fact) }
    }
    return facts
  }
}
