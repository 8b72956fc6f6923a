import Commerce
import LandedCost
import Testing

/// Laws of fees on seeded random schedules and sales.
@Suite struct FeePropertyTests {
  struct Case {
    let rules: [FeeRule]
    let sale: FeeRequest

    init(seed: Int) throws {
      var random = Seeded(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
      var rules: [FeeRule] = []
      for kind in [FeeRule.Kind.referral, .technology, .payment, .refund, .conversion] {
        rules.append(
          try FeeFixture.fee("\(kind)", kind, .scale(Self.scale(kind, &random))))
        rules.append(
          try FeeFixture.fee(
            "\(kind) audio", kind, .scale(Self.scale(kind, &random)), category: "audio"))
      }
      for size in 1...3 {
        rules.append(
          try FeeFixture.fee(
            "f\(size)", .fulfilment,
            .fixed(FeeFixture.cents(.random(in: 0...900, using: &random))),
            fit: FeeFit(
              box: nil, kilograms: Double(size), cubicCentimetresPerKilogram: 5_000)))
      }
      self.rules = rules
      let side = Double.random(in: 1...30, using: &random)
      sale = try FeeFixture.sale(
        gross: .random(in: 0...8_000, using: &random),
        parcel: FeeParcel(
          mass: Mass(milligrams: .random(in: 1...4_000_000, using: &random)),
          size: PackedSize(
            lengthCentimetres: side, widthCentimetres: side, heightCentimetres: side)),
        order: FeeRequest.Order(
          shipping: FeeFixture.cents(.random(in: 0...900, using: &random)),
          taxAtTill: FeeFixture.cents(.random(in: 0...900, using: &random)),
          platformDiscount: FeeFixture.cents(.random(in: 0...900, using: &random))),
        kinds: FeeRequest.everySale.union([.refund, .conversion]))
    }

    private static func scale(_ kind: FeeRule.Kind, _ random: inout Seeded) -> FeeScale {
      let bases: [FeeRule.Base] = [
        .grossPrice, .sellerPrice, .orderTotal, .orderWithTax, .orderWithPlatformDiscount,
      ]
      let base: FeeRule.Base =
        switch kind {
        case .refund: .referralFee
        case .conversion: .proceeds
        default: bases.randomElement(using: &random) ?? .grossPrice
        }
      let limits = [Money(15, .usd), Money(40, .usd), nil]
      return FeeScale(
        tiers: limits.map { limit in
          FeeScale.Tier(
            upTo: limit,
            charge: FeeScale.Charge(
              partsPerMillion: .random(in: 0...200_000, using: &random), sum: nil))
        }, isMarginal: .random(using: &random), of: base)
    }
  }

  static let seeds = 0..<200

  @Test("The order of rules does not matter, and the lines add up to the total", arguments: seeds)
  func order(seed: Int) throws {
    let it = try Case(seed: seed)
    let answer = try FeeSchedule(rules: it.rules).fees(for: it.sale)
    let shuffled = try FeeSchedule(rules: it.rules.shuffled()).fees(for: it.sale)
    #expect(answer.lines == shuffled.lines)
    #expect(Set(answer.warnings) == Set(shuffled.warnings))
    #expect(answer.lines.reduce(0) { $0 + $1.amount.minorUnits } == answer.total.minorUnits)
    #expect(answer.lines.allSatisfy { $0.amount.currency == .usd && $0.amount.minorUnits >= 0 })
  }

  @Test("One rule of each kind holds, the finest", arguments: seeds)
  func finest(seed: Int) throws {
    let it = try Case(seed: seed)
    let answer = try FeeSchedule(rules: it.rules).fees(for: it.sale)
    #expect(Set(answer.lines.map(\.rule.kind)).count == answer.lines.count)
    for line in answer.lines where line.rule.kind != .fulfilment {
      #expect(line.rule.category == "audio")
    }
  }

  /// Marsaglia's xorshift64: the same cases on every run.
  struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }
}
