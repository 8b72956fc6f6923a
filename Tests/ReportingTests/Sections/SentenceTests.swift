import Artifacts
import Commerce
import TestSupport
import Testing

@testable import Reporting

@Suite("Sentences of the report are true and read as sentences")
struct SentenceTests {
  private let headline = "terminal_equity_change"

  /// Two plans in four futures with these changes of equity.
  private func study(_ first: [Double], _ second: [Double]) -> StudyResult {
    SmallStudy(futureCount: 4, planCount: 2).make()
      .replacing(headline, of: 0, with: first).replacing(headline, of: 1, with: second)
  }

  private func verdict(_ result: StudyResult) -> String {
    plain(BriefReading(StudyReading(result)).sentence)
  }

  private func lead(_ builder: some ReportSectionBuilder, _ result: StudyResult) throws -> String {
    plain(try #require(builder.section(for: result)).lead)
  }

  private func plain(_ text: String) -> String {
    text.split(separator: "\u{A0}").joined(separator: " ")
  }

  // MARK: - Ties

  @Test func `plans alike in every future are called so, and neither is ahead`() throws {
    let result = study([1e5, 2e5, 3e5, 4e5], [1e5, 2e5, 3e5, 4e5])
    let sentence = verdict(result)
    #expect(sentence.hasPrefix("Diversify comes to the same as Stay in every future."))
    #expect(!sentence.contains("ahead") && !sentence.contains("CNY 0"))
    #expect(sentence.contains("worst tenth of futures it ends level."))
    #expect(
      try lead(VerdictSection(), result).hasPrefix("Stay and Diversify have the same mean change"))
    #expect(
      try lead(PlanTableSection(), result)
        == "All plans come to the same, on average and in the worst tenth of futures.")
    let figures = VerdictFigures(StudyReading(result))
    #expect(figures.sentences[1].contains("comes to the same as Stay in every future"))
    #expect(figures.keyFigures[1].value == "0 of 100")
    #expect(figures.keyFigures[1].note == "futures; level in 100 of 100")
  }

  @Test func `futures in which plans are level count for neither`() throws {
    let result = study([1e5, 2e5, 3e5, 4e5], [2e5, 2e5, 3e5, 3e5])
    let difference = try #require(StudyReading(result).difference(of: 1))
    #expect(difference.aheadShare == 0.25 && difference.levelShare == 0.5)
    #expect(difference.betterShare == 0.5)
    let sentence = verdict(result)
    #expect(sentence.hasPrefix("Diversify earns as much as Stay in the middle future"))
    #expect(sentence.contains("is ahead in 25 of 100, level in 50 of 100."))
  }

  @Test func `less and lower are said without a minus`() {
    let sentence = verdict(study([1e5, 2e5, 3e5, 4e5], [-2e5, -1e5, 0, 1e5]))
    #expect(sentence.hasPrefix("Diversify earns CNY 300,000 less than Stay in the middle future"))
    #expect(sentence.contains("(nine futures in ten: −CNY 300,000 to −CNY 300,000)"))
    #expect(sentence.contains("is ahead in 0 of 100."))
    #expect(sentence.contains("it ends CNY 300,000 lower."))
  }

  // MARK: - Target

  @Test func `the chance of a target stands in verdict, tile, sentences, tables and terminal`() {
    let result = study([1e5, 2e5, 3e5, 4e5], [3e5, 4e5, 5e5, 6e5])
      .withTarget(250_000, met: [[0, 0, 1, 1], [1, 1, 1, 0]])
    let sentence =
      "The target, CNY 250,000 of operating profit, is met in 75 of 100 futures, "
      + "against 50 of 100."
    #expect(verdict(result).contains(sentence))
    let figures = VerdictFigures(StudyReading(result))
    let tile = figures.keyFigures.first { plain($0.label) == "It earns CNY 250,000 or more in" }
    #expect(tile?.value == "75 of 100" && tile?.note == "futures; Stay: 50 of 100")
    #expect(figures.sentences.map(plain)[0].contains("earns CNY 250,000 or more in 50 of 100"))
    let terminal = TextRenderer.render(report(for: result))
    #expect(terminal.contains("Target met in") && terminal.contains("The target,"))
  }

  @Test func `one plan with a target is told without a comparison`() {
    let result = SmallStudy(futureCount: 4, planCount: 1).make()
      .withTarget(2e6, met: [[0, 0, 0, 0]])
    #expect(
      verdict(result).hasSuffix(
        "The target, CNY 2.00 m of operating profit, is met in 0 of 100 futures."))
  }

  @Test func `a target that nobody named is not spoken of`() {
    #expect(StudyReading(SmallStudy().make()).target == nil)
    #expect(!verdict(SmallStudy().make()).contains("target"))
  }

  // MARK: - Insolvency

  private func insolvent(_ other: [Double], _ base: [Double]) -> String {
    verdict(
      study([1e5, 2e5, 3e5, 4e5], [3e5, 4e5, 5e5, 6e5])
        .replacing("insolvent", of: 1, with: other).replacing("insolvent", of: 0, with: base))
  }

  @Test func `a plan that ends in insolvency is said to, beside the reference`() {
    #expect(
      insolvent([1, 1, 1, 0], [0, 0, 0, 0]).contains(
        "Diversify is insolvent in 75 of 100 futures, Stay in 0 of 100."))
    #expect(
      insolvent([0, 0, 0, 0], [1, 0, 0, 0]).contains(
        "Diversify is insolvent in 0 of 100 futures, Stay in 25 of 100."))
    #expect(insolvent([1, 1, 1, 1], [1, 1, 1, 1]).contains("Both are insolvent in 100 of 100"))
  }

  @Test func `one plan that ends in insolvency is said to`() {
    let one = SmallStudy(futureCount: 4, planCount: 1).make()
      .replacing("insolvent", of: 0, with: [1, 1, 1, 1])
    #expect(verdict(one).contains("It is insolvent in 100 of 100 futures."))
    #expect(TextRenderer.render(report(for: one)).contains("insolvent in 100 of"))
  }

  @Test func `insolvency that is all but impossible is left to the report's page`() {
    #expect(!insolvent([0, 0, 0, 0], [0, 0, 0, 0]).contains("insolvent"))
    let rare = SmallStudy(futureCount: 200, planCount: 1).make()
      .replacing("insolvent", of: 0, with: [1] + [Double](repeating: 0, count: 199))
    #expect(!verdict(rare).contains("insolvent"))
  }

  @Test func `one future is called so`() {
    let cutOff = BriefReading(StudyReading(SmallStudy(futureCount: 1).make())).cutOff
    #expect(cutOff.contains("; 1 future, seed"))
    #expect(BriefReading(StudyReading(SmallStudy().make())).cutOff.contains("; 200 futures, seed"))
  }

  // MARK: - What is not known

  @Test func `unknown costs are said beside the verdict and listed under the assumptions`() throws {
    let warnings = ["no duty is known for lamps (from 2026-07-06)", "fee x is left out"]
    let result = SmallStudy().make().with(costWarnings: warnings)
    let section = try #require(VerdictSection().section(for: result))
    let callouts = section.blocks.compactMap { block -> String? in
      if case .callout(let callout) = block { callout.text } else { nil }
    }
    #expect(
      callouts.contains {
        $0.hasPrefix("2 costs are not reckoned as they should be, such as: no duty")
      })
    let page = HTMLRenderer.render(report(for: result))
    for warning in warnings { #expect(page.contains("<li>\(warning)</li>")) }
    let quiet = HTMLRenderer.render(report(for: result.with(costWarnings: [])))
    #expect(!quiet.contains("not reckoned as"))
  }

  // MARK: - Cash

  @Test(
    "what is said of the credit line follows the lowest cash",
    arguments: [
      (
        [1e6, 2e6, 3e6, 4e6], [1e6, 1e6, 1e6, 1e6],
        "Cash falls below zero under no plan in any future."
      ),
      (
        [1e6, 1e6, 1e6, 1e6], [-1e6, -1e6, 1e6, 1e6],
        "To hold in 95 of 100 futures, plans need between CNY 0 and CNY 1.00 m of it."
      ),
      (
        [-5e5, -5e5, -5e5, -5e5], [-5e5, -5e5, -5e5, -5e5],
        "CNY 500,000 of it is enough in 95 of 100 futures."
      ),
      (
        [-3e6, -3e6, -3e6, -3e6], [-3e6, -3e6, -3e6, -3e6],
        "It is too small: CNY 3.00 m would be needed in 95 of 100 futures."
      ),
      (
        [1e6, 1e6, 1e6, 1e6], [-3e6, -3e6, 1e6, 1e6],
        "It is too small for some plans: between CNY 0 and CNY 3.00 m would be needed in 95 of 100 "
          + "futures."
      ),
      (
        [-4e6, -4e6, -4e6, -4e6], [-3e6, -3e6, -3e6, -3e6],
        "It is too small for every plan: between CNY 3.00 m and CNY 4.00 m would be needed in 95 of "
          + "100 futures."
      ),
    ])
  func cash(first: [Double], second: [Double], text: String) throws {
    let result = SmallStudy(futureCount: 4, planCount: 2).make()
      .replacing("cash_low", of: 0, with: first).replacing("cash_low", of: 1, with: second)
    #expect(try lead(CashSection(), result) == "The credit line is CNY 2.00 m. " + text)
  }

  @Test func `one future in fifty below zero is not no future`() throws {
    let lows = [-1e6] + [Double](repeating: 1e6, count: 49)
    let result = SmallStudy(futureCount: 50, planCount: 2).make()
      .replacing("cash_low", of: 0, with: lows).replacing("cash_low", of: 1, with: lows)
    #expect(
      try lead(CashSection(), result).hasSuffix(
        "Cash stays above zero in at least 95 of 100 futures under each plan."))
  }

  // MARK: - Ladder, profit, gates, what binds

  @Test func `leads of other sections are sentences for one plan, for losses and without gates`()
    throws
  {
    let one = SmallStudy(futureCount: 4, planCount: 1).make()
    #expect(try lead(StepsSection(), one) == "1 plan without gates: dates are as planned.")
    #expect(try lead(PlanTableSection(), one) == "One plan was evaluated; there is no other.")
    #expect(
      try lead(LadderSection(), one)
        == "Of each CNY of net revenue there remain as operating profit: Stay 3.7 %.")
    #expect(GateSection().section(for: one) == nil && BindingSection().section(for: one) == nil)
    #expect(WhichPlanWinsSection().section(for: one) == nil)
    let full = SmallStudy().make()
    #expect(
      try lead(GateSection(), full)
        == "The gate that stops most is that of Diversify after Diversify: passed in 72 of 100 futures."
    )
    #expect(
      try lead(BindingSection(), full)
        == "One more person in “staff in weeks 14-39” (limit: 4 people) is worth CNY 84,000.")
    #expect(try lead(StepsSection(), full).hasPrefix("3 plans, 2 with gates;"))
  }

  @Test func `amounts hold no blank at which a line could break`() {
    for amount in [410_000.0, -410_000, 1.2e6, -12.4, 0] {
      #expect(!MoneyText.signed(amount, .cny).contains(" "))
    }
  }
}
