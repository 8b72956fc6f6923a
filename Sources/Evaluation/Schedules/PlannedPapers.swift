public import Commerce
public import Economics

/// The papers that a strategy applies for if every gate is passed at once and no trigger is pulled.
public struct PlannedPapers: Sendable {
  /// One paper.
  public struct Paper: Sendable {
    /// The file.
    public let file: ComplianceFile
    /// When it is applied for, needed and held.
    public let application: ComplianceRule.Application
  }

  /// In the scenario's order of files.
  public let papers: [Paper]

  /// The papers of a strategy whose stores are decided.
  public init(strategy: Strategy, scenario: Scenario) {
    let rule = ComplianceRule(scenario)
    let planned = Schedule(
      strategy: strategy, deviations: [], scenario: scenario, rule: rule)
    papers = planned.applications.map {
      Paper(file: rule.files[$0.file], application: $0)
    }
  }
}
