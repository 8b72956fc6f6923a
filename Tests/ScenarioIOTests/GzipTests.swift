import Testing

@testable import ScenarioIO

@Suite("Gzip")
struct GzipTests {
  private let text = "Country,Code,week,qty,revenue\n"
  /// What `gzip -n` makes of the text.
  private let packed: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x73, 0xCE, 0x2F, 0xCD, 0x2B, 0x29,
    0xAA, 0xD4, 0x71, 0xCE, 0x4F, 0x49, 0xD5, 0x29, 0x4F, 0x4D, 0xCD, 0xD6, 0x29, 0x2C, 0xA9, 0xD4,
    0x29, 0x4A, 0x2D, 0x4B, 0xCD, 0x2B, 0x4D, 0xE5, 0x02, 0x00, 0xED, 0x3C, 0xAE, 0x19, 0x1E, 0x00,
    0x00, 0x00,
  ]

  @Test("members are unpacked one after the other")
  func members() throws {
    #expect(try Gzip.unpacked(packed, limit: 1000) == Array(text.utf8))
    #expect(try Gzip.unpacked(packed + packed, limit: 1000) == Array((text + text).utf8))
    #expect(try Gzip.unpacked(packed, limit: text.utf8.count) == Array(text.utf8))
  }

  @Test("what is cut off, altered, followed by something or too large is refused")
  func faults() {
    var altered = packed
    altered[20] ^= 1
    #expect(throws: Gzip.Fault.truncated) { try Gzip.unpacked(packed.dropLast(), limit: 1000) }
    #expect(throws: Gzip.Fault.damaged) { try Gzip.unpacked(altered, limit: 1000) }
    #expect(throws: Gzip.Fault.damaged) { try Gzip.unpacked(Array("no gzip".utf8), limit: 1000) }
    #expect(throws: Gzip.Fault.trailing) { try Gzip.unpacked(packed + [1, 2, 3], limit: 1000) }
    #expect(throws: Gzip.Fault.tooLarge) {
      try Gzip.unpacked(packed, limit: text.utf8.count - 1)
    }
  }

  @Test("a damaged data file is an error at the line that names it")
  func inScenario() {
    var data = MemoryFolder(name: "data", files: [])
    data["sales.csv.gz"] = packed.dropLast()
    let yaml = DataScenario.yaml.replacing("sales.csv", with: "sales.csv.gz")
    let result = DataScenario.load([("scenario.yaml", yaml)], data: data)
    #expect(result.diagnostics.map(\.code) == [.damagedArchive])
  }
}
