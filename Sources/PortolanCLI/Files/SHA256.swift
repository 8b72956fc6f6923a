import CSodium
import Foundation

/// SHA-256 in hexadecimal, by libsodium.
enum SHA256 {
  /// The hash of bytes.
  static func hex(_ bytes: [UInt8]) -> String {
    var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
    return hash.map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }.joined()
  }

  /// The hash of text as UTF-8.
  static func hex(_ text: String) -> String { hex(Array(text.utf8)) }

  /// The hash of this program's own file, or nil where it cannot be read.
  static var ofThisProgram: String? {
    guard let data = FileManager.default.contents(atPath: "/proc/self/exe") else { return nil }
    return hex(Array(data))
  }
}
