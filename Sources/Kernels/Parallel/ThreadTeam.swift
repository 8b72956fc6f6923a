internal import Glibc

/// A few POSIX threads that run one closure each, to be joined by whoever started them.
struct ThreadTeam {
  /// Deep recursions in branch and bound need more than the 2 MiB of some C libraries.
  static let stackBytes = 8 << 20

  private var threads: [pthread_t] = []

  /// How many threads could be started.
  var size: Int { threads.count }

  /// Starts up to `size` threads; fewer if the system has no more.
  init(size: Int, _ body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, Self.stackBytes)
    for _ in 0..<size {
      guard let thread = Self.start(&attributes, Work(body)) else { break }
      threads.append(thread)
    }
  }

  /// Waits until every thread has ended.
  func join() {
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Starts one thread, which owns `work` from then on.
  private static func start(_ attributes: inout pthread_attr_t, _ work: Work) -> pthread_t? {
    var thread = pthread_t()
    let retained = Unmanaged.passRetained(work)
    let status = pthread_create(
      &thread, &attributes,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, retained.toOpaque())
    guard status == 0 else {
      retained.release()
      return nil
    }
    return thread
  }

  /// A closure as an object, which a C callback can carry.
  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
