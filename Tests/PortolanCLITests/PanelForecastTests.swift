import Foundation
import Testing

@Suite("portolan forecast --panel and backtest --panel")
struct PanelForecastTests {
  /// Weekly sales of six series over sixty weeks; the last four are kept back.
  private static let sales: String = {
    var text = "unique_id,ds,y,split\n"
    let monday = Date(timeIntervalSince1970: 1_767_571_200)
    for series in 0..<6 {
      for week in 0..<60 {
        let day = monday.addingTimeInterval(Double(week) * 7 * 86_400)
        let date = day.formatted(.iso8601.year().month().day())
        let sold = (week * week * (series + 3) + series) % 17 + week / 10
        text += "S\(series),\(date),\(sold),\(week < 56 ? "train" : "test")\n"
      }
    }
    return text
  }()

  private static func folder() throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    try folder.write(sales, to: "sales.csv")
    return folder
  }

  @Test("a row for each series and week, with intervals around the point, model and reason")
  func rows() throws {
    let run = try Program.run(
      "forecast", "--panel", "sales.csv", "--horizon", "3", in: Self.folder())
    #expect(run.code == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n").map { $0.split(separator: ",") }
    #expect(
      lines[0].joined(separator: ",") == "unique_id,ds,y_hat,lo-80,hi-80,lo-95,hi-95,model,reason")
    #expect(lines.count == 1 + 6 * 3)
    #expect(lines[1][..<2] == ["S0", "2027-02-01"] && lines[3][1] == "2027-02-15")
    for line in lines.dropFirst() {
      let ends = [line[5], line[3], line[2], line[4], line[6]].compactMap { Double($0) }
      #expect(ends.count == 5 && zip(ends, ends.dropFirst()).allSatisfy(<=))
      #expect(line[7].hasSuffix("combination") && line[8] == "combined")
    }
    #expect(run.errors.contains("6 series, 3 periods ahead, weekly"))
  }

  /// Twelve series of two markets and three products.
  private static func grouped(_ more: String = "") throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    var text = "unique_id,t,y,market,product\n"
    for series in 0..<12 {
      for week in 0..<40 {
        let sold = (week * week * (series + 3) + series) % 17 + 5
        text += "S\(series),\(week),\(sold),\(series % 2 == 0 ? "DE" : "FR"),P\(series / 4)\n"
      }
    }
    try folder.write(text + more, to: "sales.csv")
    return folder
  }

  @Test(
    "with --hierarchy sums come first, and points and futures add up",
    arguments: ["mint", "wls", "structural", "ols", "bottom-up", "top-down"])
  func hierarchy(way: String) throws {
    let run = try Program.run(
      "forecast", "--panel", "sales.csv", "--horizon", "3", "--hierarchy", "market,market/product",
      "--reconcile", way, "--paths", "5", in: Self.grouped())
    #expect(run.code == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    #expect(Array(lines[0].prefix(4)) == ["unique_id", "level", "t", "y_hat"])
    #expect(lines.count == 1 + 3 * (1 + 2 + 6 + 12))
    #expect(Array(lines[1].prefix(3)) == ["total", "total", "40"])
    #expect(Array(lines[4].prefix(2)) == ["market=DE", "market"])
    #expect(Array(lines[10].prefix(2)) == ["market=DE/product=P0", "market/product"])
    #expect(Array(lines[28].prefix(2)) == ["S0", "series"])
    for column in [3] + Array(lines[0].count - 5..<lines[0].count) {
      for step in 0..<3 {
        let rows = lines.dropFirst().filter { $0[2] == "\(40 + step)" }
        func sum(_ level: String) -> Double {
          rows.filter { $0[1] == level }.reduce(0) { $0 + (Double($1[column]) ?? .nan) }
        }
        for level in ["market", "market/product", "series"] {
          #expect(abs(sum(level) - sum("total")) < 1e-9 * sum("total"))
        }
      }
    }
  }

  @Test("--groups gives a series without a past its group's level")
  func coldStart() throws {
    let run = try Program.run(
      "forecast", "--panel", "sales.csv", "--horizon", "2", "--model", "credibility", "--groups",
      "market/product", in: Self.grouped("NEW,39,,FR,P2\n"))
    #expect(run.code == 0, "\(run.errors)")
    let rows = run.output.split(separator: "\n").filter { $0.hasPrefix("NEW,") }
    #expect(rows.count == 2 && rows.allSatisfy { $0.hasSuffix("credibility,pooled") })
    let point = try #require(Double(rows[0].split(separator: ",")[2]))
    #expect(point > 5 && point < 22)
  }

  @Test("--calendar moves what its events moved, by country of each series")
  func calendar() throws {
    var text = "unique_id,ds,y,country\n"
    let first = Date(timeIntervalSince1970: 1_672_531_200)
    // Holidays of a fixed date over nearly three years; half of the series are French.
    for series in 0..<4 {
      for day in 0..<1005 {
        let date = first.addingTimeInterval(Double(day) * 86_400)
          .formatted(.iso8601.year().month().day())
        let isHoliday =
          series % 2 == 0
          && ["01-01", "05-01", "10-03", "12-25", "12-26"].contains(String(date.suffix(5)))
        text +=
          "S\(series),\(date),\(isHoliday ? 20 : 100 + (day * 7 + series) % 5),"
          + "\(series % 2 == 0 ? "DE" : "fr")\n"
      }
    }
    let folder = TemporaryFolder()
    try folder.write(text, to: "days.csv")
    let run = try Program.run(
      "forecast", "--panel", "days.csv", "--horizon", "7", "--model", "regression", "--calendar",
      "country", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    func point(_ series: String) throws -> Double {
      let row = try #require(
        run.output.split(separator: "\n").first { $0.hasPrefix("\(series),2025-10-03") })
      return try #require(Double(row.split(separator: ",")[2]))
    }
    #expect(try point("S1") > 95 && point("S0") < 95)
    let counted = try Program.run(
      "forecast", "--panel", "sales.csv", "--horizon", "2", "--calendar", "DE", in: Self.grouped())
    #expect(counted.code == 64 && counted.errors.contains("column `ds`"))
  }

  @Test("a hierarchy that cannot be says why")
  func badHierarchy() throws {
    let folder = try Self.grouped()
    func refused(_ options: String, code: Int32) throws -> String {
      let run = try Program.shell(
        "$PORTOLAN forecast --panel sales.csv --horizon 3 \(options)", in: folder)
      #expect(run.code == code && run.output.isEmpty)
      return run.errors
    }
    #expect(try refused("--hierarchy shop", code: 65).contains("the others are market, product"))
    #expect(try refused("--hierarchy market/market", code: 64).contains("twice"))
    #expect(try refused("--reconcile mint", code: 64).contains("--hierarchy"))
    #expect(try refused("--hierarchy market --reconcile x", code: 64).contains("top-down"))
  }

  @Test("the bytes do not depend on threads or on how the table arrives")
  func sameBytes() throws {
    let folder = try Self.folder()
    let one = try Program.run(
      "forecast", "--panel", "sales.csv", "--threads", "1", in: folder)
    let piped = try Program.shell(
      "$PORTOLAN forecast --panel - --threads 2 < sales.csv", in: folder)
    let packed = try Program.shell(
      "gzip -k sales.csv && $PORTOLAN forecast --panel sales.csv.gz", in: folder)
    #expect(one.code == 0 && one.output == piped.output && one.output == packed.output)
    #expect(one.output.split(separator: "\n").count == 1 + 6 * 4, "as many as were kept back")
  }

  @Test("--json says what was done, what it took and how good it was")
  func json() throws {
    let folder = try Self.folder()
    let run = try Program.run(
      "forecast", "--panel", "sales.csv", "--model", "ses", "--score", "--json", "--output",
      "f.csv",
      in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let document = try JSON.object(run.output)
    #expect(document["series"] as? Int == 6 && document["horizon"] as? Int == 4)
    #expect(document["models"] as? [String: Int] == ["ses": 6])
    for name in ["seconds", "cpuSeconds", "peakBytes"] {
      #expect(try #require(document[name] as? Double) > 0)
    }
    let scores = try #require(document["scores"] as? [String: Double])
    let expected = [
      "smape", "mase", "owa", "rmsse", "wape", "bias", "crps", "coverage80", "coverage95",
    ]
    #expect(expected.allSatisfy { scores[$0]?.isFinite == true }, "\(scores)")
    let written = try String(contentsOf: folder.url(of: "f.csv"), encoding: .utf8)
    #expect(written.hasPrefix("unique_id,ds,y_hat"))
  }

  @Test("intervals of any per cent, or none")
  func intervals() throws {
    let folder = try Self.folder()
    let odd = try Program.run(
      "forecast", "--panel", "sales.csv", "--intervals", "50,97.5", "--quiet", in: folder)
    #expect(odd.output.hasPrefix("unique_id,ds,y_hat,lo-50,hi-50,lo-97.5,hi-97.5,model"))
    let none = try Program.run(
      "forecast", "--panel", "sales.csv", "--intervals", "none", "--quiet", in: folder)
    #expect(none.output.hasPrefix("unique_id,ds,y_hat,model,reason\n"))
  }

  @Test("--paths draws futures that do not change when more are drawn, and differ by seed")
  func paths() throws {
    let folder = try Self.folder()
    func futures(_ arguments: String...) throws -> [[Substring]] {
      let run = try Program.start(
        ["forecast", "--panel", "sales.csv", "--intervals", "none", "--quiet"] + arguments,
        in: folder
      ).result()
      #expect(run.code == 0, "\(run.errors)")
      return run.output.split(separator: "\n").map { Array($0.split(separator: ",").dropFirst(5)) }
    }
    let few = try futures("--paths", "3")
    let many = try futures("--paths", "8", "--threads", "1")
    #expect(few[0] == ["path-1", "path-2", "path-3"])
    #expect(few.dropFirst().allSatisfy { Set($0).count > 1 })
    #expect(many.dropFirst().map { $0.prefix(3) } == few.dropFirst().map { $0[...] })
    #expect(try futures("--paths", "3", "--seed", "2") != few)
  }

  @Test(
    "what cannot be read or makes no sense ends with its code and leaves nothing half-written",
    arguments: [
      (["--panel", "missing.csv"], Int32(65), "missing.csv"),
      (["--panel", "broken.csv"], 65, "line 3"),
      (["--panel", "sales.csv", "--model", "arime"], 64, "no model `arime`"),
      (["--panel", "sales.csv", "--horizon", "0"], 64, "--horizon must be between"),
      (["--panel", "sales.csv", "--season", "-1"], 64, "--season must be between"),
      (["--panel", "sales.csv", "--intervals", "80,x"], 64, "no number"),
      (["--panel", "sales.csv", "--intervals", "100"], 64, "between 0 and 100"),
      (["--panel", "sales.csv", "--paths", "-1"], 64, "--paths must be between"),
      (["--panel", "sales.csv", "--paths", "20000"], 64, "--paths must be between"),
      (["--panel", "plain.csv"], 64, "--horizon"),
      (["--panel", "plain.csv", "--horizon", "2", "--score"], 64, "--score needs rows"),
      (["plan", "--panel", "sales.csv"], 64, "one of the two"),
      ([], 64, "one of the two"),
      (["plan", "--horizon", "4"], 64, "go with --panel"),
    ])
  func badInput(arguments: [String], code: Int32, words: String) throws {
    let folder = try Self.folder()
    try folder.write("unique_id,t,y\nA,1,2\nA,1,3\n", to: "broken.csv")
    try folder.write("unique_id,t,y\nA,1,2\nA,2,3\n", to: "plain.csv")
    let run = try Program.start(
      ["forecast"] + arguments + ["--output", "out.csv"], in: folder
    ).result()
    #expect(run.code == code && run.errors.contains(words), "\(run.code ?? -1) \(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.url(of: "out.csv").path))
  }

  @Test("--json without --output is refused: two things cannot share standard output")
  func jsonNeedsOutput() throws {
    let run = try Program.run("forecast", "--panel", "sales.csv", "--json", in: Self.folder())
    #expect(run.code == 64 && run.output.isEmpty && run.errors.contains("--output"))
  }

  @Test("a price that moves sales is used by `fourier`, and other models say that they do not")
  func covariates() throws {
    let folder = TemporaryFolder()
    var text = "unique_id,t,y,split,price,colour\n"
    for t in 0..<48 {
      let price = t % 5 == 0 ? 8 : 10
      let sold = t < 44 ? "\(200 - 10 * price + t % 3)" : ""
      text += "A,\(t),\(sold),\(t < 44 ? "train" : "test"),\(price),red\n"
    }
    try folder.write(text, to: "p.csv")
    let run = try Program.run(
      "forecast", "--panel", "p.csv", "--model", "fourier", "--intervals", "none", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.errors.contains("`colour`") && !run.errors.contains("`price`"))
    let lines = run.output.split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
    let points = lines.compactMap { Double($0[2]) }
    #expect(points.count == 4 && points[1] > 115 && points[0] < 105, "\(points)")
    #expect(lines[0][3] == "fourier-0-regressors")
    let other = try Program.run("forecast", "--panel", "p.csv", "--model", "ses", in: folder)
    #expect(other.errors.contains("does not use `price`"))
  }

  @Test("backtest judges the models named at every origin, and says who did best")
  func backtest() throws {
    let folder = try Self.folder()
    let arguments = [
      "backtest", "--panel", "sales.csv", "--horizon", "4", "--origins", "2", "--model",
      "ses,naive",
    ]
    let text = try Program.start(arguments, in: folder).result()
    #expect(text.code == 0, "\(text.errors)")
    #expect(text.output.hasPrefix("model") && text.output.contains("coverage95"))
    #expect(text.output.contains(" did best: MASE ") && text.output.contains("2 origins"))
    let table = try Program.start(arguments + ["--csv"], in: folder).result()
    let lines = table.output.split(separator: "\n").map { $0.split(separator: ",") }
    #expect(lines[0].joined(separator: ",") == "model,periods_back,series,measure,value")
    let mase = lines.filter { $0[3] == "mase" }
    #expect(
      mase.map { "\($0[0]) \($0[1])" } == [
        "ses 4", "ses 8", "ses all", "naive 4", "naive 8", "naive all",
      ])
    let values = try mase.map { try #require(Double($0[4])) }
    #expect(abs(values[2] - (values[0] + values[1]) / 2) < 1e-9)
  }

  @Test(
    "backtest refuses what makes no sense",
    arguments: [
      (["--panel", "sales.csv"], Int32(64), "--horizon"),
      (["--panel", "sales.csv", "--horizon", "30"], 64, "lower --origins or --horizon"),
      (["--panel", "sales.csv", "--horizon", "4", "--model", "ses,x"], 64, "no model `x`"),
      (["--panel", "sales.csv", "--horizon", "4", "--origins", "0"], 64, "--origins must be"),
      (["--panel", "sales.csv", "--horizon", "4", "--weeks", "4"], 64, "go with a scenario"),
      (["plan", "--model", "ses"], 64, "go with --panel"),
      ([], 64, "one of the two"),
    ])
  func backtestBadInput(arguments: [String], code: Int32, words: String) throws {
    let folder = try Self.folder()
    let run = try Program.start(["backtest"] + arguments, in: folder).result()
    #expect(run.code == code && run.output.isEmpty && run.errors.contains(words), "\(run.errors)")
  }
}
