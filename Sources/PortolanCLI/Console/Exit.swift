import ArgumentParser
import Kernels
import Portolan
import ScenarioIO

/// The exit codes of the program, one place for all commands.
enum Exit {
  /// Something failed that is not the user's input.
  static let failure = ExitCode(1)
  /// A problem has no solution.
  static let infeasible = ExitCode(3)
  /// No plan is as sure of the target as `--require-target` asks.
  static let targetNotMet = ExitCode(4)
  /// The arguments make no sense.
  static let usage = ExitCode(64)
  /// The input is wrong.
  static let badInput = ExitCode(65)
  /// Ctrl-C.
  static let interrupted = ExitCode(130)

  /// The code that an error ends the program with, after it has been shown.
  static func code(for error: any Error) -> ExitCode {
    switch error {
    case let code as ExitCode: code
    case is RunCancelled: interrupted
    case is StudyError, is PanelQuestionError: usage
    case is InputError, is OrderFileError, is PanelFileError, is CustomerFileError,
      is CustomerStudyError, is CustomsDeskError, is FeeDeskError:
      badInput
    default: failure
    }
  }

  /// Runs a command's work, shows what went wrong in one line, and ends with the right code.
  static func guarding(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let code as ExitCode {
      throw code
    } catch is RunCancelled {
      Console.error(Interruption.sentence)
      throw interrupted
    } catch {
      Console.error("\(error)")
      throw code(for: error)
    }
  }
}
