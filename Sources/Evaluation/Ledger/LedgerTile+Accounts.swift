import Artifacts
import Commerce
import Economics
import Kernels

/// The stores' accounts with their platforms: who is suspended this week.
extension LedgerTile {
  mutating func reviewAccounts(_ week: Int, _ block: PathBlock, _ offset: Int) {
    let load = workPerPerson
    let path = firstPath(block, offset)
    for (store, terms) in program.accounts.enumerated() {
      let chance = AccountHealth.weeklyChance(
        chancePerYear: parameters[terms.suspensionChance], load: load,
        loadElasticity: parameters[terms.loadElasticity],
        missing: accounts.missingShare(of: store), missingWeight: parameters[terms.missingWeight])
      let suspended = AccountHealth.next(
        before: accounts.suspended[store],
        uniform: terms.key.uniforms(
          firstPath: path, period: UInt16(truncatingIfNeeded: week)),
        weeklyChance: chance, meanWeeks: parameters[terms.suspensionWeeks])
      // A store that is closed has no account to lose.
      accounts.suspended[store] = suspended * course.storeOpen[store]
      figures.suspendedWeeks += accounts.suspended[store] * alive
    }
  }

  /// Work of all open stores per person, over that of the start; one where the start has neither.
  private var workPerPerson: Lanes {
    guard program.workPerPersonAtStart > 0 else { return Lanes(repeating: 1) }
    var work = Lanes.zero
    for (store, terms) in program.accounts.enumerated() {
      work += course.storeOpen[store] * terms.staff
    }
    let people = program.scenario.firm.storeStaff + course.staffChange
    return work / pointwiseMax(people, Lanes(repeating: 0.1)) / program.workPerPersonAtStart
  }

  /// Notes how the week's demand was served.
  mutating func noteService() {
    accounts.fade()
    for listing in awake {
      accounts.note(
        wanted: demanded[listing], served: served[listing],
        store: program.listings[listing].store)
    }
  }
}
