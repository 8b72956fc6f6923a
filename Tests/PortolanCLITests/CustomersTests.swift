import Foundation
import Testing

@Suite("portolan customers")
struct CustomersTests {
  /// Customers who buy every few weeks for a while: each week's number decides.
  private static let table: String = {
    var rows = ["customer,date,amount"]
    for customer in 0..<200 {
      var week = customer % 9
      for purchase in 0..<(customer * 7 % 5 + customer % 2) {
        let day = 1 + (week * 7) % 28
        let month = 1 + week / 4
        rows.append(
          "C\(customer),2025-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day),"
            + "\(20 + customer % 13 + purchase % 3)")
        week += 3 + (customer + purchase) % 7
      }
    }
    return rows.joined(separator: "\n") + "\n"
  }()

  private static func folder() throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    try table.write(
      to: folder.url.appendingPathComponent("orders.csv"), atomically: true, encoding: .utf8)
    return folder
  }

  @Test("purchases, spend and value are told in words and as figures, customers in a file")
  func answer() throws {
    let folder = try Self.folder()
    let run = try Program.run(
      "customers", "orders.csv", "--margin", "30%", "--customers", "value.csv", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    for part in ["BG/NBD", "gamma-gamma", "came back", "are worth", "30 %"] {
      #expect(run.output.contains(part), "\(part): \(run.output)")
    }
    let rows = try String(
      contentsOf: folder.url.appendingPathComponent("value.csv"), encoding: .utf8
    ).split(separator: "\n")
    #expect(rows[0] == "customer,repeats,alive,purchases,value" && rows.count > 100)
    let json = try Program.run("customers", "orders.csv", "--json", in: folder)
    #expect(json.output.contains("{\"figure\":\"purchase_log_likelihood\",\"value\":-"))
    #expect(json.errors.contains("came back"))
  }

  @Test("an end in the past is held against what came")
  func later() throws {
    let folder = try Self.folder()
    let run = try Program.run("customers", "orders.csv", "--until", "2025-04-30", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("weeks after that they bought"))
  }

  @Test(
    "what cannot be used ends with 65, what makes no sense with 64",
    arguments: [
      (["customers", "none.csv"], 65), (["customers", "few.csv"], 65),
      (["customers", "orders.csv", "--weeks", "0"], 64), (["customers"], 64),
      (["customers", "orders.csv", "--margin", "x"], 64),
    ])
  func faults(arguments: [String], code: Int) throws {
    let folder = try Self.folder()
    try "customer,date\nA,2026-01-01\n".write(
      to: folder.url.appendingPathComponent("few.csv"), atomically: true, encoding: .utf8)
    let run = try Program.start(arguments, in: folder).result()
    #expect(run.code.map(Int.init) == code)
    #expect(!run.errors.isEmpty && run.output.isEmpty)
  }
}
