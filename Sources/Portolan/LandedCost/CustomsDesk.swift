import Commerce
import LandedCost
public import ScenarioIO

/// Where landed cost is asked for without a scenario: the law, and what an answer needs beside it.
public struct CustomsDesk: Sendable {
  let law: TariffLaw
  let book: RuleBook
  /// What rules ask consignments to declare.
  let knownFacts: Set<String>

  /// A desk under a law.
  public init(law: TariffLaw) {
    self.law = law
    book = RuleBook(rules: law.rules)
    knownFacts = Set(law.rules.flatMap(\.conditions).flatMap(\.facts))
  }

  /// What came of reading the law.
  public struct Opening: Sendable {
    /// The desk, if there was no error.
    public let desk: CustomsDesk?
    /// All that was found.
    public let diagnostics: [Diagnostic]
  }

  /// A desk under the shipped law, or under a folder's tables laid over it.
  public static func open(over folder: (any ScenarioFolder)? = nil) -> Opening {
    let result = TariffLawLoader.load(over: folder)
    return Opening(desk: result.law.map(CustomsDesk.init), diagnostics: result.diagnostics)
  }

  /// The market of a country.
  func market(in country: String) throws(CustomsDeskError) -> Market {
    if let market = law.market(in: country) { return market }
    let known = law.markets.map(\.country).sorted().joined(separator: " ")
    throw CustomsDeskError(
      "there is no market in \(country); known: \(known); a row of markets.csv in the folder of "
        + "--rules adds one")
  }

  /// Refuses facts that no rule asks for: a misspelt one would change nothing and nobody would know.
  func check(facts: some Sequence<String>) throws(CustomsDeskError) {
    for fact in facts where !knownFacts.contains(fact) {
      let near = NearestName.of(fact, in: knownFacts).map { "did you mean `\($0)`?" }
      throw CustomsDeskError(
        "no rule asks for `\(fact)`; \(near ?? "known: \(knownFacts.sorted().joined(separator: ", "))")"
      )
    }
  }
}

/// Why a landed cost cannot be told: what is wrong and how to mend it, in words for the user.
public struct CustomsDeskError: Error, Hashable, CustomStringConvertible {
  /// The sentence.
  public let description: String

  init(_ description: String) { self.description = description }

  /// The words of the engine, with what the desk knows to help.
  init(_ error: LandedCostError) {
    let help =
      switch error.code {
      case .missingExchangeRate:
        "; give one, such as `--rate \(error.subjects.joined(separator: "/"))=1.25`"
      case .conflictingRules: " (`portolan rules show` prints both)"
      case .dayBeforeRules: "; give a later day with --as-of"
      default: ""
      }
    self.init(error.description + help)
  }
}

extension TariffCondition {
  /// Facts that it asks for.
  var facts: [String] {
    switch self {
    case .fact(let fact), .notFact(let fact): [fact]
    case .any(let conditions): conditions.flatMap(\.facts)
    default: []
    }
  }
}
