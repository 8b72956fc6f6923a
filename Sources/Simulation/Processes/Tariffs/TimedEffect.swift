internal import Commerce

/// One effect of one branch of an event: how large, and from when until when after the branch begins.
struct TimedEffect: Sendable, Hashable {
  /// Position of the event.
  let event: Int
  /// Position of the branch in it.
  let branch: Int
  /// Size, in the unit of what it is added to or multiplies.
  let amount: Double
  /// Weeks from the branch's first week to the effect's.
  let lagWeeks: Int
  /// Weeks it lasts; nil to the end.
  let durationWeeks: Int?

  /// The futures of a block in which it acts.
  func row(_ outcomes: EventOutcomes) -> EffectRow {
    let range = outcomes.range(ofEvent: event)
    let begins = zip(outcomes.branches[range], outcomes.startWeeks[range]).map { taken, week in
      taken == branch ? Double(week + lagWeeks) : .infinity
    }
    let duration = durationWeeks.map(Double.init) ?? .infinity
    return EffectRow(begins: begins, ends: begins.map { $0 + duration }, amount: amount)
  }
}

/// An effect over the futures of one block: from the week `begins` up to before the week `ends`.
struct EffectRow {
  /// First week by future; infinite where the branch is not taken.
  let begins: [Double]
  /// The week after the last by future.
  let ends: [Double]
  /// Size.
  let amount: Double

  /// Adds the size, times a weight, where it acts in a week.
  func add(week: Int, weight: Double = 1, to row: inout MutableSpan<Double>) {
    let (now, size) = (Double(week), amount * weight)
    let begins = begins.span
    let ends = ends.span
    for path in row.indices {
      row[path] += begins[path] <= now && now < ends[path] ? size : 0
    }
  }

  /// Multiplies by the size where it acts in a week.
  func multiply(week: Int, _ row: inout MutableSpan<Double>) {
    let now = Double(week)
    let begins = begins.span
    let ends = ends.span
    for path in row.indices {
      row[path] *= begins[path] <= now && now < ends[path] ? amount : 1
    }
  }
}

extension EventDraws {
  /// The effects that `course` recognises, with the size, lag and duration that it reads from them.
  func effects(
    _ course: (TariffEvent.Effect, TariffEvent.Branch) -> (
      amount: Double, lagWeeks: Int, durationWeeks: Int?
    )?
  ) -> [TimedEffect] {
    nodes.enumerated().flatMap { event, node in
      node.event.branches.enumerated().flatMap { branch, content in
        content.effects.compactMap { effect in
          course(effect, content).map {
            TimedEffect(
              event: event, branch: branch, amount: $0.amount, lagWeeks: $0.lagWeeks,
              durationWeeks: $0.durationWeeks)
          }
        }
      }
    }
  }

  /// Effects that act from the branch's first week for as long as the branch lasts.
  func lastingEffects(_ amount: (TariffEvent.Effect) -> Double?) -> [TimedEffect] {
    effects { effect, branch in amount(effect).map { ($0, 0, branch.durationWeeks) } }
  }
}
