import Testing

@Suite("One address each")
struct OneAddressTests {
  @Test("threads are made in Kernels alone")
  func parallelism() throws {
    let words = #"\b(pthread_create|DispatchQueue|concurrentPerform|TaskGroup|Task\.detached)\b"#
    #expect(try SourceTree.offenders(outside: ["Kernels"], holding: words).isEmpty)
  }

  @Test("random numbers come from RandomKey alone")
  func randomness() throws {
    let words =
      #"\b(SystemRandomNumberGenerator|drand48|arc4random|\.random\(|\.shuffled\(|\.randomElement\()"#
    #expect(try SourceTree.offenders(outside: [], holding: words).isEmpty)
  }

  @Test("unsafe code lies in Kernels and in the solver's folder")
  func unsafeCode() throws {
    let words = #"\b(Unsafe\w*Pointer|withUnsafe\w*|unsafeBitCast|Unmanaged)\b"#
    #expect(
      try SourceTree.offenders(outside: ["Kernels", "LinearProgramming"], holding: words).isEmpty)
  }

  @Test("files, environment and clock are touched by the command line alone")
  func filesAndClock() throws {
    let words =
      #"\b(FileManager|FileHandle|ProcessInfo|fopen|getenv|Date\(\)|ISO8601DateFormatter)"#
    #expect(try SourceTree.offenders(outside: ["PortolanCLI"], holding: words).isEmpty)
  }

  @Test("the clock is read by run control and the solver's deadline alone")
  func clock() throws {
    let words = #"\b(ContinuousClock\.now|SuspendingClock)\b"#
    #expect(
      try SourceTree.offenders(
        outside: ["PortolanCLI", "Kernels", "LinearProgramming"], holding: words
      ).isEmpty)
  }
}
