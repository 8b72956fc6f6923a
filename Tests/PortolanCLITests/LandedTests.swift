import Foundation
import Testing

@Suite("portolan landed and portolan rules")
struct LandedTests {
  private static let shirt = [
    "landed", "--from", "CN", "--to", "DE", "--hs", "610910", "--value", "30EUR", "--weight",
    "0.2kg",
  ]

  private static func run(
    _ arguments: [String], in folder: TemporaryFolder = TemporaryFolder()
  ) throws -> Program.Result {
    try Program.start(arguments, in: folder).result()
  }

  @Test("--json gives lines, totals and warnings, amounts as decimal text")
  func json() throws {
    let run = try Self.run(Self.shirt + ["--as-of", "2026-10-15", "--json"])
    #expect(run.code == 0, "\(run.errors)")
    let document = try JSON.object(run.output)
    let totals = try #require(document["totals"] as? [String: String])
    #expect(totals["duty"] == "3.00" && totals["tax"] == "6.27" && totals["landed"] == "39.27")
    #expect(totals["goods"] == "30.00" && totals["fees"] == "0.00")
    #expect(document["currency"] as? String == "EUR")
    let lines = try #require(document["lines"] as? [[String: Any]])
    #expect(lines.map { $0["rule"] as? String } == ["eu-parcel-3eur", "de-vat"])
    #expect(lines[0]["effective_from"] as? String == "2026-07-01")
    #expect(document["warnings"] is [String])
  }

  @Test("--as-of replays a day, and --explain names sources and why nothing is due")
  func replay() throws {
    let run = try Self.run(Self.shirt + ["--as-of", "2026-06-30", "--explain"])
    #expect(run.code == 0)
    #expect(run.output.contains("150.00 EUR") && run.output.contains("2026-06-30"))
    #expect(run.output.contains("35.70"))
  }

  @Test("a request in a file, or on standard input, says the same as options")
  func request() throws {
    let folder = TemporaryFolder()
    try folder.write(
      #"{"from": "CN", "to": "DE", "as_of": "2026-10-15", "goods": [{"hs": "610910", "value": "30 EUR"}]}"#,
      to: "order.json")
    let file = try Program.run("landed", "--request", "order.json", "--json", in: folder)
    let options = try Self.run(Self.shirt + ["--as-of", "2026-10-15", "--json"])
    #expect(file.output == options.output)
    let piped = try Program.shell("$PORTOLAN landed --request - --json < order.json", in: folder)
    #expect(piped.output == file.output)
  }

  @Test(
    "what cannot be reckoned ends with 65 and says how to mend it",
    arguments: [
      (["--to", "XX"], "markets.csv"), (["--hs", "99"], "tariff code"),
      (["--declare", "courir"], "did you mean `courier`?"),
      (["--to", "CH", "--value", "30CHF", "--as-of", "1980-01-01"], "give a later day"),
      (["--to", "CN", "--hs", "3304", "--from", "DE"], "6 to 10 digits"),
    ])
  func badInput(arguments: [String], words: String) throws {
    let named = Set(arguments.filter { $0.hasPrefix("--") })
    let kept = stride(from: 1, to: Self.shirt.count, by: 2)
      .filter { !named.contains(Self.shirt[$0]) }.flatMap { Array(Self.shirt[$0...$0 + 1]) }
    let run = try Self.run(["landed"] + kept + arguments)
    #expect(run.code == 65, "\(run.errors)")
    #expect(run.output.isEmpty && run.errors.contains(words), "\(run.errors)")
  }

  @Test(
    "contradicting or missing arguments end with 64",
    arguments: [
      ["landed"], ["landed", "--from", "CN"], shirt + ["--json", "--explain"],
      shirt + ["--request", "x"], shirt + ["--orders", "x"], shirt + ["--output", "x"],
      ["landed", "--orders", "x", "--json"], ["landed", "--value", "-3EUR"],
    ])
  func usage(arguments: [String]) throws {
    let run = try Self.run(arguments)
    #expect(run.code == 64 && run.output.isEmpty, "\(run.errors)")
  }

  @Test("--target-landed looks for the value, and --target-margin of fees for the price")
  func reverse() throws {
    let target = ["landed", "--from", "CN", "--to", "DE", "--hs", "610910", "--target-landed"]
    let run = try Self.run(target + ["39.27EUR", "--as-of", "2026-10-15"])
    #expect(run.code == 0 && run.output.contains("value 30.00 EUR: landed 39.27 EUR"))
    #expect(run.errors.contains("warning: rule de-vat"))
    let gap = try Self.run(target + ["180EUR", "--as-of", "2026-06-15", "--json"])
    #expect(gap.code == 0)
    let document = try JSON.object(gap.output)
    #expect((document["prices"] as? [Any])?.isEmpty == true)
    let zones = try #require(document["grey_zones"] as? [[String: Any]])
    #expect(zones.contains { $0["holds_target"] as? Bool == true })
    let fees = ["fees", "--platform", "amazon", "--market", "us", "--date", "2026-11-01"]
    let margin = try Self.run(fees + ["--target-margin", "25%", "--cost", "8USD", "--json"])
    #expect(margin.code == 0, "\(margin.errors)")
    #expect((try JSON.object(margin.output))["target"] as? String == "0.25")
    let parcel = [
      "landed", "--from", "CN", "--to", "DE", "--hs", "610910", "--as-of", "2026-10-15",
    ]
    let sale = try Self.run(
      parcel + [
        "--target-margin", "25%", "--cost", "12EUR", "--platform", "amazon", "--incoterm", "DDP",
      ])
    #expect(
      sale.code == 0 && sale.output.contains("price 26.24 EUR: margin 25 %"), "\(sale.errors)")
    let yuan = try Self.run(parcel + ["--target-landed", "60EUR", "--value-in", "CNY"])
    #expect(yuan.code == 0 && yuan.output.contains(" CNY: landed 60.00 EUR"), "\(yuan.errors)")
    let bulk = try Self.run(
      parcel + ["--mode", "bulk", "--target-margin", "25%", "--cost", "1EUR"])
    #expect(bulk.code == 65 && bulk.errors.contains("portolan fees --target-margin"))
    for wrong in [
      parcel + ["--target-landed", "60EUR", "--target-margin", "25%", "--cost", "12EUR"],
      parcel + ["--value", "30EUR", "--platform", "amazon"],
      parcel + ["--value", "30EUR", "--value-in", "CNY"],
      parcel + ["--target-landed", "60EUR", "--value-in", "RMB"],
      parcel + ["--target-margin", "25%", "--cost", "12EUR", "--category", "clothing"],
      fees + ["--price", "9USD", "--tax-inside", "19%"],
      target + ["30EUR", "--value", "30EUR"], target + ["30EUR", "--explain"],
      fees + ["--target-margin", "25%"], fees + ["--target-margin", "100%", "--cost", "8USD"],
      fees + ["--target-margin", "25%", "--cost", "8USD", "--price", "9USD"],
    ] {
      let refused = try Self.run(wrong)
      #expect(refused.code == 64 && refused.output.isEmpty, "\(wrong)")
    }
  }

  private static let orders = """
    order,as_of,from,to,hs,value
    A,2026-10-15,CN,DE,610910,30 EUR
    B,2026-06-15,CN,DE,610910,30 EUR

    """

  @Test("orders come out as a table, a row each, from a file or a pipe, to a file or a pipe")
  func batch() throws {
    let folder = TemporaryFolder()
    try folder.write(Self.orders, to: "orders.csv")
    let run = try Program.run("landed", "--orders", "orders.csv", in: folder)
    #expect(run.code == 0 && run.errors == "2 orders reckoned\n")
    let rows = run.output.split(separator: "\n")
    #expect(rows.count == 3 && rows[1].hasPrefix("A,2026-10-15,EUR,30.00,0.00,0.00,3.00,6.27"))
    let filed = try Program.run(
      "landed", "--orders", "orders.csv", "--output", "landed.csv", in: folder)
    #expect(filed.code == 0 && filed.output.isEmpty)
    #expect(try folder.text(of: "landed.csv") == run.output)
    let piped = try Program.shell("cat orders.csv | $PORTOLAN landed --orders - | cat", in: folder)
    #expect(piped.output == run.output)
    #expect(try folder.names() == ["landed.csv", "orders.csv"])
  }

  @Test("a bad order is told in its row and ends with 65; a bad file leaves nothing half-written")
  func badBatch() throws {
    let folder = TemporaryFolder()
    try folder.write(Self.orders + "C,2026-10-15,CN,DE,610910,\n", to: "orders.csv")
    let run = try Program.run("landed", "--orders", "orders.csv", "-o", "out.csv", in: folder)
    #expect(run.code == 65)
    #expect(
      run.errors
        == "2 orders reckoned, 1 not; the first: order C: `value` is empty; expected an amount such as `30 EUR`\n"
    )
    #expect(try folder.text(of: "out.csv").split(separator: "\n").count == 4)
    try folder.write(Self.orders + "C,\"2026-10-15,CN,DE,610910,3 EUR\n", to: "orders.csv")
    let broken = try Program.run("landed", "--orders", "orders.csv", "-o", "broken.csv", in: folder)
    #expect(broken.code == 65 && broken.errors.contains("line 4: a quote that is not closed"))
    #expect(try folder.names() == ["orders.csv", "out.csv"])
    for path in ["nowhere.csv", "."] {
      let missing = try Program.run("landed", "--orders", path, in: folder)
      #expect(missing.code == 65 && missing.errors.contains("there is no file \(path)"))
    }
    let noFolder = try Program.run(
      "landed", "--orders", "orders.csv", "-o", "no/out.csv", in: folder)
    #expect(noFolder.code == 1 && noFolder.errors.contains("there is no folder"))
  }

  @Test("schemas of requests and orders are JSON")
  func schemas() throws {
    for file in ["landed", "orders"] {
      let run = try Self.run(["schema", file])
      let schema = try JSON.object(run.output)
      #expect(run.code == 0 && schema["title"] is String)
    }
  }

  @Test("rules are listed, shown and compared between two days")
  func rules() throws {
    let list = try Self.run(["rules", "list", "--country", "DE", "--on", "2026-12-01"])
    #expect(list.code == 0 && list.output.contains("eu-parcel-3eur"))
    let before = try Self.run(["rules", "list", "--country", "DE", "--on", "2026-06-01", "--csv"])
    #expect(before.output.hasPrefix("rule,") && !before.output.contains("eu-parcel-3eur"))
    let show = try Self.run(["rules", "show", "eu-parcel-3eur"])
    #expect(show.output.contains("2026-07-01") && show.output.contains("source"))
    let diff = try Self.run(["rules", "diff", "--from", "2026-06-30", "--to", "2026-07-01"])
    #expect(diff.code == 0 && diff.output.contains("3.00 EUR per line"))
    let unknown = try Self.run(["rules", "show", "eu-parcel-4eur"])
    #expect(unknown.code == 65 && unknown.errors.contains("did you mean `eu-parcel-3eur`?"))
  }
}
