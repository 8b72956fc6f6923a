/// One kind of limit or cost on the choice of stores: it adds its rows and costs to the model.
///
/// Leaving a block out never worsens the optimum; the conformance kit tests it.
protocol ConstraintBlock: Sendable {
  /// What it is called in remarks.
  var name: String { get }
  /// Adds rows, costs and charges.
  func build(into model: inout PortfolioModel)
}

/// The blocks of the portfolio problem.
///
/// A new one is one file and one line here.
enum PortfolioBlocks {
  static let all: [any ConstraintBlock] = [
    OneCourse(),
    CashAndCredit(),
    StaffCapacity(),
    ManagementCapacity(),
    RuleAdaptation(),
    CompliancePapers(),
    TopMarketCap(),
  ]

  /// All blocks but one.
  static func all(but name: String) -> [any ConstraintBlock] { all.filter { $0.name != name } }
}
