import Foundation
import Testing

@testable import Reporting

@Suite("JSON is written alike everywhere and reads back")
struct JSONValueTests {
  @Test(
    "numbers read back to the same bits",
    arguments: [
      0.1, -0.0, 1e21, .leastNonzeroMagnitude, 1.0 / 3, 123_456_789.25, -42, 1e16,
      1.7976931348623157e308,
    ]
  )
  func roundTrip(value: Double) {
    #expect(Double(JSONValue.text(of: value))?.bitPattern == value.bitPattern)
  }

  @Test("what is not finite is null", arguments: [Double.nan, .infinity, -.infinity])
  func nulls(value: Double) {
    #expect(JSONValue.number(value).document == "null\n")
  }

  @Test func `members stay in order and lists are indented`() {
    let value = JSONValue.members([
      "b": .integer(1), "a": .array([.bool(true), .null]), "c": .array([]),
    ])
    #expect(
      value.document == """
        {
          "b": 1,
          "a": [
            true,
            null
          ],
          "c": []
        }

        """)
  }

  @Test func `every character reads back`() throws {
    let text = "\u{0}\u{1F}\"\\/<>&\u{202E}\u{2028}\n\r\t台\u{1F600}"
    let data = Data(JSONValue.array([.string(text)]).document.utf8)
    let read = try #require(try JSONSerialization.jsonObject(with: data) as? [String])
    #expect(read == [text])
    #expect(!String(decoding: data, as: UTF8.self).contains("<"))
  }
}
