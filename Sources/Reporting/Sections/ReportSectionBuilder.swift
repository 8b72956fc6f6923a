public import Artifacts

/// Tells one part of a result: the family that Reporting grows by.
///
/// A member is a value without state: one file here and one line in ``Sections``.
public protocol ReportSectionBuilder: Sendable {
  /// The section, or nil where the result holds nothing to tell.
  func section(for result: StudyResult) -> Report.Section?
}
