import Economics
import Testing

@Suite struct VisibilityTests {
  private func next(_ state: Double, velocity: Double, memory: Double = 0.75) -> Double {
    Visibility.next(state: all(state), velocity: all(velocity), memory: all(memory))[0]
  }

  private func sessions(
    _ state: Double = 1, ads: Double = 1, click: Double = 1, organic: Double = 0.6,
    elasticity: Double = 0.5
  ) -> Double {
    Visibility.sessions(
      state: all(state), advertising: all(ads), costPerClick: all(click),
      organicShare: all(organic), adElasticity: all(elasticity))[0]
  }

  // One unit in the last place, from memory · 1 + (1 - memory) · 1.
  @Test("Sales of the history keep the rank at one", arguments: [0, 0.3, 0.65, 0.75, 0.85, 0.99])
  func fixedPoint(memory: Double) {
    var state = 1.0
    for _ in 0..<78 { state = next(state, velocity: 1, memory: memory) }
    #expect(abs(state - 1) < 1e-13)
  }

  @Test("From any rank it comes back to one at the pace of its memory", arguments: [0.2, 0.8, 1.4])
  func recovery(start: Double) {
    var state = start
    for week in 1...20 {
      state = next(state, velocity: 1)
      #expect(abs((state - 1) - (start - 1) * power(0.75, week)) < 1e-14)
    }
  }

  @Test("After a stock-out the rank decays by the memory each week", arguments: [0.65, 0.75, 0.85])
  func decay(memory: Double) {
    var state = 1.0
    for week in 1...12 {
      state = next(state, velocity: 0, memory: memory)
      #expect(abs(state - power(memory, week)) < 1e-14)
    }
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  @Test("Four times the velocity drives the rank towards two and is stopped at one and a half")
  func bounded() {
    var state = 1.0
    #expect(abs(next(state, velocity: 4) - 1.25) < 1e-15)
    for _ in 0..<20 { state = next(state, velocity: 4) }
    #expect(state == 1.5)
  }

  @Test("The rank stays between zero and one and a half, whatever is sold")
  func alwaysBounded() {
    var random = SplitMixGenerator(seed: 4)
    var state = SIMD8.random(0...1.5, &random)
    let memory = SIMD8.random(0...0.99, &random)
    for _ in 0..<500 {
      let velocity = SIMD8.random(-0.5...20, &random)
      state = Visibility.next(state: state, velocity: velocity, memory: memory)
      #expect(state.numbers.allSatisfy { (0...1.5).contains($0) })
    }
  }

  @Test("More sold, or a better rank before, is never a worse rank after")
  func monotoneState() {
    let steps = stride(from: 0.0, through: 3, by: 0.05).map { $0 }
    let byVelocity = steps.map { next(0.8, velocity: $0) }
    let byState = steps.map { next($0, velocity: 0.8) }
    #expect(byVelocity == byVelocity.sorted() && byState == byState.sorted())
  }

  @Test("Rank, ads and clicks of the history bring the history's sessions", arguments: [0, 0.6, 1])
  func neutralSessions(organic: Double) {
    #expect(abs(sessions(organic: organic) - 1) < 1e-15)
  }

  // 0.6 · 0.5 + 0.4 · (2 / 0.5)^0.5 = 0.3 + 0.8.
  @Test("Sessions are the organic part by rank and the paid part by spend over click cost")
  func knownSessions() {
    #expect(abs(sessions(0.5, ads: 2, click: 0.5) - 1.1) < 1e-14)
    // Spend and click cost that double together buy the same clicks.
    #expect(abs(sessions(ads: 2, click: 2) - 1) < 1e-15)
  }

  @Test("More advertising never brings fewer sessions, dearer clicks never more")
  func monotoneAds() {
    let levels = [0, 1e-9, 0.01, 0.1, 0.5, 1, 1.5, 2, 4, 100]
    for elasticity in [0, 0.4, 0.7, 1] {
      let byAds = levels.map { sessions(ads: $0, elasticity: elasticity) }
      #expect(byAds == byAds.sorted())
      let byClick = levels.dropFirst().map { sessions(click: $0, elasticity: elasticity) }
      #expect(byClick == byClick.sorted(by: >))
    }
  }

  @Test("Without advertising next to nothing is paid for: a thousandth at an elasticity of a half")
  func withoutAds() {
    #expect(abs(sessions(ads: 0) - (0.6 + 0.4 * 1e-3)) < 1e-12)
  }

  @Test("One per cent more spend brings its elasticity of paid sessions")
  func adElasticity() {
    let step = 1e-5
    let slope =
      (sessions(ads: 1 + step, organic: 0) - sessions(ads: 1 - step, organic: 0)) / (2 * step)
    #expect(abs(slope - 0.5) < 1e-6)
  }
}
