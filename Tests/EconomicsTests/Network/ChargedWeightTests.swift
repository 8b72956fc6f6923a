import Commerce
import Economics
import Testing

@Suite struct ChargedWeightTests {
  private func lane(_ mode: Lane.Mode) -> Lane {
    Lane(
      id: "lane", origin: "factory", destination: .node("us-fc"), mode: mode,
      transitDays: .exactly(9), costPerKilogram: Money(minorUnits: 850, .usd),
      costPerParcel: Money(3, .usd), customs: .bulkEntry, importer: .seller)
  }

  /// 30 x 20 x 12 cm, 7,200 cm³: 1.2 kg by volume.
  private func product(kilograms: Double) throws -> Product {
    Product(
      id: "lamp", title: "Lamp", category: "lighting", unitCost: Money(62, .cny),
      weightKilograms: kilograms,
      size: PackedSize(lengthCentimetres: 30, widthCentimetres: 20, heightCentimetres: 12),
      hsCode: try #require(HSCode("940521")), originCountry: "CN", supplier: "maker",
      minimumOrderUnits: 1)
  }

  @Test(
    "By air and in parcels the larger of weight and volume is charged",
    arguments: [
      Lane.Mode.air, .parcel,
    ])
  func byVolume(mode: Lane.Mode) throws {
    // 7,200 is not exact once divided by a million and multiplied again.
    #expect(abs(lane(mode).chargedKilograms(of: try product(kilograms: 0.9)) - 1.2) < 1e-12)
    #expect(lane(mode).chargedKilograms(of: try product(kilograms: 1.5)) == 1.5)
  }

  @Test("Otherwise the weight is charged", arguments: Lane.Mode.allCases)
  func byWeight(mode: Lane.Mode) throws {
    guard mode != .air, mode != .parcel else { return }
    #expect(lane(mode).chargedKilograms(of: try product(kilograms: 0.9)) == 0.9)
  }

  @Test("Freight of a unit is its charged kilograms at the lane's rate, the parcel's charge apart")
  func freight() throws {
    let product = try product(kilograms: 0.9)
    #expect(abs(lane(.air).freightPerUnit(of: product) - 8.5 * 1.2) < 1e-12)
    #expect(abs(lane(.sea).freightPerUnit(of: product) - 8.5 * 0.9) < 1e-12)
  }
}
