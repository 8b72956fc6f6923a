import Commerce
import Testing

@testable import ScenarioIO

/// The China lists of section 301 laid over the shipped rules.
@Suite("China lists") struct ChinaListsTests {
  @Test("A code on one list gets the rate of that list, with its dates")
  func oneList() throws {
    let rules = try rules("39262090,3,9903.88.03", of: "39262090")
    let charges = rules.filter { $0.conditions.isEmpty }.map { TariffRuleText.charge($0.charge) }
    #expect(charges.sorted() == ["10 %", "25 %"])
  }

  @Test("A code on two lists keeps both, for the book to refuse it")
  func twoLists() throws {
    let rules = try rules("85044095,3,9903.88.03\n85044095,4B,9903.88.16", of: "85044095")
    let open = rules.filter { $0.conditions.isEmpty && $0.interval.through == nil }
    #expect(Set(open.map(\.id)) == ["us-s301-list-3-codes", "us-s301-list-4b-codes"])
  }

  @Test("What the user wrote for a code holds before its lists")
  func own() throws {
    let rules = try rules(
      "85044095,3,9903.88.03\n85044095,4B,9903.88.16", of: "85044095",
      own: "mine,CN,US,85044095,s301-list,5 %")
    #expect(rules.filter { $0.conditions.isEmpty }.map(\.id) == ["mine"])
  }

  @Test("What ships for a code gives way to its lists")
  func shipped() throws {
    // Ships with 25 % of 9903.91.06.
    let rules = try rules("85076000,4A,9903.88.15", of: "85076000")
    #expect(!rules.contains { $0.id == "us-s301-cn-85076000" })
    #expect(rules.contains { $0.id == "us-s301-list-4a-codes" })
  }

  @Test("Without the table the shipped rows stay")
  func none() throws {
    let law = try #require(TariffLawLoader.load().law)
    #expect(law.rules.contains { $0.id == "us-s301-cn-85076000" })
    #expect(!law.rules.contains { $0.id.hasSuffix("-codes") })
  }

  @Test("A code that is none is refused at its place")
  func badCode() {
    let result = TariffLawLoader.load(over: folder("lamp,3,9903.88.03", own: nil))
    #expect(result.law == nil)
    #expect(result.diagnostics.map(\.code) == [.badHSCode])
  }

  /// The rules of the lists' layer that a code from China meets, among all days.
  private func rules(
    _ lists: String, of code: String, own: String? = nil
  ) throws -> [TariffRule] {
    let law = try #require(TariffLawLoader.load(over: folder(lists, own: own)).law)
    let code = try #require(HSCode(code))
    return law.rules.filter {
      $0.layer == "s301-list" && $0.origin == "CN" && !$0.goods.isEmpty
        && $0.digitsMatching(code) != nil
    }
  }

  private func folder(_ lists: String, own: String?) -> MemoryFolder {
    var files = [("us_s301_china_lists.csv", "hts8,list,ch99_code\n\(lists)\n")]
    if let own {
      files.append(("tariffs.csv", "rule,origin,destination,goods,layer,charge\n\(own)\n"))
    }
    return MemoryFolder(name: "law", files: files)
  }
}
