public import Artifacts
import Reporting

/// What a run writes, as text: files of a run folder, and what the terminal shows.
public enum StudyRenderings {
  /// One file of a run folder.
  public struct File: Sendable {
    /// Its name in the folder.
    public let name: String
    /// Its content.
    public let text: String
  }

  /// The report, the summary, the tidy table and the sheet of actions.
  ///
  /// The manifest is the caller's, who knows the clock and the machine.
  public static func files(of result: StudyResult) -> [File] {
    [
      File(name: "report.html", text: html(of: result)),
      File(name: "summary.json", text: summary(of: result)),
      File(name: "results.csv", text: table(of: result)),
      File(name: "actions.csv", text: actions(of: result)),
    ]
  }

  /// One offline page.
  public static func html(of result: StudyResult) -> String {
    HTMLRenderer.render(Reporting.report(for: result))
  }

  /// The verdict in a few lines for a terminal.
  public static func verdict(of result: StudyResult) -> String {
    TextRenderer.render(Reporting.report(for: result))
  }

  /// Headline figures as JSON.
  public static func summary(of result: StudyResult) -> String { JSONRenderer.summary(result) }

  /// What each plan does and orders in the first weeks, as a sheet.
  public static func actions(of result: StudyResult) -> String { ActionCSV.render(result) }

  /// Every figure by plan, store and week as one tidy table.
  public static func table(of result: StudyResult) -> String { TidyCSV.render(result) }
}
