import Commerce
import ScenarioIO
import Testing

@Suite("Tables of customers")
struct CustomerReaderTests {
  private static func table(_ text: String, until: Day? = nil) throws -> CustomerTable {
    try CustomerReader.read(Array(text.utf8), until: until)
  }

  private static func fault(_ text: String, until: Day? = nil) -> String? {
    do {
      _ = try table(text, until: until)
      return nil
    } catch {
      return "\(error)"
    }
  }

  private static let purchases = """
    customer,date,amount
    B,2026-01-15,8
    A,2026-01-01,10
    A,2026-01-15,20
    A,2026-01-15,5
    A,2026-01-29,35
    B,2026-02-26,2

    """

  @Test("purchases of a day are one; the first does not count as a repeat")
  func purchases() throws {
    let table = try Self.table(Self.purchases)
    #expect(table.end == Day(year: 2026, month: 2, day: 26))
    #expect(table.customers.map(\.name) == ["B", "A"])
    let (b, a) = (table.customers[0], table.customers[1])
    #expect(a.repeats == 2 && a.recency == 4 && a.age == 8 && a.meanSpend == 30)
    #expect(b.repeats == 1 && b.recency == 6 && b.age == 6 && b.meanSpend == 2)
    #expect(table.laterWeeks == 0)
  }

  @Test("what comes after the end is kept apart, and who came later is nobody yet")
  func until() throws {
    let end = try #require(Day(year: 2026, month: 1, day: 14))
    let table = try Self.table(Self.purchases, until: end)
    #expect(table.customers.count == 1)
    let a = table.customers[0]
    #expect(a.repeats == 0 && a.recency == 0 && a.laterPurchases == 2 && a.meanSpend.isNaN)
    #expect(table.laterWeeks == 43.0 / 7)
  }

  @Test("sums by customer, with other columns beside them")
  func sums() throws {
    let table = try Self.table("ID,x,t_x,T,zbar,more\n7,2,30.43,38.86,22.35,q\n9,0,0,38.86,0,q\n")
    #expect(table.customers.map(\.name) == ["7", "9"])
    #expect(table.customers[0].repeats == 2 && table.customers[0].meanSpend == 22.35)
    #expect(table.customers[1].meanSpend.isNaN && table.end == nil)
  }

  @Test(
    "what is wrong is said with its line",
    arguments: [
      ("", "the table is empty"), ("a,b\n1,2\n", "line 1: expected"),
      ("customer,date\n", "no rows"), ("customer,date\nA,2026-02-30\n", "line 2: `2026-02-30`"),
      ("customer,date\nA\n", "line 2: 1 cells under 2 columns"),
      ("customer,date\n,2026-01-01\n", "line 2: the customer is empty"),
      ("customer,date,amount\nA,2026-01-01,x\n", "line 2: `x` in `amount`"),
      ("customer,date,amount\nA,2026-01-01,nan\n", "line 2: `nan` in `amount`"),
      ("x,t_x,T\n1.5,1,2\n", "line 2: `x` must be a whole number"),
      ("x,t_x,T\n1,3,2\n", "line 2: `x` must be"), ("x,t_x,T\n0,1,2\n", "line 2: `x` must be"),
      ("x,t_x,T\n-1,1,2\n", "line 2: `-1` in `x`"), ("x,t_x,T\n", "no rows"),
      ("customer,date\n\"A,2026-01-01\n", "line 2: a quote"),
    ])
  func faults(text: String, part: String) {
    #expect(Self.fault(text)?.contains(part) == true, "\(Self.fault(text) ?? "none")")
  }

  @Test("an end before all purchases, and one for sums, are refused")
  func ends() {
    let early = Day(year: 2025, month: 1, day: 1)
    #expect(Self.fault(Self.purchases, until: early)?.contains("nobody bought") == true)
    #expect(Self.fault("x,t_x,T\n1,1,2\n", until: early)?.contains("no days") == true)
  }
}
