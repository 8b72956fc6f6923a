import Foundation
import Testing

@Suite("Folder of a run")
struct OutputFolderTests {
  @Test("a second run into the same folder replaces the first and leaves nothing else")
  func replaces() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    for paths in ["8", "16"] {
      let run = try Program.run(
        "run", "mini", "--paths", paths, "--output", "out", in: folder)
      #expect(run.code == 0, "\(run.errors)")
      let summary = try JSON.object(folder.text(of: "out/summary.json"))
      #expect(summary["futures"] as? Int == Int(paths))
    }
    #expect(try folder.names() == ["mini", "out"])
  }

  @Test("an empty folder is filled, folders above it are made")
  func emptyAndMissing() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    try FileManager.default.createDirectory(
      at: folder.url(of: "empty"), withIntermediateDirectories: true)
    for place in ["empty", "a/b/c"] {
      let run = try Program.run("run", "mini", "--paths", "8", "--output", place, in: folder)
      #expect(run.code == 0, "\(run.errors)")
      #expect(try folder.names(in: place).count == 5)
    }
    #expect(try folder.names(in: "a/b") == ["c"])
  }

  @Test(
    "what no run wrote is never replaced",
    arguments: ["notes.txt", "manifest.json"])
  func foreignFolder(file: String) throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    try folder.write("{\"manifest_version\": 3}", to: "out/\(file)")
    let before = folder.tree
    let run = try Program.run("run", "mini", "--paths", "8", "--output", "out", in: folder)
    #expect(run.code == 1)
    #expect(run.errors.contains("is not a run"))
    #expect(folder.tree == before)
  }

  @Test("a run to which somebody added a file is not replaced")
  func addedFile() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    _ = try Program.run("run", "mini", "--paths", "8", "--output", "out", in: folder)
    try folder.write("mine", to: "out/notes.txt")
    let run = try Program.run("run", "mini", "--paths", "16", "--output", "out", in: folder)
    #expect(run.code == 1)
    #expect(run.errors.contains("notes.txt"))
    #expect(try folder.text(of: "out/notes.txt") == "mine")
  }

  @Test(
    "the scenario itself, the current folder and a file are refused",
    arguments: ["mini", ".", "mini/firm.csv"])
  func precious(place: String) throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    let before = folder.tree
    let run = try Program.run("run", "mini", "--paths", "8", "--output", place, in: folder)
    #expect(run.code == 1)
    #expect(folder.tree == before)
  }

  @Test("a link to a run is followed and stays a link")
  func link() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    _ = try Program.run("run", "mini", "--paths", "8", "--output", "real", in: folder)
    try folder.link("latest", to: "real")
    let run = try Program.run("run", "mini", "--paths", "16", "--output", "latest", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(try folder.names() == ["latest", "mini", "real"])
    let kind = try FileManager.default.attributesOfItem(atPath: folder.url(of: "latest").path)[
      .type]
    #expect(kind as? FileAttributeType == .typeSymbolicLink)
    #expect(try JSON.object(folder.text(of: "real/summary.json"))["futures"] as? Int == 16)
  }

  @Test("a folder that may not be written to is named", .enabled(if: geteuid() != 0))
  func readOnly() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    try folder.write("", to: "locked/.keep")
    chmod(folder.url(of: "locked").path, 0o555)
    defer { chmod(folder.url(of: "locked").path, 0o755) }
    let run = try Program.run("run", "mini", "--paths", "8", "--output", "locked/out", in: folder)
    #expect(run.code == 1)
    #expect(run.errors.contains("Permission denied"))
  }
}
