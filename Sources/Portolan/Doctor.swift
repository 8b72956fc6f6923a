import Kernels
import LinearProgramming
import Reporting

/// What this build stands on, and whether it works: for `portolan doctor`.
public struct Doctor: Sendable {
  /// One line of the examination.
  public struct Finding: Sendable {
    /// What was looked at.
    public let subject: String
    /// What was found.
    public let text: String
    /// Whether it is as it should be.
    public let isGood: Bool

    /// As a line of text.
    public var line: String { "\(isGood ? "ok  " : "BAD ") \(subject): \(text)\n" }

    /// As a JSON object on a line.
    public var jsonLine: String {
      JSONValue.members([
        "good": .bool(isGood), "subject": .string(subject), "text": .string(text),
      ]).line
    }
  }

  /// Looks at the libraries and solves problems whose answers are known.
  public static func examine() -> [Finding] {
    BLAS.useOneThread()
    return [instructionSet, solver, linearAlgebra, product]
  }

  /// Whether this processor can run this build at all.
  public static var runsHere: Bool { InstructionSet.isSupportedHere }

  private static var instructionSet: Finding {
    Finding(
      subject: "Instruction set",
      text: "built for \(InstructionSet.built)"
        + (InstructionSet.isSupportedHere ? "" : ", which this processor lacks: rebuild with make"),
      isGood: InstructionSet.isSupportedHere)
  }

  /// What the work can be shared among.
  public static var processors: Finding {
    Finding(subject: "Processors", text: "\(ParallelBlocks.availableCores)", isGood: true)
  }

  private static var solver: Finding {
    do {
      let test = try SolverDiagnostics.selfTest()
      return Finding(
        subject: "GLPK",
        text: "\(test.version), threads \(test.threadModel); "
          + "self-test found \(test.found), expected \(test.expected)",
        isGood: test.isHealthy)
    } catch {
      return Finding(subject: "GLPK", text: "self-test failed: \(error)", isGood: false)
    }
  }

  private static var linearAlgebra: Finding {
    let blas = BLAS.configuration
    return Finding(
      subject: "OpenBLAS",
      text:
        "\(blas.version), core \(blas.core), \(blas.threads) thread(s), \(blas.parallelism.rawValue)",
      isGood: blas.threads == 1)
  }

  /// (1 2; 3 4) · (5 6; 7 8) by OpenBLAS.
  private static var product: Finding {
    let expected = Matrix([[19, 22], [43, 50]])
    let found = try? LinearAlgebra.multiply(
      Matrix([[1, 2], [3, 4]]), Matrix([[5, 6], [7, 8]]))
    return Finding(
      subject: "Matrix product",
      text: found == expected ? "as expected" : "wrong: \(found?.values ?? [])",
      isGood: found == expected)
  }
}
