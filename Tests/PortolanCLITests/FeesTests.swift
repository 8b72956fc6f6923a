import Foundation
import Testing

@Suite("portolan fees")
struct FeesTests {
  @Test("A sale is told line by line, warnings apart from data")
  func text() throws {
    let run = try Program.run(
      "fees", "--platform", "amazon", "--market", "us", "--category", "clothing", "--price",
      "15.01USD", "--weight", "0.4kg", "--size", "30x20x5cm", "--date", "2026-11-01",
      in: TemporaryFolder())
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("amazon-us-referral-clothing"))
    #expect(run.output.contains("net to seller"))
    #expect(run.output.contains("0.25"), "storage of October: \(run.output)")
    #expect(run.errors.contains("warning: amazon-us-fulfilment-large-standard"))
    #expect(run.errors.contains("4.99 USD to 9.64 USD"))
  }

  @Test("--json gives one document, amounts as decimal text")
  func json() throws {
    let run = try Program.run(
      "fees", "--platform", "amazon", "--market", "us", "--price", "20USD", "--shipping", "5USD",
      "--date", "2026-11-01", "--json", in: TemporaryFolder())
    #expect(run.code == 0, "\(run.errors)")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let totals = try #require(document["totals"] as? [String: String])
    #expect(totals == ["order": "25.00", "platform": "0.00", "fees": "3.75", "net": "21.25"])
    let lines = try #require(document["lines"] as? [[String: Any]])
    #expect(lines.first?["base"] as? String == "25.00")
    #expect(lines.first?["rate"] as? String == "0.15")
    #expect(lines.first?["citation"] as? String != "")
    #expect((document["warnings"] as? [String])?.first?.contains("8 % to 20 %") == true)
    #expect(document["currency"] as? String == "USD")
  }

  @Test("--explain names base, dates and source")
  func explanation() throws {
    let run = try Program.run(
      "fees", "--platform", "tiktok-shop", "--market", "uk", "--price", "100GBP",
      "--platform-discount", "10GBP", "--explain", in: TemporaryFolder())
    for text in ["platform's discount", "since 2024-09-01", "docs.m2ecloud.com", "verified"] {
      #expect(run.output.contains(text), "\(text)")
    }
  }

  @Test("--list has every platform, or one, as a table or as lines of JSON")
  func list() throws {
    let all = try Program.run("fees", "--list", in: TemporaryFolder())
    #expect(all.code == 0 && all.output.contains("amazon-referral"))
    let one = try Program.run(
      "fees", "--list", "--platform", "walmart", "--json", in: TemporaryFolder())
    let lines = one.output.split(separator: "\n")
    #expect(lines.count == 13 && lines.allSatisfy { $0.contains("\"platform\":\"walmart\"") })
  }

  @Test("A scenario’s fees lie over the shipped ones, and its mistakes are told")
  func scenario() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    try folder.write("fee,platform,kind,amount\nmine,amazon,referral,12 %\n", to: "mini/fees.csv")
    let sale = ["fees", "--platform", "amazon", "--market", "us", "--price", "100USD"]
    let mine = try Program.start(sale + ["--store-scenario", "mini"], in: folder).result()
    #expect(mine.code == 0 && mine.output.contains("12.00"), "\(mine.errors)")
    try folder.write("fee,platform,kind,amount\nmine,amazon,referral,12\n", to: "mini/fees.csv")
    let broken = try Program.start(sale + ["--store-scenario", "mini"], in: folder).result()
    #expect(broken.code == 65 && broken.output.isEmpty && broken.errors.contains("E0203"))
    let absent = try Program.start(sale + ["--store-scenario", "nowhere"], in: folder).result()
    #expect(absent.code == 65)
  }

  static let sale = ["fees", "--platform", "amazon", "--market", "us"]

  @Test(
    "What cannot be answered ends with a sentence and a code, and no data",
    arguments: [
      (sale + ["--price", "-1USD"], 64, "is negative"), (sale + ["--price", "15"], 64, "currency"),
      (sale + ["--price", "1USD", "--size", "10x10"], 64, "is not a box"),
      (sale + ["--price", "1USD", "--weight", "-1kg"], 64, "negative"),
      (sale + ["--price", "1USD", "--date", "tomorrow"], 64, "YYYY-MM-DD"),
      (sale, 64, "--price"), (["fees"], 64, "--list"),
      (sale + ["--price", "1USD", "--json", "--explain"], 64, "two forms"),
      (sale + ["--price", "1USD", "--list"], 64, "leave out --price"),
      (["fees", "--platform", "amazn", "--market", "us", "--price", "1USD"], 65, "`amazon`"),
      (["fees", "--platform", "amazon", "--market", "usa", "--price", "1USD"], 65, "`us`"),
      (sale + ["--price", "1USD", "--category", "clothng"], 65, "`clothing`"),
      (sale + ["--price", "1USD", "--with", "refnd"], 65, "`refund`"),
      (sale + ["--price", "100VND"], 65, "--rate USD/VND="),
      (sale + ["--price", "1USD", "--seller-discount", "2USD"], 65, "exceed the price"),
    ] as [([String], Int32, String)])
  func refusals(arguments: [String], code: Int32, said: String) throws {
    let run = try Program.start(arguments, in: TemporaryFolder()).result()
    #expect(run.code == code, "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(said), "\(run.errors)")
  }
}
