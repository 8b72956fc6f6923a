import Foundation
import Kernels

/// Ctrl-C asks the run to stop; a second one ends the program at once.
enum Interruption {
  /// Lets SIGINT and SIGTERM cancel a run.
  ///
  /// The signals are blocked in every thread and waited for in one of their own, so that cancelling
  /// runs as ordinary code and not inside a handler.
  static func cancels(_ run: RunControl) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let awaited = signals
    Thread.detachNewThread {
      var set = awaited
      var received: Int32 = 0
      sigwait(&set, &received)
      run.cancel()
      sigwait(&set, &received)
      _exit(130)
    }
  }
}
