import Glibc
import TimeSeries

/// Public data sets that lie beside the project on some machines; tests that use them are skipped
/// elsewhere.
struct SharedSet: Sendable {
  /// What was known, and what came.
  let panel: Panel
  let heldOut: HeldOut

  /// Whether the sets are there.
  static let areThere = access("\(folder)/data/forecasting/m3_monthly.csv.gz", R_OK) == 0

  /// A set of `unique_id,t,y,split`; nil if it is not there.
  init?(_ name: String, seasonLength: Int) {
    guard let text = Self.text("data/forecasting/\(name).csv.gz") else { return nil }
    var (index, known, held): ([Substring: Int], [[Double]], [[Double]]) = ([:], [], [])
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",")
      guard cells.count == 4, let value = Double(cells[2]) else { continue }
      let position = index[cells[0]] ?? known.count
      if position == known.count {
        index[cells[0]] = position
        known.append([])
        held.append([])
      }
      if cells[3].hasPrefix("train") {
        known[position].append(value)
      } else {
        held[position].append(value)
      }
    }
    panel = Panel(rows: known, seasonLength: seasonLength)
    let offsets = held.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    heldOut = HeldOut(values: Array(held.joined()), offsets: offsets)
  }

  /// `PORTOLAN_SHARED`, else `shared` beside the project: four folders up from this file and once more.
  private static var folder: String {
    if let given = getenv("PORTOLAN_SHARED") { return String(cString: given) }
    return "/" + #filePath.split(separator: "/").dropLast(5).joined(separator: "/") + "/shared"
  }

  private static func text(_ path: String) -> String? {
    let file = "\(folder)/\(path)"
    guard access(file, R_OK) == 0, let pipe = popen("gzip -dc '\(file)'", "r") else { return nil }
    defer { pclose(pipe) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, pipe)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
