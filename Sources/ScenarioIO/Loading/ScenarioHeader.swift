internal import Commerce

/// What scenario.yaml says, after the files of its bases.
struct ScenarioHeader {
  var title: String
  var summary = ""
  /// Nil while start or horizon could not be read: checks against it are then left out.
  var calendar: PlanningCalendar?
  var baseCurrency: Currency?
  var seed: UInt64 = 1
  /// Whether weeks without a row mean that nothing was sold.
  var absentIsZero = false
  /// Where the history comes from.
  var historySource = "history.csv"
  /// Sales in a file of the data folder.
  var historyData: HistoryData?
}
