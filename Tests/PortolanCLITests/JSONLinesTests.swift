import Foundation
import Testing

@Suite("JSON, an object a line")
struct JSONLinesTests {
  @Test("forecasts are the rows of the table")
  func forecast() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    let table = try Program.run("forecast", "mini", in: folder)
    let objects = try objects(Program.run("forecast", "mini", "--json", in: folder))
    #expect(objects.count == table.output.split(separator: "\n").count - 1)
    let first = try #require(objects.first)
    #expect(Set(first.keys) == ["listing", "model", "reason", "week", "quantile", "units"])
    #expect(first["week"] as? String == "2027-01-04" && first["quantile"] as? String == "mean")
    #expect(objects.allSatisfy { $0["units"] is NSNumber })
  }

  @Test("a backtest's measures are the rows of its table, and the verdict is talk")
  func backtest() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    let arguments = ["backtest", "mini", "--paths", "64", "--origins", "2", "--quiet"]
    let run = try Program.start(arguments + ["--json"], in: folder).result()
    let objects = try objects(run)
    #expect(
      objects.allSatisfy {
        Set($0.keys) == ["origin", "scope", "measure", "interval", "forecaster", "value"]
      })
    #expect(run.errors.hasPrefix("Errors are "))
    let table = try Program.start(arguments + ["--csv"], in: folder).result()
    #expect(objects.count == table.output.split(separator: "\n").count - 1)
    let text = try Program.start(arguments, in: folder).result()
    #expect(text.code == 0 && text.output.hasPrefix("Errors are ") && text.errors.isEmpty)
    _ = try Program.start(arguments + ["--output", "b.txt"], in: folder).result()
    #expect(try folder.text(of: "b.txt") == text.output)
  }

  @Test("factors are numbers by factor, week and quantile, in a file too")
  func simulate() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    let run = try Program.run("simulate", "mini", "--paths", "32", "--json", in: folder)
    let objects = try objects(run)
    #expect(objects.allSatisfy { Set($0.keys) == ["factor", "week", "quantile", "value"] })
    #expect(objects.allSatisfy { $0["value"] is NSNumber })
    _ = try Program.run(
      "simulate", "mini", "--paths", "32", "--json", "--output", "f.jsonl", in: folder)
    #expect(try folder.text(of: "f.jsonl") == run.output)
  }

  @Test("a scenario less itself is nothing in every line")
  func compare() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    let objects = try objects(
      Program.run("compare", "mini", "mini", "--paths", "16", "--json", in: folder))
    #expect(objects.count > 10)
    #expect(objects.allSatisfy { $0["difference"] as? Double == 0 && $0["plan"] is String })
  }

  @Test("a comparison is text for people; its table says the verdict aside")
  func compareText() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    let arguments = ["compare", "mini", "mini", "--paths", "16", "--quiet"]
    let text = try Program.start(arguments, in: folder).result()
    #expect(text.code == 0 && text.errors.isEmpty)
    let sentence = "Under Stay, the second comes to the same as the first in every future."
    #expect(text.output.hasPrefix(sentence) && text.output.contains("Change of terminal equity "))
    let table = try Program.start(arguments + ["--csv"], in: folder).result()
    #expect(table.output.hasPrefix("plan,figure,first,second,difference,standard_error\n"))
    #expect(table.errors == sentence + "\n")
  }

  @Test("decisions are an object a plan, with the proofs of the summary")
  func optimize() throws {
    let folder = try TemporaryFolder.withCommentedScenario()
    let objects = try objects(Program.run("optimize", "plan", "--json", in: folder))
    #expect(objects.map { $0["id"] as? String } == ["stay", "diversify"])
    #expect(objects.allSatisfy { $0["proofs"] is [Any] })
  }

  @Test("findings of the doctor are good or not")
  func doctor() throws {
    let objects = try objects(Program.run("doctor", "--json", in: TemporaryFolder()))
    #expect(objects.allSatisfy { $0["good"] as? Bool == true && $0["text"] is String })
    #expect(objects.contains { $0["subject"] as? String == "GLPK" })
  }

  @Test(
    "a subject is explained by kind",
    arguments: [
      ("E0107", "code"), ("returns.rate", "setting"), ("contribution_after_ads", "metric"),
    ])
  func explain(subject: String, kind: String) throws {
    let objects = try objects(Program.run("explain", subject, "--json", in: TemporaryFolder()))
    #expect(objects.count == 1)
    #expect(objects[0]["kind"] as? String == kind && objects[0]["name"] as? String == subject)
    #expect((objects[0]["text"] as? String)?.isEmpty == false)
  }

  @Test("the list of subjects has each kind, and no name twice")
  func index() throws {
    let objects = try objects(Program.run("explain", "--json", in: TemporaryFolder()))
    let names = objects.compactMap { $0["name"] as? String }
    #expect(names.count == objects.count && Set(names).count == names.count)
    #expect(Set(objects.compactMap { $0["kind"] as? String }) == ["code", "setting", "metric"])
  }

  /// The objects of a run's output, each with its keys sorted as they stand.
  private func objects(_ run: Program.Result) throws -> [[String: Any]] {
    #expect(run.code == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n")
    #expect(!lines.isEmpty)
    return try lines.map { line in
      let object = try JSON.object(String(line))
      let places = object.keys.sorted().map { line.firstRange(of: "\"\($0)\":")?.lowerBound }
      #expect(places == places.compactMap { $0 }.sorted(), "\(line)")
      return object
    }
  }
}
