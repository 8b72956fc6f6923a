import Artifacts
import Commerce
import Economics
import Testing

@testable import Evaluation

@Suite("Listing economics")
struct ListingEconomistTests {
  static func all(_ fixture: LedgerFixture) throws -> [String: ListingEconomicsFigures] {
    let modes = fixture.plan.modes(in: fixture.scenario)
    let costs = try CompiledCosts(scenario: fixture.scenario, modes: modes)
    let rows = ListingEconomist(
      scenario: fixture.scenario, modes: modes, costs: costs, panel: fixture.panel
    ).all()
    return Dictionary(
      uniqueKeysWithValues: rows.map { row in
        (
          row.listing.text,
          ListingEconomicsFigures(
            sum: row.netPrice - row.productCost - row.freight - row.duty - row.fees - row.returns
              - row.advertising, contribution: row.contribution, breakEven: row.breakEvenPrice,
            points: row.dutyPointsToZero, verdict: "\(row.verdict)")
        )
      })
  }

  struct ListingEconomicsFigures {
    let sum: Double
    let contribution: Double
    let breakEven: Money?
    let points: Double?
    let verdict: String
  }

  @Test("lines add up to the contribution")
  func linesAddUp() throws {
    for figures in try Self.all(LedgerFixture()).values {
      #expect(abs(figures.sum - figures.contribution) < 1e-9)
    }
  }

  /// The fixture without advertising budgets, so that the setting holds.
  static func unbudgeted() -> LedgerFixture {
    var fixture = LedgerFixture()
    fixture.scenario.stores = Roster(fixture.scenario.stores.map { $0.withoutAdvertising })
    return fixture
  }

  @Test("at the break-even price nothing is earned, to the rounding of the price")
  func breakEven() throws {
    var fixture = Self.unbudgeted()
    let price = try #require(try Self.all(fixture)["lamp@amazon-us"]?.breakEven)
    let old = fixture.scenario.listings
    fixture.scenario.listings = Roster(
      old.map {
        Listing(
          product: $0.product, store: $0.store, price: $0.id == "lamp@amazon-us" ? price : $0.price,
          variant: $0.variant)
      })
    let figures = try #require(try Self.all(fixture)["lamp@amazon-us"])
    #expect(abs(figures.contribution) < 0.05)
  }

  @Test("points of duty to zero take the whole contribution")
  func pointsToZero() throws {
    let fixture = LedgerFixture()
    let figures = try #require(try Self.all(fixture)["lamp@amazon-us"])
    let base = try fixture.program().costs.dutyBase(ofListing: 0)
    #expect(abs((figures.points ?? 0) * base - figures.contribution) < 1e-9)
  }

  @Test("a listing whose cost rises is kept, repriced, then dropped")
  func verdicts() throws {
    func verdict(advertising: Double) throws -> String? {
      var fixture = Self.unbudgeted()
      fixture.set(Advertising.shareOfSales, advertising)
      return try Self.all(fixture)["lamp@amazon-us"]?.verdict
    }
    #expect(try verdict(advertising: 0) == "keep")
    #expect(try verdict(advertising: 0.9) == "drop")
  }
}

extension Store {
  /// The store without an advertising budget of its own.
  fileprivate var withoutAdvertising: Store {
    Store(
      id: id, title: title, platform: platform, market: market, kind: kind, status: status,
      operatingModel: operatingModel, mode: mode, allowedModes: allowedModes, node: node,
      currency: currency, monthlyAdvertising: .zero(currency), referenceStore: referenceStore)
  }
}
