import Foundation
import Kernels
import Synchronization

/// Progress on standard error: what is done, how much of it, and when it will be over.
///
/// On a terminal one line is redrawn ten times a second at most; elsewhere a line is written every
/// ten seconds, so that logs stay short.
final class ProgressLine: Sendable {
  private struct State {
    var label = ""
    var began = Date()
    var lastShown = Date.distantPast
    var isOpen = false
  }

  private let state = Mutex(State())
  private let isQuiet: Bool

  /// A line; a quiet one shows nothing.
  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  /// Takes a report from any thread.
  func show(_ progress: RunProgress) {
    guard !isQuiet else { return }
    state.withLock { state in
      let now = Date()
      if state.label != progress.label {
        state.label = progress.label
        state.began = now
        state.lastShown = .distantPast
      }
      let pause = Console.Stream.error.isTerminal ? 0.1 : 10
      let isDone = progress.unitsDone >= progress.unitsTotal
      guard
        now.timeIntervalSince(state.lastShown) >= pause
          || (isDone && Console.Stream.error.isTerminal)
      else { return }
      if !Console.Stream.error.isTerminal, state.lastShown == .distantPast {
        state.lastShown = now; return
      }
      state.lastShown = now
      draw(progress, elapsed: now.timeIntervalSince(state.began))
      state.isOpen = Console.Stream.error.isTerminal
    }
  }

  /// Clears the line.
  func finish() {
    state.withLock { state in
      if state.isOpen { Console.sayRaw("\r\u{1B}[K") }
      state.isOpen = false
    }
  }

  private func draw(_ progress: RunProgress, elapsed: TimeInterval) {
    let share = Double(progress.unitsDone) / Double(max(1, progress.unitsTotal))
    var text = progress.label
    if progress.unitsTotal > 1 {
      text += "  \(progress.unitsDone) of \(progress.unitsTotal) (\(Int(share * 100)) %)"
    }
    if share > 0.02 || (share > 0 && elapsed > 2), share < 1 {
      text += ", \(Self.time(elapsed / share * (1 - share))) left"
    }
    Console.sayRaw(Console.Stream.error.isTerminal ? "\r\u{1B}[K\(text)" : text + "\n")
  }

  /// `40 s`, `12 min`, `3.5 h`: no more digits than an estimate has.
  static func time(_ seconds: TimeInterval) -> String {
    switch seconds {
    case ..<100: "\(Int(seconds.rounded(.up))) s"
    case ..<6000: "\(Int((seconds / 60).rounded(.up))) min"
    case ..<360_000: "\((seconds / 360).rounded(.up) / 10) h"
    default: "\(Int((seconds / 86_400).rounded(.up))) days"
    }
  }
}
