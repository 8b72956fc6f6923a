import Foundation
import Testing

@Suite("The retailer in 38 countries")
struct RetailScenarioTests {
  @Test("without data, check says which file is needed and where the recipe is")
  func missingData() throws {
    let folder = TemporaryFolder()
    try RetailData.copyScenario(to: folder, listings: 40)
    for arguments in [[], ["--data", "."]] {
      let check = try Program.start(["check", "retail"] + arguments, in: folder).result()
      #expect(check.code == 65)
      #expect(check.output.contains("E0118"), "\(check.output)")
      #expect(check.output.contains("online_retail_weekly_country_product.csv.gz"))
      #expect(check.output.contains("README.md of this scenario, section \"The data\""))
    }
  }

  @Test("the recipe keeps what its examples say", .enabled(if: Self.hasPython, "no python3"))
  func recipe() throws {
    let folder = TemporaryFolder()
    try RetailData.copyScenario(to: folder, listings: 40)
    let run = try Program.shell("cd retail && python3 -m doctest prepare.py", in: folder)
    #expect(run.code == 0, "\(run.output)")
  }

  @Test(
    "on the public sales, the report names the week without trade and what was left out",
    .enabled(if: RetailData.folder != nil, Comment(rawValue: RetailData.absence)))
  func notes() throws {
    let data = try #require(RetailData.folder)
    let folder = TemporaryFolder()
    try RetailData.copyScenario(to: folder, listings: 2400)
    let report = try Program.run(
      "report", "retail", "--data", data.path, "--paths", "8", "--format", "html", in: folder)
    #expect(report.code == 0, "\(report.errors)")
    for fact in [
      "2400 of 19196 pairs", "no trade at all in the week of 2010-12-27", "Saudi Arabia",
    ] {
      #expect(report.output.contains(fact), "\(fact)")
    }
  }

  @Test(
    "one thread and two write the same bytes",
    .enabled(if: RetailData.folder != nil, Comment(rawValue: RetailData.absence)))
  func threads() throws {
    let folder = TemporaryFolder()
    try RetailData.copyScenario(to: folder, listings: 40)
    try expectSameBytes(
      folder, try run(folder, "one", threads: 1), try run(folder, "two", threads: 2))
  }

  @Test(
    "exchange rates of the start and later are refused, so that none can be calibrated on",
    .enabled(if: RetailData.folder != nil, Comment(rawValue: RetailData.absence)))
  func laterRates() throws {
    let data = try #require(RetailData.folder)
    let folder = TemporaryFolder()
    try RetailData.copyScenario(to: folder, listings: 40)
    let later = "2011-12-05,0.5,2.6,200,2.4,2.6,18\n2012-01-06,0.4,2.8,210,2.5,2.7,19\n"
    try folder.write(folder.text(of: "retail/fx.csv") + later, to: "retail/fx.csv")
    let check = try Program.run("check", "retail", "--data", data.path, in: folder)
    #expect(check.code == 65)
    for day in ["2011-12-05", "2012-01-06"] {
      #expect(check.output.contains("error[E0401]: \(day) is not before the start"))
    }
  }

  /// Runs the scenario into a folder of that name.
  private func run(_ folder: TemporaryFolder, _ output: String, threads: Int) throws -> String {
    let data = try #require(RetailData.folder)
    let run = try Program.run(
      "run", "retail", "--data", data.path, "--paths", "600", "--threads", "\(threads)",
      "--output", output, in: folder)
    #expect(run.code == 0, "\(run.errors)")
    return output
  }

  private func expectSameBytes(_ folder: TemporaryFolder, _ one: String, _ other: String) throws {
    for name in ["summary.json", "results.csv", "actions.csv", "report.html"] {
      #expect(
        try folder.text(of: "\(one)/\(name)") == folder.text(of: "\(other)/\(name)"), "\(name)")
    }
  }

  private static let hasPython =
    (try? Program.shell("command -v python3", in: TemporaryFolder()).code) == 0
}
