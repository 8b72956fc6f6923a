public import Artifacts
internal import Commerce

/// Writes the first weeks of each plan as a sheet: UTF-8, dates in ISO form, points as decimal marks,
/// empty where a column does not apply.
///
/// `share` is that of the futures in which an order is placed, and units are of those futures; what it
/// ties up is in base currency at the rates of the start.
public enum ActionCSV {
  /// The first line.
  public static let header =
    "plan,week_of,kind,what,variant,node,lane,share,units_p10,units_median,units_p90,"
    + "on_shelf_about,ties_up,paid_with_order,currency"

  /// The sheet of a result.
  public static func render(_ result: StudyResult) -> String {
    let study = StudyReading(result)
    let rows = result.outcomes.flatMap { outcome in
      ActionSheet(outcome, in: result).lines.map { line in
        ([CSVText.cell(outcome.plan.text), day(line.week, study)] + cells(line.content, study))
          .joined(separator: ",")
      }
    }
    return ([header] + rows).map { $0 + "\n" }.joined()
  }

  private static func cells(_ content: ActionSheet.Content, _ study: StudyReading) -> [String] {
    let text = ActionText(study)
    switch content {
    case .step(let action):
      guard case .spend(let sum, _) = action else {
        return plain(kind(of: action), text.sentence(action))
      }
      return plain(
        kind(of: action), text.sentence(action), money(sum.majorUnits, sum.currency), sum.currency)
    case .gate(let gate): return plain("gate", text.sentence(gate))
    case .papers(let categories, let market, let cost):
      return plain(
        "papers", text.sentence(papers: categories, market: market, cost: cost),
        money(cost, study.currency), study.currency)
    case .order(let order): return cells(order, study)
    }
  }

  /// A line without goods; what it costs is paid in its week.
  private static func plain(
    _ kind: String, _ what: String, _ cost: String = "", _ currency: Currency? = nil
  ) -> [String] {
    [kind, CSVText.cell(what)] + Array(repeating: "", count: 8)
      + [cost, cost, currency?.code ?? ""]
  }

  /// An amount in whole minor units.
  private static func money(_ amount: Double, _ currency: Currency) -> String {
    let scale = Double(currency.minorUnitsPerMajor)
    return CSVText.cell((amount * scale).rounded() / scale)
  }

  private static func cells(_ order: OrderWeek.Order, _ study: StudyReading) -> [String] {
    let units = [order.units.p10, order.units.median, order.units.p90].map(CSVText.cell)
    return [
      "order", CSVText.cell(study.title(of: order.variant)), CSVText.cell(order.variant.text),
      CSVText.cell(order.node.text), CSVText.cell(order.lane?.text ?? ""),
      CSVText.cell(order.share),
    ] + units + [
      day(order.arrivalWeek, study), money(order.outlay, study.currency),
      money(order.units.median * order.depositPerUnit, study.currency), study.currency.code,
    ]
  }

  private static func day(_ week: Int, _ study: StudyReading) -> String {
    study.scenario.calendar.monday(ofWeek: week).description
  }

  /// The action's name in plan files.
  private static func kind(of action: StageAction) -> String {
    switch action {
    case .open: "open"
    case .close: "close"
    case .price: "price"
    case .advertising: "advertising"
    case .withdraw: "withdraw"
    case .stopOrders: "stop_orders"
    case .clear: "clear"
    case .cover: "cover"
    case .staff: "staff"
    case .spend: "spend"
    }
  }
}
