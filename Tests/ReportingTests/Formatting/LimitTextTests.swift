import Artifacts
import Commerce
import Reporting
import Testing

@Suite("A limit and what moving it by a step is worth, in every unit that limits have")
struct LimitTextTests {
  @Test(
    "words follow the unit",
    arguments: [
      ("share", 0.5, 1_001_390, "50 %", "point", "is worth CNY 10,000"),
      ("CNY", 250_000, 0.0123, "CNY 250,000", "CNY", "is worth CNY 0.0123"),
      ("CNY", 10, -1.5, "CNY 10.0", "CNY", "costs CNY 1.50"),
      ("people", 4, 84_000, "4 people", "person", "is worth CNY 84,000"),
      ("people", 1, 84_000, "1 person", "person", "is worth CNY 84,000"),
      ("cubic metres", 1_200, 35.5, "1,200 cubic metres", "cubic metre", "is worth CNY 35.5"),
      (
        "points of difficulty", 6, 1.2e6, "6 points of difficulty", "point of difficulty",
        "is worth CNY 1.20 m"
      ),
    ])
  func words(
    unit: String, limit: Double, price: Double, limitText: String, step: String, gain: String
  ) {
    let row = SolutionProof.BindingRow(name: "x", limit: limit, unit: unit, shadowPrice: price)
    #expect(plain(LimitText.limit(of: row, .cny)) == limitText)
    #expect(LimitText.step(of: row) == step)
    #expect(plain(LimitText.gain(of: row, .cny)) == gain)
  }

  private func plain(_ text: String) -> String {
    text.split(separator: "\u{A0}").joined(separator: " ")
  }
}
