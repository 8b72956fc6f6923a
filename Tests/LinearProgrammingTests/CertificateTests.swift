import LinearProgramming
import Testing

@Suite("The independent check")
struct CertificateTests {
  @Test("It holds for true optima", arguments: 0..<10)
  func holds(seed: Int) throws {
    let model = randomLinear(seed: UInt64(seed))
    let solution = try solve(model)
    #expect(Certificate(model, values: solution.values, duals: solution.duals).holds())
  }

  @Test("It fails when one value is moved, in either direction", arguments: [-1e-3, 1e-3])
  func tamperedValue(by step: Double) throws {
    let model = reddyMikks()
    let solution = try solve(model)
    for index in solution.values.indices {
      var values = solution.values
      values[index] += step
      #expect(!Certificate(model, values: values, duals: solution.duals).holds())
    }
  }

  @Test("It fails when one dual is moved, in either direction", arguments: [-1e-3, 1e-3])
  func tamperedDual(by step: Double) throws {
    let model = reddyMikks()
    let solution = try solve(model)
    for index in solution.duals.indices {
      var duals = solution.duals
      duals[index] += step
      #expect(!Certificate(model, values: solution.values, duals: duals).holds())
    }
  }

  @Test("It fails for a feasible point that is not optimal, whatever the duals say")
  func suboptimal() {
    let model = reddyMikks()
    #expect(!Certificate(model, values: [0, 0], duals: [0, 0]).holds())
    #expect(!Certificate(model, values: [0, 0], duals: [0.75, 0.5]).holds())
  }

  @Test("NaN never passes")
  func notANumber() {
    #expect(!Certificate(reddyMikks(), values: [.nan, 1], duals: [0.75, 0.5]).holds())
    #expect(!Certificate(reddyMikks(), values: [3, 1.5], duals: [.nan, 0.5]).holds())
  }

  @Test("Of an integer program it fails for a fraction and for an open gap")
  func integers() {
    var model = LinearModel(.maximize)
    let x = model.addVariable("x", objective: 1, upper: 5, .integer)
    model.add("row", 2 * x <= 7)
    #expect(Certificate(model, values: [3], bound: 3).holds())
    #expect(!Certificate(model, values: [3.5], bound: 3.5).holds())
    #expect(!Certificate(model, values: [2], bound: 3).holds())
    #expect(!Certificate(model, values: [4], bound: 4).holds())
  }
}
