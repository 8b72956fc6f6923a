import Artifacts
import Commerce
import Testing

@testable import Portolan

@Suite("Mail against bond into China has a cliff where the exemption of small taxes ends")
struct MailAgainstBondTests {
  private func mail(tables: [(path: String, text: String)] = []) throws -> MailAgainstBond {
    let exposure = try DutyCase.mail(tables: tables).exposure()
    #expect(exposure.problems.isEmpty)
    return try #require(exposure.mail)
  }

  private func tax(
    _ product: MailAgainstBond.ProductTaxes, _ way: Int, at cents: Int64
  ) -> Int64? {
    product.curves[way].corners.first { $0.value.minorUnits == cents }?.tax.minorUnits
  }

  @Test("20 % of 250.02 is 50.00 and not collected, of 250.03 is 50.01 and is")
  func cliff() throws {
    let drops = try #require(try mail().products.first)
    #expect(drops.product == "drops" && drops.freeUpTo == Money(minorUnits: 25_002, .cny))
    #expect(tax(drops, 0, at: 25_002) == 0 && tax(drops, 0, at: 25_003) == 5_001)
    // 13 % of 250.03 is 32.50, of which 70 % is 22.75.
    #expect(tax(drops, 1, at: 25_003) == 2_275 && tax(drops, 2, at: 25_003) == 2_275)
  }

  @Test("mail pays least up to the cliff, bond above it, and mail again where excise begins")
  func crossings() throws {
    let mail = try mail()
    let drops = mail.products[0].stretches
    #expect(drops.map(\.way) == [.mail, .retailParcel])
    #expect(drops.map(\.upTo?.minorUnits) == [25_002, nil])
    // 50 ml at 10.00 CNY a millilitre: from 500.00 on consumption tax makes 23.06 % of 9.1.
    let cream = mail.products[1].stretches
    #expect(cream.map(\.way) == [.mail, .retailParcel, .mail])
    #expect(cream.map(\.upTo?.minorUnits) == [25_002, 49_999, nil])
  }

  @Test("the value now is the shelf price where mail is untaxed, and without tax above the cliff")
  func value() throws {
    let mail = try mail()
    #expect(
      mail.products[0].value == Money(200, .cny) && mail.products[0].curves[0].now == .zero(.cny))
    #expect(mail.products[0].curves[2].now == Money(minorUnits: 1_820, .cny))
    // 330.00 with 20 % in it.
    #expect(
      mail.products[1].value == Money(275, .cny)
        && mail.products[1].curves[0].now == Money(55, .cny))
  }

  @Test("a way that the scenario opens later is shown by the law of its first day")
  func laterWay() throws {
    let table = """
      rule,destination,charge,base,from,through
      cn-post,CN,20 %,goods,,2027-06-30
      cn-cbec-mail-duty,CN,0 %,cif,2027-07-01,
      cn-cbec-mail-vat,CN,13 %,cif_and_duty,2027-07-01,

      """
    let ways = try mail(tables: [("tariffs.csv", table)]).ways
    #expect(ways.map(\.kind) == [.mail, .retailParcel, .bond])
    #expect(ways.map(\.day.description) == ["2027-01-04", "2027-07-01", "2027-01-04"])
    #expect(ways.map(\.through?.description) == ["2027-06-30", nil, nil])
  }

  @Test("where nobody sells by parcel or out of bond there is nothing to compare")
  func absent() throws {
    #expect(try DutyCase.parcels().exposure().mail == nil)
  }
}
