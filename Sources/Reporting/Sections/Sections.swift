/// The family's list, in the order in which a manager reads: the answer, what it rests on, what to
/// do, what is not known.
public enum Sections {
  /// All sections.
  public static let all: [any ReportSectionBuilder] = [
    VerdictSection(),
    PlanTableSection(),
    WhichPlanWinsSection(),
    DeadlineSection(),
    StepsSection(),
    NextWeeksSection(),
    CashSection(),
    ProfitSection(),
    LadderSection(),
    AllocationSection(),
    GateSection(),
    BindingSection(),
    ModeSection(),
    DutySection(),
    ListingSection(),
    MeasureSection(),
    ForecastSection(),
    DefaultsSection(),
    AssumptionSection(),
  ]
}
