internal import CZlib

/// Unpacks gzip files, however small they look, into no more bytes than allowed.
enum Gzip {
  /// Why nothing came out.
  enum Fault: Error, Equatable {
    /// More bytes than the limit come out.
    case tooLarge
    /// The file ends within a member.
    case truncated
    /// It is not gzip, or its check sum does not agree.
    case damaged
    /// Something that is not gzip follows.
    case trailing
    /// The system has no memory for it.
    case noMemory

    /// What is wrong with the file, for a message that begins with its name.
    var words: String {
      switch self {
      case .tooLarge: "unpacks to too much"
      case .truncated: "ends too early: it was not fetched or copied whole"
      case .damaged: "is no sound gzip file: its form or check sum is wrong"
      case .trailing: "has something that is not gzip at its end"
      case .noMemory: "cannot be unpacked: the system has no memory for it"
      }
    }
  }

  /// The content of all members, one after the other.
  ///
  /// The size that the file claims is not trusted: room is doubled until all fits, which is at most
  /// twice the work.
  static func unpacked(_ bytes: [UInt8], limit: Int) throws(Fault) -> [UInt8] {
    var room = min(limit, max(4 * bytes.count, 1 << 16))
    while true {
      // One byte more than allowed shows a file that holds more.
      var output = [UInt8](repeating: 0, count: room == limit ? limit + 1 : room)
      var count = 0
      let answer = portolan_gunzip(bytes, bytes.count, &output, output.count, &count)
      switch portolan_gunzip_answer(UInt32(answer)) {
      case PORTOLAN_GUNZIP_DONE where count <= limit:
        output.removeLast(output.count - count)
        return output
      case PORTOLAN_GUNZIP_FULL where room < limit: room = min(limit, 2 * room)
      case PORTOLAN_GUNZIP_DONE, PORTOLAN_GUNZIP_FULL: throw .tooLarge
      case PORTOLAN_GUNZIP_TRUNCATED: throw .truncated
      case PORTOLAN_GUNZIP_TRAILING: throw .trailing
      case PORTOLAN_GUNZIP_NO_MEMORY: throw .noMemory
      default: throw .damaged
      }
    }
  }
}
