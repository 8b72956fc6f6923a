import Foundation
import Testing

@Suite("Hostile scenarios")
struct HostileScenarioTests {
  @Test(
    "a table that is a link out of the folder is refused",
    arguments: ["/etc/passwd", "../secret.csv"])
  func linkOut(destination: String) throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    try folder.write(folder.text(of: "mini/stock.csv"), to: "secret.csv")
    try FileManager.default.removeItem(at: folder.url(of: "mini/stock.csv"))
    try folder.link("mini/stock.csv", to: destination)
    let run = try Program.run("run", "mini", "--paths", "8", in: folder)
    #expect(run.code == 65)
    #expect(run.errors.contains("E0102"))
    #expect(!run.errors.contains("root:"))
  }

  @Test("a folder of plans that leads out is not read")
  func linkedPlans() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    try folder.write("strategy: stolen\ntitle: Stolen\n", to: "elsewhere/stolen.yaml")
    try folder.link("mini/plans", to: "../elsewhere")
    let run = try Program.run(
      "run", "mini", "--paths", "8", "--plan", "stolen", in: folder)
    #expect(run.code == 64 || run.code == 65)
  }

  @Test("a link that stays inside is followed")
  func linkInside() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    try folder.write(folder.text(of: "mini/stock.csv"), to: "mini/old/stock.csv")
    try FileManager.default.removeItem(at: folder.url(of: "mini/stock.csv"))
    try folder.link("mini/stock.csv", to: "old/stock.csv")
    #expect(try Program.run("check", "mini", in: folder).code == 0)
  }

  @Test("a named pipe, a device and a folder in place of a table do not hang")
  func specialFiles() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    let table = folder.url(of: "mini/stock.csv")
    for make in [
      { mkfifo(table.path, 0o644) },
      { mkdir(table.path, 0o755) },
      { symlink("/dev/zero", table.path) },
    ] {
      try FileManager.default.removeItem(at: table)
      try #require(make() == 0)
      let run = try Program.run("check", "mini", in: folder)
      #expect(run.code == 65)
      #expect(run.output.contains("stock.csv"))
    }
  }

  @Test(
    "nothing named in a scenario leads a run's files elsewhere",
    arguments: ["..", "../../escape", "/escape", "a/b"])
  func namesDoNotEscape(name: String) throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    try folder.edit(
      "mini/scenario.yaml", "title: A small electronics seller", "title: \"\(name)\"")
    try folder.write(
      "strategy: \"\(name)\"\ntitle: Plan\nstages:\n  - title: One\n    from_week: 1\n",
      to: "mini/plans/plan.yaml")
    let scenario = Set(try folder.names(in: "mini"))
    let run = try Program.run("run", "mini", "--paths", "8", "--output", "out", in: folder)
    #expect(run.code == 0 || run.code == 65)
    #expect(Set(try folder.names()).subtracting(["mini", "out"]).isEmpty)
    #expect(Set(try folder.names(in: "mini")) == scenario)
  }

  @Test("a scenario folder's odd name makes a plain name for its run")
  func oddName() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    for name in ["a b;$(touch x)", "-rf", "深圳 电子", "new\nline"] {
      try FileManager.default.copyItem(at: folder.url(of: "mini"), to: folder.url(of: name))
      let run = try Program.run("run", "./\(name)", "--paths", "4", in: folder)
      #expect(run.code == 0, "\(run.errors)")
    }
    for name in try folder.names(in: "runs") {
      #expect(name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }, "\(name)")
      #expect(!name.hasPrefix("-"))
    }
    #expect(try folder.names(in: "runs").count == 4)
  }

  @Test("text in a scenario cannot drive the terminal")
  func terminalText() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    try folder.edit(
      "mini/scenario.yaml", "title: A small electronics seller", "title: \"\\e[31mred\\a\"")
    let run = try Program.run("run", "mini", "--paths", "8", "--output", "out", in: folder)
    #expect(run.code == 0 || run.code == 65)
    #expect(!(run.output + run.errors).contains("\u{1B}"))
    #expect(!(run.output + run.errors).contains("\u{7}"))
  }
}
