import ArgumentParser
import Foundation
import Kernels
import Synchronization

/// Ctrl-C asks the run to stop; the program ends within a second whatever the run does, or at once at
/// a second Ctrl-C.
///
/// Results are written in the last moment and in one step, so ending early leaves nothing behind but
/// parts that the same command goes on from.
enum Interruption {
  /// Where the handler writes and the listener reads.
  private static let wire: (reader: Int32, writer: Int32)? = {
    var ends: [Int32] = [0, 0]
    return pipe(&ends) == 0 ? (ends[0], ends[1]) : nil
  }()

  /// What is running.
  private static let run = Mutex<RunControl?>(nil)

  /// Where the run that is under way keeps its finished parts.
  private static let parts = Mutex<PartFolder?>(nil)

  /// What is said of a run that was stopped.
  static var sentence: String {
    "interrupted; \(parts.withLock { $0?.remains } ?? "nothing was written")"
  }

  /// Milliseconds that a run is given to stop by itself.
  private static let patience: Int32 = 1000

  /// Takes SIGINT and SIGTERM over from here on.
  ///
  /// A handler may do next to nothing, so it writes a byte to a pipe, and a thread of its own reads
  /// it and does the rest. To block the signals and wait for them would not do: libraries start
  /// threads before `main` that do not block them, and the signal would end the program there.
  static func listen() {
    guard let wire else { return }
    // A program inherits its starter's mask, and servers start programs from threads that block all.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    Thread.detachNewThread { follow(wire.reader) }
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in
        var byte: UInt8 = 1
        if let wire = Interruption.wire { _ = write(wire.writer, &byte, 1) }
      }
    }
  }

  /// Runs work that an interruption cancels.
  ///
  /// - Parameter folder: where the work keeps parts that outlive it.
  static func cancelling<Value>(
    _ control: RunControl, keeping folder: PartFolder?, _ work: () throws -> Value
  ) rethrows -> Value {
    parts.withLock { $0 = folder }
    run.withLock { $0 = control }
    defer { run.withLock { $0 = nil } }
    return try work()
  }

  private static func follow(_ reader: Int32) {
    var byte: UInt8 = 0
    guard read(reader, &byte, 1) == 1 else { return }
    if let control = run.withLock({ $0 }) {
      control.cancel()
      var next = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
      poll(&next, 1, patience)
    }
    let isRunning = run.withLock { $0 != nil }
    if Console.Stream.error.isTerminal { Console.sayRaw("\r\u{1B}[K") }
    Console.error(isRunning ? sentence : "interrupted")
    _exit(Exit.interrupted.rawValue)
  }
}
