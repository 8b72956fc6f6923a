internal import Glibc

/// A lock with one condition.
///
/// `Synchronization.Mutex` has none, and waiting threads must sleep.
final class Monitor: @unchecked Sendable {
  // POSIX forbids moving a mutex or a condition, hence memory of their own.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    mutex.initialize(to: pthread_mutex_t())
    condition.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// Runs `body` with the lock held.
  func withLock<T>(_ body: () -> T) -> T {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Sleeps until woken, perhaps without cause; the lock must be held and is held again after.
  func wait() { pthread_cond_wait(condition, mutex) }

  /// Wakes every sleeper.
  func wakeAll() { pthread_cond_broadcast(condition) }
}
