import Foundation
import Testing

/// What becomes of each published calculation that the facts of the project list.
enum WorkedExampleUse: Sendable, Equatable {
  /// Replayed from the shipped rule book at its own day: `ReplayedExamples`.
  case replayed
  /// The cascade with the rates that the example gives, since it is older than the book or of no one
  /// country: `WorkedExampleTests` of LandedCost.
  case ratesGiven
  /// Its rates, under a book that has changed since.
  case superseded(String)
  /// Fees of a marketplace: `PublishedFeeTests`.
  case fees
  /// Nothing of landed cost.
  case elsewhere(String)

  static let all: [String: WorkedExampleUse] = [
    "WE01": .ratesGiven, "WE02": .ratesGiven, "WE04": .ratesGiven, "WE05": .ratesGiven,
    "WE08": .replayed, "WE09": .replayed, "WE10": .ratesGiven, "WE12": .replayed,
    "WE13": .replayed, "WE14": .replayed, "WE15": .ratesGiven, "WE16": .ratesGiven,
    "WE18": .replayed, "WE19": .replayed, "WE21": .replayed, "WE22": .replayed,
    "WE23": .replayed, "WE25": .replayed, "WE27": .replayed, "WE28": .replayed,
    "WE29": .ratesGiven, "WE30": .replayed, "WE32": .replayed, "WE33": .ratesGiven,
    "WE35": .ratesGiven,
    "WE36": .superseded("its calculator knows nothing of the layer that began on 2026-07-24"),
    "WE37": .replayed, "WE37b": .replayed, "WE39": .fees, "WE41": .fees, "WE43": .fees,
    "WE44": .fees, "WE45": .elsewhere("volatility"), "WE47": .elsewhere("volatility"),
    "WE48": .elsewhere("forward rates"), "WE49": .elsewhere("hedges"),
  ]
}

@Suite("Uses of the worked examples") struct WorkedExampleUseTests {
  @Test("Every example that is replayed has its test, and no other is")
  func replayed() {
    let named = Set(
      ReplayedExamples.all.compactMap { $0.name.split(separator: " ").first.map(String.init) })
    let declared = Set(WorkedExampleUse.all.filter { $0.value == .replayed }.keys)
    #expect(named == declared)
  }

  @Test("Every row of the facts has its use", .enabled(if: facts != nil, "the facts are not here"))
  func complete() throws {
    let text = try String(contentsOf: try #require(Self.facts), encoding: .utf8)
    let ids = text.split(separator: "\n").dropFirst().compactMap { row in
      row.hasPrefix("WE") ? row.prefix { $0 != "," } : nil
    }
    #expect(Set(ids.map(String.init)) == Set(WorkedExampleUse.all.keys))
  }

  /// The file of facts beside the project; nil where it is not.
  static let facts: URL? = {
    let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = project.deletingLastPathComponent()
      .appendingPathComponent("shared/facts/worked_examples.csv")
    return FileManager.default.isReadableFile(atPath: file.path) ? file : nil
  }()
}
