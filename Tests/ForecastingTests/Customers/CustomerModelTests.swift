import Foundation
import Kernels
import Testing

@testable import Forecasting

@Suite("Customers: purchases and spend")
struct CustomerModelTests {
  /// The CDNOW customers of 1997, 39 weeks: repeats, recency, age, mean repeat spend.
  private static let cdnow: CustomerBase? = {
    let own = URL(fileURLWithPath: #filePath)
    let beside = (0..<5).reduce(own) { url, _ in url.deletingLastPathComponent() }
      .appendingPathComponent("shared").path
    let folder = ProcessInfo.processInfo.environment["PORTOLAN_SHARED"] ?? beside
    guard
      let text = try? String(
        contentsOfFile: folder + "/data/customers/cdnow_summary.csv", encoding: .utf8)
    else { return nil }
    var base = CustomerBase()
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",").compactMap { Double($0) }
      guard cells.count == 5 else { return nil }
      base.add(repeats: Int(cells[1]), recency: cells[2], age: cells[3], meanSpend: cells[4])
    }
    return base
  }()

  private static let reason: Comment = "no data/customers: set PORTOLAN_SHARED to its folder"

  @Test("CDNOW: the published numbers of purchases", .enabled(if: cdnow != nil, reason))
  func purchases() throws {
    let base = try #require(Self.cdnow)
    #expect(base.count == 2357)
    let model = try #require(PurchaseModel(fitting: base))
    #expect(abs(model.r - 0.242593) < 1e-4)
    #expect(abs(model.alpha - 4.413532) < 1e-3)
    #expect(abs(model.a - 0.792886) < 1e-3)
    #expect(abs(model.b - 2.425754) < 3e-3)
    #expect(abs(model.logLikelihood - -9582.42556) < 1e-4)
    #expect(abs(model.expectedPurchases(in: 39) - 1.195016) < 1e-4)
    #expect(abs(model.expectedPurchases(in: 78) - 1.857972) < 2e-4)
    let one = model.expectedPurchases(in: 39, repeats: 2, recency: 30.43, age: 38.86)
    #expect(abs(one - 1.226) < 5e-4)
    let all = base.repeats.indices.reduce(0) {
      $0
        + model.expectedPurchases(
          in: 39, repeats: base.repeats[$1], recency: base.recency[$1], age: base.age[$1])
    }
    #expect(abs(all - 1653.4233) < 0.5)
  }

  @Test("CDNOW: the published numbers of spend", .enabled(if: cdnow != nil, reason))
  func spend() throws {
    let base = try #require(Self.cdnow)
    let model = try #require(SpendModel(fitting: base))
    #expect(abs(model.p - 6.248803) < 2e-3)
    #expect(abs(model.q - 3.744588) < 1e-3)
    #expect(abs(model.gamma - 15.447746) < 5e-3)
    #expect(abs(model.logLikelihood - -4055.92324) < 1e-3)
    #expect(abs(model.meanSpend - 35.171) < 0.01)
    #expect(abs(model.expectedSpend(repeats: 2, meanSpend: 22.35) - 24.65862) < 1e-3)
  }

  @Test("The hypergeometric series against closed forms")
  func hypergeometric() {
    for z in [0, 0.1, 0.5, 0.9, 0.99] {
      // ₂F₁(1, 1; 2; z) = −ln(1 − z) / z; ₂F₁(a, b; b; z) = (1 − z)^−a.
      let logarithm = z == 0 ? 1 : -KernelMath.log(1 - z) / z
      #expect(abs(SpecialFunctions.hypergeometric(1, 1, 2, z) / logarithm - 1) < 1e-12)
      let power = KernelMath.pow(1 - z, -0.7)
      #expect(abs(SpecialFunctions.hypergeometric(0.7, 3, 3, z) / power - 1) < 1e-12)
    }
  }

  /// Customers of a known law, simulated purchase by purchase.
  private static func simulated(_ model: PurchaseModel, count: Int, periods: Double)
    -> CustomerBase
  {
    var base = CustomerBase()
    let rates = Gamma(mean: model.r / model.alpha, cv: 1 / model.r.squareRoot())
    for customer in 0..<count {
      var numbers = [Double](repeating: 0, count: 1000)
      let key = RandomKey(
        seed: 5, purpose: .test, stream: RandomStream("customers"), entity: "\(customer)")
      var row = numbers.mutableSpan
      key.fillUniforms(&row, firstPath: 0, period: 0)
      let rate = rates.quantile(numbers[0])
      // A beta as a share of two gammas.
      let first = Gamma(mean: model.a, cv: 1 / model.a.squareRoot()).quantile(numbers[1])
      let second = Gamma(mean: model.b, cv: 1 / model.b.squareRoot()).quantile(numbers[2])
      let leaves = first / (first + second)
      var (time, repeats, recency, next) = (0.0, 0, 0.0, 3)
      while next + 1 < numbers.count {
        time -= KernelMath.log(numbers[next]) / rate
        guard time < periods else { break }
        (repeats, recency) = (repeats + 1, time)
        if numbers[next + 1] < leaves { break }
        next += 2
      }
      base.add(repeats: repeats, recency: recency, age: periods)
    }
    return base
  }

  @Test("Known numbers are found again, and so is what customers do next")
  func recovers() throws {
    let truth = PurchaseModel(r: 0.8, alpha: 6, a: 1.4, b: 3)
    let base = Self.simulated(truth, count: 6000, periods: 52)
    let model = try #require(PurchaseModel(fitting: base))
    #expect(abs(model.r / truth.r - 1) < 0.15)
    #expect(abs(model.alpha / truth.alpha - 1) < 0.2)
    #expect(abs(model.a / model.b / (truth.a / truth.b) - 1) < 0.15)
    let mean = Double(base.repeats.reduce(0, +)) / 6000
    // The expected number at the true law, within four standard errors of the sample.
    let repeats = base.repeats.map { Double($0) }
    let spread = Statistics.standardErrorOfMean(repeats.span)
    #expect(abs(truth.expectedPurchases(in: 52) - mean) < 4 * spread)
  }

  @Test("Chances of still being a customer: one without repeats, falling with silence")
  func alive() {
    let model = PurchaseModel(r: 0.243, alpha: 4.414, a: 0.793, b: 2.426)
    #expect(model.probabilityAlive(repeats: 0, recency: 0, age: 30) == 1)
    let chances = [0.0, 5, 20, 60].map {
      model.probabilityAlive(repeats: 4, recency: 10, age: 10 + $0)
    }
    #expect(zip(chances, chances.dropFirst()).allSatisfy { $0 > $1 })
    #expect(model.expectedPurchases(in: 0) == 0)
    // a = 1 is a pole of the formula, not of the model.
    let near = [0.999, 1, 1.001].map {
      PurchaseModel(r: 0.5, alpha: 5, a: $0, b: 2).expectedPurchases(in: 20)
    }
    #expect(abs(near[1] - (near[0] + near[2]) / 2) < 1e-4)
  }

  @Test("Too few customers, or none who came back, have no model")
  func none() {
    var base = CustomerBase()
    #expect(PurchaseModel(fitting: base) == nil)
    for _ in 0..<100 { base.add(repeats: 0, recency: 0, age: 10) }
    #expect(PurchaseModel(fitting: base) == nil)
    #expect(SpendModel(fitting: base) == nil)
  }
}
