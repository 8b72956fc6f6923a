import Foundation
import Testing

extension TemporaryFolder {
  /// A folder that holds the minimal scenario `mini`.
  static func withMinimalScenario() throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    let made = try Program.run("init", "mini", "--minimal", in: folder)
    try #require(made.code == 0, "\(made.errors)")
    return folder
  }

  /// A folder that holds the commented scenario `plan`.
  static func withCommentedScenario() throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    let made = try Program.run("init", "plan", in: folder)
    try #require(made.code == 0, "\(made.errors)")
    return folder
  }

  /// A folder whose `plan` leaves no choice: stores are to be chosen without any money.
  static func withInfeasibleScenario() throws -> TemporaryFolder {
    let folder = try withCommentedScenario()
    try folder.edit("plan/plans/diversify.yaml", "# free: [inventory] ", "free: [modes] #")
    try folder.edit("plan/firm.csv", "firm.cash,1200000 CNY", "firm.cash,10 CNY")
    try folder.edit("plan/firm.csv", "firm.credit_limit,500000 CNY", "firm.credit_limit,0 CNY")
    return folder
  }
}

/// JSON as the tests look at it.
enum JSON {
  /// The object of a text that must be JSON and nothing else.
  static func object(_ text: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }
}
