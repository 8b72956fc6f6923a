internal import Artifacts
internal import Commerce

/// What dated law does to the cost of goods: by corridor, in a basket of parcels, by mail and out of
/// bond.
struct DutySection: ReportSectionBuilder {
  func section(for result: StudyResult) -> Report.Section? {
    guard let exposure = result.dutyExposure else { return nil }
    let study = StudyReading(result)
    let corridors = DutyCorridorBlocks(exposure, study)
    let basket = exposure.basket.map { ParcelBasketBlocks($0, study) }
    let mail = exposure.mail.map { MailBlocks($0, study) }
    let leads = [corridors.lead, basket?.lead, mail?.lead].compactMap { $0 }
    guard !leads.isEmpty || !exposure.problems.isEmpty else { return nil }
    let blocks = [corridors.blocks, basket?.blocks, mail?.blocks].compactMap { $0 }.joined()
    return Report.Section(
      id: "duty", title: "Duty exposure",
      lead: leads.isEmpty ? "Nothing of it could be reckoned." : leads.joined(separator: " "),
      blocks: blocks + problems(exposure))
  }

  private func problems(_ exposure: DutyExposure) -> [Report.Block] {
    exposure.problems.map { .callout(Report.Callout(.warning, "Not reckoned: \($0).")) }
  }
}
