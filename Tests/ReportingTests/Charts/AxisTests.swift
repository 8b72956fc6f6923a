import Artifacts
import Commerce
import Testing

@testable import Reporting

@Suite("Axes")
struct AxisTests {
  @Test(
    "ticks are round, few, inside, and hold zero",
    arguments: [[-0.53, 1.27], [0, 84_000], [-3, -1], [0.0012], [1e9, -2e9], [], [0]])
  func ticks(values: [Double]) {
    let scale = AxisScale(holding: values)
    #expect((2...7).contains(scale.ticks.count))
    #expect(scale.ticks.contains(0))
    #expect(scale.ticks.allSatisfy(scale.domain.contains))
    #expect(values.allSatisfy(scale.domain.contains))
  }

  @Test func `places run from nought to one and stay there`() {
    let scale = AxisScale(holding: [-1, 1])
    #expect(scale.position(of: 0) == 0.5)
    #expect(scale.position(of: 99) == 1 && scale.position(of: -99) == 0)
  }

  @Test func `every other number of a crowded axis can be spared, never that of zero`() {
    let crowded = AxisScale(holding: [-3, 3], tickCount: 7)
    #expect(crowded.ticks.filter(crowded.isSpare) == [-3, -1, 1, 3])
    let airy = AxisScale(holding: [-2, 2])
    #expect(airy.ticks.count == 5 && !airy.ticks.contains(where: airy.isSpare))
  }

  @Test func `ticks of equal steps have equal digits`() {
    let axis = ChartAxis("A", unit: .money(MoneyScale(divisor: 1e6, suffix: "m", digits: 2)))
    let text = AxisText(currency: .cny, axis: axis)
    #expect(text.tick(1_000_000, step: 500_000) == "1.0")
    #expect(text.tick(2_000_000, step: 2_000_000) == "2")
    #expect(text.tick(250_000, step: 250_000) == "0.25")
  }

  @Test func `months of eighteen months are quarters, with the year at the first and in January`() {
    let calendar = SmallCalendar.weeks(78)
    let ticks = TimeTicks.ticks(of: calendar)
    #expect(ticks.map(\.month) == ["Oct", "Jan", "Apr", "Jul", "Oct", "Jan"])
    #expect(ticks.map(\.year) == ["2026", "2027", nil, nil, nil, "2028"])
    #expect(TimeTicks.ticks(of: SmallCalendar.weeks(1)).count == 1)
    #expect(TimeTicks.ticks(of: []).isEmpty)
    #expect(TimeTicks.ticks(of: SmallCalendar.weeks(520)).count <= 7)
  }

  @Test(
    "coordinates are short",
    arguments: [(12.345, "12.35"), (12.3, "12.3"), (-0.004, "0"), (7, "7"), (.nan, "0")])
  func coordinates(value: Double, text: String) {
    #expect(SVGCoordinate.short(value) == text)
  }
}

/// Mondays from 6 July 2026 on.
private enum SmallCalendar {
  static func weeks(_ count: Int) -> [Day] {
    (0..<count).compactMap { Day(iso: "2026-07-06")?.advanced(by: 7 * $0) }
  }
}
