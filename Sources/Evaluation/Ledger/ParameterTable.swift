import Artifacts
import Commerce
import Kernels

/// The settings that the ledger reads, each once: a constant, or a column of drawn parameters.
struct ParameterTable: Sendable {
  private enum Source: Hashable {
    case constant(Double)
    case column(Int, scale: Double)
  }

  private let layout: FactorLayout
  private var sources: [Source] = []
  private var slotBySource: [Source: Int] = [:]

  /// An empty table over the parameters of a layout.
  init(layout: FactorLayout) { self.layout = layout }

  /// Settings held.
  var count: Int { sources.count }

  /// The slot of a resolved setting, its number multiplied by `scale` (a currency rate for money).
  mutating func slot(of setting: SettingBook.Resolved, scale: Double = 1) -> Int {
    if let column = layout.parameterColumn(ofPath: setting.path) {
      return slot(of: .column(column, scale: scale))
    }
    return slot(of: .constant(setting.value.central * scale))
  }

  /// The slot of a number that follows from others.
  mutating func slot(ofConstant value: Double) -> Int { slot(of: .constant(value)) }

  private mutating func slot(of source: Source) -> Int {
    if let slot = slotBySource[source] { return slot }
    sources.append(source)
    slotBySource[source] = sources.count - 1
    return sources.count - 1
  }

  /// Reads all slots for eight futures of a block.
  func load(_ block: PathBlock, offset: Int, into values: inout [Lanes]) {
    values.removeAll(keepingCapacity: true)
    for source in sources {
      switch source {
      case .constant(let value): values.append(Lanes(repeating: value))
      case .column(let column, let scale):
        let row = block.range(parameter: column)
        values.append(block.parameters.lanes(at: row.lowerBound + offset) * scale)
      }
    }
  }
}
