import Foundation
import Testing

@Suite("Exit code 65: bad input")
struct BadInputTests {
  @Test(
    "every command refuses what is no scenario, and writes nothing",
    arguments: [
      "check", "run", "forecast", "simulate", "optimize", "report",
    ], ["nowhere", "mini/firm.csv", "empty", ""])
  func noScenario(command: String, path: String) throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    try folder.write("", to: "empty/.keep")
    let before = folder.tree
    let run = try Program.run(command, path, in: folder)
    #expect(run.code == 65)
    #expect(command == "check" || run.output.isEmpty)
    #expect((run.output + run.errors).contains("error"))
    #expect(folder.tree == before)
  }

  @Test("all mistakes come in one pass, on standard output, with places and hints")
  func check() throws {
    let folder = try Self.brokenScenario()
    let run = try Program.run("check", "mini", in: folder)
    #expect(run.code == 65)
    #expect(run.output.contains("stores.csv:1:7"))
    #expect(run.output.contains("did you mean `platform`?"))
    #expect(run.output.contains("did you mean `CNY`?"))
    #expect(!run.output.contains("\u{1B}"), "colour in a file")
    #expect(run.errors.hasPrefix("mini: ") && run.errors.contains("errors"))
  }

  @Test("mistakes as JSON are one object per line, and nothing else is on standard output")
  func checkAsJSON() throws {
    let run = try Program.run("check", "mini", "--json", in: Self.brokenScenario())
    #expect(run.code == 65)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count >= 2)
    for line in lines {
      let object = try JSON.object(String(line))
      #expect(object["severity"] as? String == "error")
      let code = try #require(object["code"] as? String)
      #expect(try Program.run("explain", code, in: TemporaryFolder()).code == 0)
      #expect(object["message"] is String && object["help"] is [String])
    }
  }

  @Test("a sound scenario passes, and a warning is an error only if asked")
  func strict() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    #expect(try Program.run("check", "mini", "--strict", in: folder).code == 0)
    try folder.write("store,units\n", to: "mini/stok.csv")
    let lax = try Program.run("check", "mini", in: folder)
    #expect(lax.output.contains("warning["), "\(lax.output)")
    #expect(lax.code == 0)
    #expect(try Program.run("check", "mini", "--strict", in: folder).code == 65)
  }

  @Test("a run on bad input shows the mistakes on standard error")
  func run() throws {
    let folder = try Self.brokenScenario()
    let run = try Program.run("run", "mini", "--json", in: folder)
    #expect(run.code == 65)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("stores.csv:1:7") && run.errors.contains("nothing was run"))
    #expect(try folder.names() == ["mini"])
  }

  @Test("a missing folder of external data is bad input, a present one is recorded")
  func externalData() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    let missing = try Program.run(
      "run", "mini", "--paths", "1", "--data", "nowhere", in: folder)
    #expect(missing.code == 65)
    let unset = try Program.run(
      "run", "mini", "--paths", "1", in: folder, environment: ["PORTOLAN_DATA": "nowhere"])
    #expect(unset.code == 65)
    let found = try Program.run(
      "run", "mini", "--paths", "1", "--output", "out", in: folder,
      environment: ["PORTOLAN_DATA": "mini"])
    #expect(found.code == 0)
    let manifest = try JSON.object(folder.text(of: "out/manifest.json"))
    #expect(manifest["dataFolder"] as? String == folder.url(of: "mini").path)
  }

  private static func brokenScenario() throws -> TemporaryFolder {
    let folder = try TemporaryFolder.withMinimalScenario()
    try folder.edit("mini/stores.csv", "store,platform", "store,platfrom")
    try folder.edit("mini/scenario.yaml", "base_currency: CNY", "base_currency: CNR")
    return folder
  }
}
