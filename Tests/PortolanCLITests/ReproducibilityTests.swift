import Foundation
import Testing

@Suite("Reproducible runs")
struct ReproducibilityTests {
  @Test("one thread and two write the same bytes")
  func threads() throws {
    let folder = try TemporaryFolder.withCommentedScenario()
    for threads in ["1", "2"] {
      let run = try Program.run(
        "run", "plan", "--paths", "600", "--threads", threads, "--output", "out-\(threads)",
        in: folder)
      #expect(run.code == 0, "\(run.errors)")
    }
    for name in ["summary.json", "results.csv", "actions.csv", "report.html"] {
      #expect(try folder.text(of: "out-1/\(name)") == folder.text(of: "out-2/\(name)"), "\(name)")
    }
  }

  @Test("the manifest says what the run was made of")
  func manifest() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    _ = try Program.run(
      "run", "mini", "--paths", "8", "--seed", "77", "--output", "out", in: folder)
    let manifest = try JSON.object(folder.text(of: "out/manifest.json"))
    #expect(manifest["seed"] as? Int == 77)
    #expect(manifest["paths"] as? Int == 8)
    #expect(manifest["blockSize"] as? Int == 512)
    let inputs = try #require(manifest["inputs"] as? [String: String])
    #expect(Set(inputs.keys) == Set(try folder.names(in: "mini")).subtracting(["schema"]))
    let outputs = try #require(manifest["outputs"] as? [String: String])
    #expect(outputs.keys.sorted() == ["actions.csv", "report.html", "results.csv", "summary.json"])
    let hashes = [manifest["scenarioHash"] as? String, manifest["binary"] as? String]
    for hash in hashes + inputs.values.map(Optional.some) + outputs.values.map(Optional.some) {
      #expect(hash?.count == 64 && hash?.allSatisfy(\.isHexDigit) == true)
    }
    let libraries = try #require(manifest["libraries"] as? [String: String])
    #expect(libraries["GLPK"]?.hasPrefix("5") == true && libraries["OpenBLAS"] != nil)
    let seconds = try #require(manifest["seconds"] as? [String: Double])
    #expect(seconds.keys.sorted() == ["load", "render", "study"])
  }

  @Test("a run with a goal says what it reached, and warns where that is not enough")
  func halfWidth() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    let met = try Program.run(
      "run", "mini", "--half-width", "1e9", "--output", "met", in: folder)
    #expect(met.code == 0, "\(met.errors)")
    #expect(met.errors.contains("terminal_equity_change is known to ±"))
    #expect(met.errors.contains("after 1024 futures"))
    let manifest = try JSON.object(folder.text(of: "met/manifest.json"))
    #expect(manifest["paths"] as? Int == 1024)
    let missed = try Program.run(
      "run", "mini", "--half-width", "1e-6", "--of", "net_revenue", "--paths", "600", "--output",
      "missed", in: folder)
    #expect(missed.code == 0 && missed.errors.contains("after 600 futures, not to ±"))
    #expect(missed.errors.contains("raise --paths"))
    for width in ["0", "-3", "nan", "inf"] {
      let run = try Program.run("run", "mini", "--half-width", width, in: folder)
      #expect(run.code == 64 && run.errors.contains("--half-width must be a positive number"))
    }
  }

  @Test("hashes are those that sha256sum computes")
  func hashes() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    _ = try Program.run("run", "mini", "--paths", "8", "--output", "out", in: folder)
    let manifest = try JSON.object(folder.text(of: "out/manifest.json"))
    let inputs = try #require(manifest["inputs"] as? [String: String])
    let outputs = try #require(manifest["outputs"] as? [String: String])
    let sums = try Program.shell("sha256sum mini/firm.csv out/summary.json $PORTOLAN", in: folder)
      .output.split(separator: "\n").map { String($0.prefix(64)) }
    #expect(
      sums == [inputs["firm.csv"], outputs["summary.json"], manifest["binary"] as? String])
  }

  @Test("the same content gets the same folder, another seed another one")
  func names() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    for seed in ["1", "1", "2"] {
      let run = try Program.run("run", "mini", "--paths", "8", "--seed", seed, in: folder)
      #expect(run.code == 0, "\(run.errors)")
    }
    #expect(try folder.names(in: "runs").count == 2)
    #expect(try folder.names(in: "runs").allSatisfy { $0.hasPrefix("mini-") })
  }

  @Test("a scenario compared with itself differs in nothing")
  func compare() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    let run = try Program.run("compare", "mini", "mini", "--paths", "16", "--csv", in: folder)
    #expect(run.code == 0)
    let rows = run.output.split(separator: "\n").dropFirst()
    #expect(rows.count > 10)
    for row in rows {
      let cells = row.split(separator: ",")
      #expect(Double(cells[4]) == 0 && Double(cells[5]) == 0)
    }
  }
}
