import Commerce
import Testing

@testable import Artifacts
@testable import Reporting

@Suite("Numbers as a reader sees them")
struct NumberTextTests {
  @Test(
    "halves go away from zero, thousands are parted, zero has no sign",
    arguments: [
      (0.0, 2, "0.00"), (-0.001, 2, "0.00"), (2.5, 0, "3"), (-2.5, 0, "−3"), (0.125, 2, "0.13"),
      (1234567.891, 1, "1,234,567.9"), (-1000, 0, "−1,000"), (999.999, 2, "1,000.00"),
      (0.05, 3, "0.050"), (12, 0, "12"), (100, 0, "100"), (1e15, 0, "1,000,000,000,000,000"),
    ])
  func fixed(value: Double, digits: Int, text: String) {
    #expect(NumberText.fixed(value, digits: digits) == text)
  }

  @Test("what is no number is a dash", arguments: [Double.nan, .infinity, -.infinity, 1e300])
  func missing(value: Double) {
    #expect(NumberText.fixed(value, digits: 1) == "–")
    #expect(NumberText.percent(.nan) == "–")
    #expect(MoneyText.scaled(.nan, .cny) == "–")
  }

  @Test(
    "money in words has three digits and climbs its scale after rounding",
    arguments: [
      (1_240_000.0, "CNY 1.24 m"), (84_312, "CNY 84,300"), (999_600, "CNY 1.00 m"),
      (-12.44, "−CNY 12.4"), (0, "CNY 0"), (0.31, "CNY 0.31"), (123_456_789, "CNY 123 m"),
      (2.5e9, "CNY 2.50 bn"), (999, "CNY 999"), (-0.0, "CNY 0"),
    ])
  func money(amount: Double, text: String) {
    let plain = MoneyText.scaled(amount, .cny).split(separator: "\u{A0}").joined(separator: " ")
    #expect(plain == text)
  }

  @Test(
    "three significant digits without needless zeros",
    arguments: [
      (84_312.0, "84,300"), (12.4, "12.4"), (0.0531, "0.0531"), (4, "4"), (-3, "−3"),
      (6.928, "6.93"), (0, "0"), (1200, "1,200"), (0.10, "0.1"),
    ])
  func significant(value: Double, text: String) {
    #expect(NumberText.significant(value) == text)
  }

  @Test(
    "a probability is so many of a hundred, and never none or all when it is not",
    arguments: [
      (0.0, "0 of 100"), (0.001, "fewer than 1 of 100"), (0.43, "43 of 100"),
      (0.998, "more than 99 of 100"), (1, "100 of 100"),
    ])
  func frequency(probability: Double, text: String) {
    #expect(NumberText.frequency(probability) == text)
  }

  @Test func `per cent has a digit below ten`() {
    #expect(NumberText.percent(0.043) == "4.3\u{A0}%")
    #expect(NumberText.percent(0.43) == "43\u{A0}%")
    #expect(NumberText.percent(0.05) == "5\u{A0}%")
  }

  @Test func `exact amounts keep the digits of their currency`() {
    #expect(MoneyText.exact(Money(minorUnits: 123_456, .usd)) == "USD\u{A0}1,234.56")
    #expect(MoneyText.exact(Money(minorUnits: -1500, .jpy)) == "−JPY\u{A0}1,500")
  }

  @Test func `settings are named in words`() {
    let path = "demand.ownPriceElasticity[market=us category=audio]"
    #expect(
      SettingText.name(ofPath: path) == "Own price elasticity (demand), market us, category audio")
    #expect(SettingText.name(ofPath: "firm.hiringMonths[default]") == "Hiring months (firm)")
    #expect(SettingText.name(ofPath: "ads.share_of_sales[all]") == "Share of sales (ads)")
    #expect(SettingText.name(ofPath: "") == "")
  }
}
