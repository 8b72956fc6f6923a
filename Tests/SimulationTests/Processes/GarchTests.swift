import Foundation
import Kernels
import Testing

@testable import Simulation

@Suite("GARCH(1,1)")
struct GarchTests {
  /// Daily changes of DEM against GBP in per cent, Bollerslev and Ghysels 1996.
  private static let benchmark: [Double]? = {
    let own = URL(fileURLWithPath: #filePath)
    let beside = (0..<5).reduce(own) { url, _ in url.deletingLastPathComponent() }
      .appendingPathComponent("shared").path
    let folder = ProcessInfo.processInfo.environment["PORTOLAN_SHARED"] ?? beside
    let path = folder + "/data/fx/dem2gbp_bollerslev_ghysels_1996.txt"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    let values = text.split(whereSeparator: \.isNewline).compactMap {
      Double($0.trimmingCharacters(in: .whitespaces))
    }
    return values.isEmpty ? nil : values
  }()

  @Test(
    "The published benchmark of Fiorentini, Calzolari and Panattoni (1996) is reproduced",
    .enabled(if: benchmark != nil, "no data/fx: set PORTOLAN_SHARED to its folder"))
  func published() throws {
    let fit = try #require(Garch(fitting: Self.benchmark ?? []))
    #expect(Self.benchmark?.count == 1974)
    #expect(abs(fit.mean - -0.00619041) < 2e-8)
    #expect(abs(fit.omega - 0.0107613) < 2e-7)
    #expect(abs(fit.alpha - 0.153134) < 1e-6)
    #expect(abs(fit.beta - 0.805974) < 1e-6)
    #expect(abs(fit.logLikelihood - -1106.607851) < 1e-5)
  }

  /// Returns of a known law.
  private static func returns(_ count: Int, alpha: Double, beta: Double, key: String) -> [Double] {
    let key = RandomKey(seed: 7, purpose: .evaluation, stream: RandomStream("test"), entity: key)
    var shocks = [Double](repeating: 0, count: count)
    var row = shocks.mutableSpan
    key.fillNormals(&row, firstPath: 0, period: 0)
    var (variance, square) = (1.0, 1.0)
    return shocks.map { shock in
      variance = 1 - alpha - beta + alpha * square + beta * variance
      let error = variance.squareRoot() * shock
      square = error * error
      return 0.05 + error
    }
  }

  @Test("Known numbers are found again, within four standard errors")
  func recovers() throws {
    let fit = try #require(Garch(fitting: Self.returns(20_000, alpha: 0.1, beta: 0.85, key: "a")))
    #expect(abs(fit.alpha - 0.1) < 0.03)
    #expect(abs(fit.persistence - 0.95) < 0.03)
    #expect(abs(fit.variance - 1) < 0.2)
    let squares = fit.standardised.map { $0 * $0 }
    #expect(abs(Statistics.mean(squares.span) - 1) < 0.01)
  }

  @Test("The scale of returns changes nothing but units")
  func scale() throws {
    let returns = Self.returns(800, alpha: 0.1, beta: 0.8, key: "b")
    let fit = try #require(Garch(fitting: returns))
    let small = try #require(Garch(fitting: returns.map { $0 / 1000 }))
    #expect(abs(fit.alpha - small.alpha) < 1e-6)
    #expect(abs(fit.omega / small.omega / 1e6 - 1) < 1e-5)
    #expect(abs(fit.nextVariance / small.nextVariance / 1e6 - 1) < 1e-5)
  }

  @Test("Constant or few returns have no fit")
  func none() {
    #expect(Garch(fitting: [Double](repeating: 0.01, count: 100)) == nil)
    #expect(Garch(fitting: [0.1, -0.1]) == nil)
    #expect(Garch(fitting: []) == nil)
  }
}
