import Foundation

/// How long the parts of a command took.
final class Stopwatch {
  /// When it was started, by the calendar.
  let startedAt = Date()
  /// Seconds by part.
  private(set) var laps: [String: Double] = [:]
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var last: ContinuousClock.Instant

  /// A running watch.
  init() {
    start = clock.now
    last = start
  }

  /// Books the time since the last lap.
  func lap(_ name: String) {
    let now = clock.now
    laps[name] = Self.seconds(now - last)
    last = now
  }

  /// Seconds since the start.
  var total: Double { Self.seconds(clock.now - start) }

  /// Seconds of processors that this process has taken, and the most bytes of memory that it has held.
  static var resources: (cpuSeconds: Double, peakBytes: Int) {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let times = [usage.ru_utime, usage.ru_stime]
    let seconds = times.reduce(0.0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) * 1e-6 }
    return (seconds, usage.ru_maxrss * 1024)
  }

  private static func seconds(_ duration: Duration) -> Double { duration / .seconds(1) }
}
