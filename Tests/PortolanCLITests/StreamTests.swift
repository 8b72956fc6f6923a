import Foundation
import Testing

@Suite("Streams")
struct StreamTests {
  @Test("a summary is JSON and alone on standard output")
  func summary() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    let run = try Program.run(
      "run", "mini", "--paths", "64", "--json", "--output", "out", in: folder)
    #expect(run.code == 0)
    let summary = try JSON.object(run.output)
    #expect(summary["futures"] as? Int == 64)
    #expect(run.output == (try folder.text(of: "out/summary.json")))
    #expect(run.errors.contains("Report: \(folder.url(of: "out").path)/report.html"))
  }

  @Test("schemas are JSON of draft-07", arguments: ["scenario", "plan"])
  func schema(file: String) throws {
    let run = try Program.run("schema", file, in: TemporaryFolder())
    #expect(run.code == 0)
    let schema = try JSON.object(run.output)
    #expect((schema["$schema"] as? String)?.contains("draft-07") == true)
    #expect((schema["properties"] as? [String: Any])?.isEmpty == false)
    #expect(run.errors.isEmpty)
  }

  @Test("init writes the schemas that its files name")
  func initWritesSchemas() throws {
    let folder = try TemporaryFolder.withCommentedScenario()
    let schema = try Program.run("schema", "plan", in: folder).output
    #expect(try folder.text(of: "plan/schema/plan.schema.json") == schema)
    #expect(
      try folder.text(of: "plan/scenario.yaml").contains("$schema=schema/scenario.schema.json"))
    #expect(try Program.run("check", "plan", "--strict", in: folder).code == 0)
  }

  @Test("a reader that goes away leaves a finished run and no mess")
  func brokenPipe() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    let line = "$PORTOLAN run mini --paths 8 --json --output out | head -c 10"
    let run = try Program.shell(line, in: folder)
    #expect(run.code == 0)
    #expect(run.output.count == 10)
    #expect(!run.errors.contains("Fatal") && !run.errors.contains("rash"))
    #expect(try folder.names() == ["mini", "out"])
    let report = try Program.shell("$PORTOLAN report mini --paths 8 | head -1", in: folder)
    #expect(report.output.hasPrefix("<!"))
    #expect(!report.errors.contains("Fatal"))
  }

  @Test("a reader that goes away is no crash where the signal is ignored")
  func brokenPipeWithoutSignal() throws {
    let run = try Program.shell(
      "trap '' PIPE; { $PORTOLAN schema; echo $? >&2; } | true", in: TemporaryFolder())
    #expect(run.errors == "1\n" || run.errors == "0\n")
  }

  @Test(
    "a full disk under standard output is said in one line",
    arguments: ["schema", "doctor", "explain"])
  func fullDisk(command: String) throws {
    let run = try Program.shell("$PORTOLAN \(command) > /dev/full", in: TemporaryFolder())
    #expect(run.code == 1)
    #expect(run.errors == "error: cannot write to standard output: No space left on device\n")
  }

  @Test("a device as output is written to and stays a device")
  func device() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    try #require(mkfifo(folder.url(of: "pipe").path, 0o644) == 0)
    let run = try Program.shell(
      "$PORTOLAN forecast mini --output pipe & head -1 pipe; wait", in: folder)
    #expect(run.output == "listing,model,reason,week,quantile,units\n")
    var status = stat()
    #expect(stat(folder.url(of: "pipe").path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
  }

  @Test("tables go to a file or to standard output, with the same bytes")
  func tables() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    for command in [["forecast"], ["simulate", "--paths", "32"], ["report", "--paths", "32"]] {
      let arguments = [command[0], "mini"] + command.dropFirst()
      let shown = try Program.start(arguments, in: folder).result()
      let written = try Program.start(arguments + ["--output", "file"], in: folder).result()
      #expect(shown.code == 0 && written.code == 0, "\(shown.errors)")
      #expect(written.output.isEmpty)
      #expect(try folder.text(of: "file") == shown.output)
      #expect(!shown.output.isEmpty)
    }
  }

  @Test("every form of the report is written", arguments: ["html", "text", "json", "csv"])
  func forms(form: String) throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    let run = try Program.run("report", "mini", "--paths", "8", "--format", form, in: folder)
    #expect(run.code == 0)
    switch form {
    case "html":
      #expect(run.output.hasPrefix("<!DOCTYPE html>") || run.output.hasPrefix("<!doctype"))
    case "json": #expect(try JSON.object(run.output)["schema"] as? String == "portolan.summary/1")
    case "csv":
      #expect(run.output.hasPrefix("scenario,plan,market,platform,week,metric,quantile,value"))
    default: #expect(run.output.contains("Stay"))
    }
  }
}
