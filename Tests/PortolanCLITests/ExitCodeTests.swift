import Foundation
import Testing

@Suite("Exit codes")
struct ExitCodeTests {
  @Test("0: a run that went well")
  func ok() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    let run = try Program.run("run", "mini", "--paths", "64", "--output", "out", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("Stay"))
    #expect(
      try folder.names(in: "out") == [
        "actions.csv", "manifest.json", "report.html", "results.csv", "summary.json",
      ])
    #expect(try folder.names() == ["mini", "out"])
  }

  @Test(
    "1: the result cannot be written",
    arguments: [
      ["run", "mini", "--paths", "1", "--output", "/proc/portolan"],
      ["run", "mini", "--paths", "1", "--output", "mini/firm.csv/out"],
      ["report", "mini", "--paths", "1", "--output", "nowhere/report.html"],
      ["report", "mini", "--paths", "1", "--output", "mini"],
      ["init", "mini"], ["init", "/proc/portolan"],
    ])
  func failure(arguments: [String]) throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    let before = folder.tree
    let run = try Program.start(arguments, in: folder).result()
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("error: "))
    #expect(!run.errors.contains("Cocoa") && !run.errors.contains("could not be completed"))
    #expect(folder.tree == before)
  }

  @Test("4: no plan is sure enough of the target, on request; the run is written all the same")
  func targetNotMet() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    let firm = try folder.text(of: "mini/firm.csv")
    try folder.write(firm + "target.operating_profit,900000000 CNY,a dream\n", to: "mini/firm.csv")
    let asked = try Program.run(
      "run", "mini", "--paths", "64", "--require-target", "0.5", "--output", "out", in: folder)
    #expect(asked.code == 4, "\(asked.errors)")
    #expect(try folder.names(in: "out").contains("report.html"))
    let unasked = try Program.run("run", "mini", "--paths", "64", "--output", "out", in: folder)
    #expect(unasked.code == 0)
  }

  @Test("3: limits leave no choice, and those that conflict are named")
  func infeasible() throws {
    let folder = try TemporaryFolder.withInfeasibleScenario()
    let run = try Program.run("optimize", "plan", "--plan", "diversify", in: folder)
    #expect(run.code == 3)
    #expect(run.output.contains("infeasible"))
    #expect(run.output.contains("    cash and credit line in weeks "))
    #expect(run.output.contains("in conflict") && run.output.contains("smallest way out"))
    #expect(run.output.contains(": limit CNY\u{A0}123,000; in conflict"))
  }

  @Test("a run reports although a problem has no solution, and says so")
  func infeasibleRun() throws {
    let folder = try TemporaryFolder.withInfeasibleScenario()
    let run = try Program.run("run", "plan", "--paths", "8", "--output", "out", in: folder)
    #expect(run.code == 0)
    #expect(
      run.errors.contains("warning: Diversify in stages: Portfolio of stores has no solution"))
  }

  @Test(
    "64: arguments that make no sense",
    arguments: [
      ["frobnicate"], ["run"], ["run", "mini", "--paths", "0"], ["run", "mini", "--paths", "abc"],
      ["run", "mini", "--paths", "-5"], ["run", "mini", "--threads", "0"],
      ["forecast", "mini", "--threads", "0"],
      ["backtest"], ["backtest", "mini", "--origins", "0"], ["backtest", "mini", "--weeks", "53"],
      ["backtest", "mini", "--weeks", "x"], ["backtest", "mini", "--csv", "--json"],
      ["backtest", "mini", "--origins", "52", "--weeks", "52"], ["run", "mini", "--seed", "-1"],
      ["run", "mini", "--seed", "1e5"], ["report", "mini", "--format", "pdf"],
      ["explain", "E9999"],
      ["schema", "table"], ["init", ""], ["check"], ["compare", "mini"],
      ["compare", "mini", "mini", "--csv", "--json"],
    ])
  func usage(arguments: [String]) throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    let run = try Program.start(arguments, in: folder).result()
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(try folder.names() == ["mini"])
  }

  @Test("64: more origins than the history holds, with the weeks that are there and needed")
  func tooLittleHistory() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    let run = try Program.run("backtest", "mini", "--origins", "30", "--weeks", "9", in: folder)
    #expect(run.code == 64 && run.output.isEmpty)
    #expect(run.errors.contains("weeks of sales are known before the start, 282 are needed"))
    #expect(run.errors.contains("--origins or --weeks"))
  }

  @Test("64: an unknown plan, with the names of those that are there")
  func unknownPlan() throws {
    let folder = try TemporaryFolder.withCommentedScenario()
    let run = try Program.run("run", "plan", "--plan", "stya", "--paths", "8", in: folder)
    #expect(run.code == 64)
    #expect(run.errors.contains("`stya`") && run.errors.contains("stay, diversify"))
    #expect(run.errors.contains("did you mean `stay`?"))
    #expect(try folder.names() == ["plan"])
  }

  @Test("64: an unknown subject leads to the nearest", arguments: ["returns.rat", "retruns.rate"])
  func unknownSubject(_ subject: String) throws {
    let run = try Program.run("explain", subject, in: TemporaryFolder())
    #expect(run.code == 64)
    #expect(run.errors.contains("did you mean `returns.rate`"))
  }
}
