import Artifacts
import Commerce
import Foundation
import Portolan

/// The name of a run's folder: the same content always gets the same one.
enum RunName {
  /// The scenario's name, as far as any file system takes it, and a hash of all that decides results.
  static func of(_ study: Study) -> String {
    "\(plain(study.scenario.name))-\(SHA256.hex(content(of: study)).prefix(8))"
  }

  /// A hash of what decides results and of the program that finds them: runs with the same one may use
  /// each other's parts.
  static func key(of study: Study, binary: String?) -> String {
    SHA256.hex("\(content(of: study)) \(binary ?? "")")
  }

  private static func content(of study: Study) -> String {
    let plans = study.strategies.map(\.id.text).joined(separator: ",")
    let goal = study.goal.map { " \($0.kpi) \($0.halfWidth)" } ?? ""
    return "\(study.scenario.contentHash) \(study.paths) \(plans)\(goal)"
  }

  /// Letters, digits, hyphens and underscores; anything else becomes a hyphen, but not at the beginning.
  static func plain(_ name: String) -> String {
    var text = ""
    // Scalars, since one character may carry any number of accents.
    for scalar in name.unicodeScalars where text.utf8.count < 80 {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil || scalar == "_" {
        text.unicodeScalars.append(scalar)
      } else if !text.isEmpty, text.last != "-" {
        text.append("-")
      }
    }
    return text.isEmpty ? "run" : text
  }
}
