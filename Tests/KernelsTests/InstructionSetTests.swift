import Testing

@testable import Kernels

@Suite struct InstructionSetTests {
  @Test func whatRunsTheseTestsIsSupported() {
    #expect(InstructionSet.isSupportedHere)
    #expect(InstructionSet.built.hasPrefix("x86-64") || InstructionSet.built == "aarch64")
  }
}
