import Commerce
import Testing

@Suite struct RoundingRuleTests {
  /// The answer by search: of the whole numbers less than one away, the one that the rule names.
  private func searched(_ rule: RoundingRule, _ numerator: Int, _ denominator: Int) -> Int? {
    let near = (-130...130).filter { abs($0 * denominator - numerator) < denominator }
    let distance = { (whole: Int) in abs(whole * denominator - numerator) }
    let least = near.map(distance).min()
    let nearest = near.filter { distance($0) == least }
    return switch rule {
    case .down: near.min { abs($0) < abs($1) }
    case .up: near.max { abs($0) < abs($1) }
    case .halfUp: nearest.max { abs($0) < abs($1) }
    case .halfEven: nearest.count == 1 ? nearest.first : nearest.first { $0 % 2 == 0 }
    }
  }

  @Test("Every small fraction is rounded as a search finds", arguments: RoundingRule.allCases)
  func search(rule: RoundingRule) {
    for denominator in 1...16 {
      for numerator in -120...120 {
        let answer = rule.divide(Int128(numerator), by: Int128(denominator))
        let wanted = searched(rule, numerator, denominator).map { Int128($0) }
        #expect(answer == wanted, "\(numerator)/\(denominator)")
      }
    }
  }

  @Test(
    "Halves and their neighbours go where the rule says",
    arguments: [
      (RoundingRule.halfUp, [-3, -2, -1, 1, 2, 3]), (.halfEven, [-2, -2, 0, 0, 2, 2]),
      (.down, [-2, -1, 0, 0, 1, 2]), (.up, [-3, -2, -1, 1, 2, 3]),
    ])
  func halves(rule: RoundingRule, answers: [Int128]) {
    let halves: [Int128] = [-5, -3, -1, 1, 3, 5]
    #expect(halves.map { rule.divide($0, by: 2) } == answers)
  }

  @Test("A whole number stays itself under every rule", arguments: RoundingRule.allCases)
  func whole(rule: RoundingRule) {
    for value in [Int128.min, -7, 0, 7, .max] { #expect(rule.divide(value, by: 1) == value) }
    #expect(rule.divide(-600, by: 100) == -6)
  }

  @Test("A sign turned before is a sign turned after", arguments: RoundingRule.allCases)
  func odd(rule: RoundingRule) {
    var dice = Dice(seed: 4)
    for _ in 0..<500 {
      let numerator = Int128(Int64.random(in: .min...(.max), using: &dice))
      let denominator = Int128(Int64.random(in: 1...1_000_000, using: &dice))
      let answer = rule.divide(numerator, by: denominator)
      #expect(rule.divide(-numerator, by: denominator) == -answer)
      #expect((answer * denominator - numerator).magnitude < denominator.magnitude)
    }
  }

  @Test("Nothing overflows where numerator and denominator fill 128 bits")
  func wide() {
    let half = Int128.max / 2  // 2 * half + 1 is the largest number.
    #expect(RoundingRule.halfUp.divide(half, by: .max) == 0)
    #expect(RoundingRule.halfUp.divide(half + 1, by: .max) == 1)
    #expect(RoundingRule.halfEven.divide(-half - 1, by: .max) == -1)
    #expect(RoundingRule.up.divide(1, by: .max) == 1)
    #expect(RoundingRule.halfEven.divide(.min, by: .max) == -1)
    #expect(RoundingRule.up.divide(.min, by: .max) == -2)
  }
}
