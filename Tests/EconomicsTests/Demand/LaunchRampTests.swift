import Economics
import Testing

@Suite struct LaunchRampTests {
  private func share(_ week: Int, of ramp: Double) -> Double {
    LaunchRamp.share(weeksOpen: all(Double(week)), rampWeeks: all(ramp))[0]
  }

  /// A ramp of one week is over in the week of opening.
  static let ramps: [Double] = [1, 2, 7, 20, 26, 40, 104]

  @Test("A store sells something in its first week and all at the ramp's end", arguments: ramps)
  func ends(ramp: Double) {
    #expect(share(0, of: ramp) > 0)
    #expect(share(Int(ramp) - 1, of: ramp) == 1)
    for week in Int(ramp)..<Int(ramp) + 200 { #expect(share(week, of: ramp) == 1) }
  }

  @Test("Before the end it sells less than all, and each week more than before", arguments: ramps)
  func monotone(ramp: Double) {
    let shares = (0..<Int(ramp)).map { share($0, of: ramp) }
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 < $1 })
    #expect(shares.dropLast().allSatisfy { $0 > 0 && $0 < 1 })
  }

  /// The curve is its own image when turned about its middle; the tolerance is rounding.
  @Test("What is missing at the start is gained at the end", arguments: ramps)
  func symmetric(ramp: Double) {
    for gone in 1..<max(2, Int(ramp)) where Double(gone) < ramp {
      let (early, late) = (share(gone - 1, of: ramp), share(Int(ramp) - gone - 1, of: ramp))
      #expect(abs(early + late - 1) < 1e-14)
    }
  }

  // 3 x² - 2 x³ at a quarter, a half and three quarters.
  @Test(
    "Known shares of a ramp of 40 weeks",
    arguments: [(9, 0.156_25), (19, 0.5), (29, 0.843_75), (39, 1.0)])
  func known(week: Int, answer: Double) {
    #expect(abs(share(week, of: 40) - answer) < 1e-15)
  }

  @Test("It grows fastest in the middle: S-shaped")
  func steepestInTheMiddle() {
    let shares = (0..<40).map { share($0, of: 40) }
    let gains = zip(shares.dropFirst(), shares).map { $0 - $1 }
    let (rising, falling) = (gains[..<19], gains[19...])
    #expect(zip(rising, rising.dropFirst()).allSatisfy { $0 < $1 + 1e-14 })
    #expect(zip(falling, falling.dropFirst()).allSatisfy { $0 > $1 - 1e-14 })
  }

  @Test("A ramp drawn between whole weeks is done in the week that it ends in")
  func fractional() {
    #expect(share(19, of: 20.5) < 1 && share(20, of: 20.5) == 1)
  }

  @Test("Each future has its own ramp")
  func lanes() {
    let ramps = SIMD8<Double>(1, 5, 10, 20, 26, 40, 52, 104)
    let shares = LaunchRamp.share(weeksOpen: all(9), rampWeeks: ramps)
    #expect(shares.numbers == ramps.numbers.map { share(9, of: $0) })
  }
}
