import LinearProgramming

/// Keeping up with platforms' rules costs more than in proportion: n platforms cost the unit times
/// n (n - 1) / 2, so the k-th platform adds k - 1 units.
///
/// Convex, so its pieces need no binaries: each platform in use takes the cheapest piece left. The
/// cost of the platforms of the start is borne whatever is decided and is left out.
struct RuleAdaptation: ConstraintBlock {
  let name = "adaptation to platforms' rules"

  func build(into model: inout PortfolioModel) {
    let instance = model.instance
    let platforms = Set(instance.stores.map(\.platform)).sorted()
    for (stage, words) in instance.stages.enumerated() {
      guard instance.limits.adaptationCost.indices.contains(stage),
        instance.limits.adaptationCost[stage] > 0
      else { continue }
      addStage(stage, words, platforms, to: &model)
    }
  }

  private func addStage(
    _ stage: Int, _ words: String, _ platforms: [Int], to model: inout PortfolioModel
  ) {
    var inUse = LinearExpression()
    for platform in platforms {
      let used = model.addVariable("platform \(platform) in \(words)", upper: 1)
      inUse += used
      for (store, facts) in model.instance.stores.enumerated() where facts.platform == platform {
        let open = model.open(store: store, stage: stage)
        guard !open.variables.isEmpty else { continue }
        model.add("platform of \(facts.title) in \(words)", used - open >= 0)
      }
    }
    let unit = model.instance.limits.adaptationCost[stage]
    var pieces = LinearExpression(
      constant: Double(min(model.instance.limits.platformsAtStart, platforms.count)))
    for piece in platforms.indices {
      if piece < model.instance.limits.platformsAtStart { continue }
      let added = model.addVariable("platform number \(piece + 1) in \(words)", upper: 1)
      model.addCost(unit * Double(piece), per: added)
      pieces += added
    }
    model.add("platforms in \(words)", inUse - pieces <= 0)
  }
}
