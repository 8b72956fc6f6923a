import Foundation
import Portolan

/// What a run was made of, so that anyone can make it again: everything else in the run's folder has
/// the same bytes when seed, block size, inputs and binary are the same.
struct Manifest: Encodable {
  /// Its name in a run's folder.
  static let fileName = "manifest.json"
  /// What `schema` begins with, whatever the version.
  static let schemaFamily = "portolan.manifest/"

  let schema = schemaFamily + "1"
  let version: String
  let scenario: String
  let scenarioHash: String
  let seed: UInt64
  let paths: Int
  let blockSize: Int
  let plans: [String]
  let threads: Int
  let inputs: [String: String]
  let dataFolder: String?
  let outputs: [String: String]
  let binary: String?
  let libraries: [String: String]
  let commandLine: [String]
  let startedAt: String
  let seconds: [String: Double]

  /// As JSON with sorted keys.
  var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
  }
}
