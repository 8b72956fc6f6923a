internal import Commerce

/// Reads plans/*.yaml of all folders; a plan of a later folder replaces the one of the same file.
struct PlanLoader {
  let context: LoadContext
  let folders: [LoadedFolder]
  let files: FileReader
  let places: PlanPlaces
  let markets: Roster<Market>

  /// The strategies: `stay` first, as the reference, then by file name.
  func strategies() -> Roster<Strategy> {
    let sources = plans()
    guard !sources.isEmpty else {
      context.note("plans", "no plan is given: `stay` changes nothing")
      return Roster([DefaultStrategy.stay])
    }
    let reader = PlanReader(context: context, places: places, markets: markets)
    var strategies: [Strategy] = []
    var first: [Identifier<Strategy>: SourceSpan] = [:]
    for source in sources {
      guard let root = YAMLReader.read(source, context.collector),
        let (strategy, span) = reader.strategy(root)
      else { continue }
      if let earlier = first.updateValue(span, forKey: strategy.id) {
        context.collector.report(
          .duplicateRow, "two plans are called `\(strategy.id)`", at: span, label: "given again",
          related: .init("first given here", earlier), file: source.path)
        first[strategy.id] = earlier
        continue
      }
      strategies.append(strategy)
    }
    return Roster(strategies.filter { $0.id == "stay" } + strategies.filter { $0.id != "stay" })
  }

  private func plans() -> [SourceText] {
    var byName: [String: LoadedFolder] = [:]
    for folder in folders {
      for name in folder.reader.list("plans") {
        if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
          byName[name] = folder
        } else if !name.hasPrefix(".") {
          context.collector.report(
            .unusedFile, "`\(folder.prefix)plans/\(name)` is not read", at: nil,
            help: ["plans are YAML files"], file: "\(folder.prefix)plans/\(name)")
        }
      }
    }
    guard byName.count <= InputLimits.plans else {
      context.collector.report(
        .tooLarge, "\(byName.count) plans, the most is \(InputLimits.plans)", at: nil,
        file: "plans")
      return []
    }
    return byName.sorted { $0.key < $1.key }.compactMap { name, folder in
      files.text(
        "plans/\(name)", in: folder.reader, prefix: folder.prefix, limit: InputLimits.yamlBytes)
    }
  }
}
