import Foundation
import Testing

@Suite("Doctor")
struct DoctorTests {
  @Test("a healthy build says what it stands on")
  func healthy() throws {
    let run = try Program.run("doctor", in: TemporaryFolder())
    #expect(run.code == 0)
    for word in ["GLPK: 5", "OpenBLAS", "Processors", "Instruction set"] {
      #expect(run.output.contains(word), "\(word)")
    }
    #expect(run.output.split(separator: "\n").allSatisfy { $0.hasPrefix("ok   ") })
  }

  @Test("explain without a subject lists them all")
  func index() throws {
    let run = try Program.run("explain", in: TemporaryFolder())
    #expect(run.code == 0)
    #expect(run.output.contains("E0107") && run.output.contains("returns.rate"))
  }
}
