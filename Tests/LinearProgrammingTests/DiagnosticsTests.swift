import LinearProgramming
import Testing

@Suite("Solver diagnostics")
struct DiagnosticsTests {
  @Test("The self-test solves its problem and names version and thread model")
  func selfTest() throws {
    let diagnostics = try SolverDiagnostics.selfTest()
    #expect(diagnostics.isHealthy)
    #expect(diagnostics.version.contains("."))
    #expect(diagnostics.isThreadSafe)
  }
}
