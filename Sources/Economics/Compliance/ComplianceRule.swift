public import Commerce

/// A listing is for sale only while the compliance file of its product's category in its market is
/// held.
///
/// A file that a plan needs and does not hold is applied for: so early that it is there in the week
/// in which a listing that needs it would be on sale, or at once where that is too late. A file that
/// lapses is renewed in the same way. Its cost is due with the application; the duration's law is
/// read at its middle. A renewed file holds without end, for the scenario knows one date of each.
public struct ComplianceRule: Sendable {
  /// Files that are not held throughout the horizon, in the scenario's order.
  public let files: [ComplianceFile]
  /// The file that a listing needs, as a position in ``files``, by listing; nil where it holds all
  /// that it needs throughout.
  public let fileOfListing: [Int?]
  /// The first week in which what was held or obtained so far has lapsed, by file.
  private let lapseWeeks: [Int]

  /// One application for a file.
  public struct Application: Sendable, Hashable {
    /// A position in ``ComplianceRule/files``.
    public let file: Int
    /// The week in which it is made and paid.
    public let week: Int
    /// The first week in which the file is held.
    public let heldFrom: Int
    /// The week in which a listing would be on sale that waits for it.
    public let neededFrom: Int

    /// Whether a listing has to wait for the file.
    public var isLate: Bool { heldFrom > neededFrom }
  }

  /// The rule for a scenario's listings.
  public init(_ scenario: Scenario) {
    let calendar = scenario.calendar
    func lapse(_ file: ComplianceFile) -> Int {
      file.validThrough.map { calendar.firstWeek(holdingRuleFrom: $0.advanced(by: 1)) } ?? .max
    }
    let files = scenario.complianceFiles.filter {
      !$0.isHeld || lapse($0) < calendar.horizonWeeks
    }
    self.files = files
    lapseWeeks = files.map(lapse)
    fileOfListing = scenario.listings.map { listing in
      let category = scenario.product(of: listing).category
      let market = scenario.store(of: listing).market
      return files.firstIndex { $0.category == category && $0.market == market }
    }
  }

  /// Whole weeks from application to holding a file.
  public func weeks(toObtain file: Int) -> Int { Int(files[file].weeks.central.rounded(.up)) }

  /// Whether a file is held in a week by what was held at the start and these applications.
  public func isHeld(
    _ file: Int, inWeek week: Int, after applications: [Application]
  ) -> Bool {
    let lapse = lapseWeeks[file]
    if files[file].isHeld, week < lapse { return true }
    return applications.contains {
      $0.file == file && $0.heldFrom <= week && (week < lapse || $0.heldFrom >= lapse)
    }
  }

  /// Whether a listing has the papers that it needs in a week.
  public func allows(
    listing: Int, inWeek week: Int, after applications: [Application]
  ) -> Bool {
    fileOfListing[listing].map { isHeld($0, inWeek: week, after: applications) } ?? true
  }

  /// The applications of a plan, by file: those made before a week, and from that week on what the
  /// plan still needs.
  ///
  /// - Parameters:
  ///   - weeks: the weeks of the calendar.
  ///   - first: the week from which the plan as it stands is known.
  ///   - earlier: applications of the plan as it stood before.
  ///   - onSale: whether a listing would be on sale in a week if it had its papers.
  /// - Complexity: linear in weeks and listings that need a file.
  public func applications(
    over weeks: Range<Int>, knownFrom first: Int = 0, after earlier: [Application] = [],
    onSale: (_ listing: Int, _ week: Int) -> Bool
  ) -> [Application] {
    files.indices.flatMap { file in
      let users = fileOfListing.indices.filter { fileOfListing[$0] == file }
      var made = earlier.filter { $0.file == file && $0.week < first }
      func isMissing(in week: Int) -> Bool {
        !isHeld(file, inWeek: week, after: made) && users.contains { onSale($0, week) }
      }
      // What was applied for is waited for; at most one renewal follows.
      while let needed = (max(first, made.last?.heldFrom ?? 0)..<max(first, weeks.upperBound))
        .first(where: isMissing)
      {
        let week = max(first, needed - self.weeks(toObtain: file))
        made.append(
          Application(
            file: file, week: week, heldFrom: week + self.weeks(toObtain: file),
            neededFrom: needed))
      }
      return made
    }
  }
}
