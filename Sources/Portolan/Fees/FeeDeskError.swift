import LandedCost
import ScenarioIO

/// Why fees cannot be told: what is wrong and how to mend it, in words for the user.
public struct FeeDeskError: Error, Hashable, CustomStringConvertible {
  /// The sentence.
  public let description: String

  init(_ description: String) { self.description = description }

  /// The words of the engine, with what the desk knows to help.
  init(_ error: LandedCostError) {
    let help =
      switch error.code {
      case .missingExchangeRate:
        "; give one, such as `--rate \(error.subjects.joined(separator: "/"))=1.25`"
      case .conflictingRules: " (`portolan fees --list` prints both)"
      default: ""
      }
    self.init(error.description + help)
  }

  static func unknown(
    _ what: String, _ name: String, among known: [String], of kind: String = "", help: String = ""
  ) -> Self {
    let near = NearestName.of(name, in: known).map { "did you mean `\($0)`?" }
    let all = known.isEmpty ? nil : "known: \(known.sorted().joined(separator: ", "))"
    let parts = ["there is no \(what) `\(name)`\(kind)", near ?? all, help.isEmpty ? nil : help]
    return FeeDeskError(parts.compactMap(\.self).joined(separator: "; "))
  }
}
