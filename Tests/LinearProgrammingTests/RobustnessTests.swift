import Testing

@testable import LinearProgramming

@Suite("Threads, errors and limits")
struct RobustnessTests {
  @Test("Two hundred solves at once give the bits of one alone")
  func concurrentBits() async throws {
    let alone = try solve(randomLinear(seed: 5))
    let bits = await withTaskGroup(of: [UInt64].self) { group in
      for _ in 0..<200 {
        group.addTask {
          let solution = try? solve(randomLinear(seed: 5))
          return ((solution?.values ?? []) + (solution?.duals ?? [])).map(\.bitPattern)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let expected = (alone.values + alone.duals).map(\.bitPattern)
    #expect(bits.count == 200 && bits.allSatisfy { $0 == expected })
  }

  @Test("An error inside GLPK is thrown with its message, and the next solve works")
  func caughtError() throws {
    let model = reddyMikks()
    for _ in 0..<100 {
      var message = ""
      do throws(GLPKFault) {
        let problem = try GLPKProblem(model, ColumnMatrix(model))
        try problem.setRowBounds([99], lower: [0], upper: [1])
      } catch {
        if case .failed(let text) = error { message = text }
      }
      #expect(message.contains("row number out of range"))
    }
    #expect(isClose(try solve(model).objective, 21))
  }

  @Test("A problem lost to another's error is recognised, not touched")
  func lostProblem() throws {
    let model = reddyMikks()
    let survivor = try GLPKProblem(model, ColumnMatrix(model))
    let culprit = try GLPKProblem(model, ColumnMatrix(model))
    #expect(throws: GLPKFault.self) { try culprit.setObjective([-7], [1]) }
    #expect(throws: GLPKFault.self) { try survivor.basis() }
  }

  @Test("A long integer program stops within half a second of being cancelled")
  func cancellation() throws {
    let asked = ContinuousClock.now + .milliseconds(300)
    var options = SolveOptions()
    options.shouldStop = { ContinuousClock.now >= asked }
    let solution = try solve(longInteger(), options: options)
    #expect(solution.termination == .limit(.cancelled))
    #expect(ContinuousClock.now - asked < .milliseconds(500))
    #expect(solution.bound.isFinite)
    #expect(isClose(try solve(reddyMikks()).objective, 21))
  }

  @Test("A time limit keeps the best point and a valid bound")
  func timeLimit() throws {
    var options = SolveOptions()
    options.timeLimit = .milliseconds(500)
    let start = ContinuousClock.now
    let solution = try solve(longInteger(), options: options)
    #expect(ContinuousClock.now - start < .seconds(1.5))
    #expect(solution.termination == .limit(.time))
    if solution.hasPoint { #expect(solution.bound <= solution.objective) }
  }

  @Test("A run that ends before its limits has the bits of a run without any")
  func unchangedBits() throws {
    var options = SolveOptions()
    options.timeLimit = .seconds(600)
    options.shouldStop = { false }
    let model = randomLinear(seed: 9, rows: 60, columns: 120)
    #expect(try solve(model).values == (try solve(model, options: options)).values)
  }

  @Test("An iteration limit is reported as such")
  func iterationLimit() throws {
    var options = SolveOptions()
    options.iterationLimit = 1
    let solution = try solve(randomLinear(seed: 2, rows: 40, columns: 60), options: options)
    #expect(solution.termination == .limit(.iterations))
  }

  @Test("A basis from a similar model saves iterations, and a foreign one does no harm")
  func warmStart() throws {
    var model = randomLinear(seed: 4, rows: 40, columns: 80)
    let first = try solve(model)
    var options = SolveOptions()
    options.basis = first.basis
    #expect(try solve(model, options: options).iterations == 0)

    let row = model.constraints[0]
    model.setBounds(row, lower: model.constraintLower[0] * 1.01, upper: .infinity)
    let warm = try solve(model, options: options)
    let cold = try solve(model)
    #expect(isClose(warm.objective, cold.objective))
    #expect(warm.iterations < cold.iterations / 2)

    options.basis = try solve(reddyMikks()).basis
    #expect(isClose(try solve(model, options: options).objective, cold.objective))
  }

  @Test("A basis that is singular for the model leads to a fresh start")
  func singularBasis() throws {
    var options = SolveOptions()
    options.basis = Basis(rows: [1, 1], columns: [1, 1])
    #expect(isClose(try solve(reddyMikks(), options: options).objective, 21))
  }
}
