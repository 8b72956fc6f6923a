import Foundation

/// What the system said when it refused: `Permission denied`, not a framework's number.
enum SystemReason {
  /// The reason in the system's own words.
  static func of(_ error: any Error) -> String {
    number(of: error).map(text) ?? error.localizedDescription
  }

  /// The words for an error's number.
  static func text(_ number: Int32) -> String { String(cString: strerror(number)) }

  /// The system's number of an error, if the system was the cause.
  static func number(of error: any Error) -> Int32? {
    let error = error as NSError
    if error.domain == NSPOSIXErrorDomain { return Int32(error.code) }
    return (error.userInfo[NSUnderlyingErrorKey] as? any Error).flatMap { number(of: $0) }
  }
}
