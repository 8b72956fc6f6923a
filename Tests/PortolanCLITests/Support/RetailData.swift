import Foundation

/// The weekly sales that `retail-38-countries` needs; they lie beside the project on some machines.
enum RetailData {
  /// What a test that needs them says elsewhere.
  static let absence: String =
    "no \(file): set PORTOLAN_DATA to a folder that holds it, as the scenario's README.md says"

  /// The folder of PORTOLAN_DATA, else `shared/data/retail` beside the project; nil where neither
  /// holds the file.
  static let folder: URL? = {
    let given = ProcessInfo.processInfo.environment["PORTOLAN_DATA"]
      .map { URL(fileURLWithPath: $0, isDirectory: true) }
    let beside = project.deletingLastPathComponent().appendingPathComponent("shared/data/retail")
    return [given, beside].compactMap { $0 }.first {
      FileManager.default.isReadableFile(atPath: $0.appendingPathComponent(file).path)
    }
  }()

  /// Copies the shipped scenario to `retail`, with so many pairs of store and product.
  static func copyScenario(to folder: TemporaryFolder, listings: Int) throws {
    try FileManager.default.copyItem(
      at: project.appendingPathComponent("scenarios/retail-38-countries"),
      to: folder.url(of: "retail"))
    try folder.edit("retail/scenario.yaml", "top_listings: 2400", "top_listings: \(listings)")
  }

  private static let file = "online_retail_weekly_country_product.csv.gz"

  private static let project = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
    url.deletingLastPathComponent()
  }
}
