import Commerce
import Testing

@Suite struct SettingTextTests {
  @Test(
    "A law is written as files write it, with its unit",
    arguments: [
      (.share, .interval90(low: 0.04, high: 0.12), "4 to 12 %"), (.share, .exactly(0.07), "7 %"),
      (.share, .exactly(0.003464), "0.3464 %"), (.sharePerYear, .exactly(0.08), "8 % per year"),
      (.weeks, .uniform(low: 20, high: 40), "uniform(20, 40) weeks"),
      (.days, .triangular(low: 3, mode: 7, high: 20), "triangular(3, 7, 20) days"),
      (.months, .exactly(3), "3 months"), (.people, .exactly(2.5), "2.5 people"),
      (.money, .exactly(40), "40"), (.factor, .samples([1, 2.25, -3]), "sample(1, 2.25, -3)"),
      (.factor, .normal(mean: 1, standardDeviation: 0.1), "normal(1, 0.1)"),
      (.factor, .lognormal(mean: 1, standardDeviation: 0.1), "lognormal(1, 0.1)"),
      (.factor, .interval90(low: -4, high: -2), "-4 to -2"),
    ] as [(SettingUnit, UncertainNumber, String)])
  func text(unit: SettingUnit, law: UncertainNumber, text: String) {
    #expect(unit.text(of: law) == text)
  }

  @Test(
    "A number has at most six decimals, no trailing zeros and no exponent",
    arguments: [
      (0, "0"), (-0.0, "0"), (0.1 + 0.2, "0.3"), (1.0 / 3, "0.333333"), (-2.0 / 3, "-0.666667"),
      (0.00001, "0.00001"), (-0.000012, "-0.000012"), (0.000099, "0.000099"), (1e-7, "0"),
      (-1e-7, "0"), (123_456.75, "123456.75"), (1e12, "1000000000000"), (1e15, "1000000000000000"),
      (1e18, "1000000000000000000"), (-1e21, "-1000000000000000000000"),
      (1.5e15, "1500000000000000"),
    ])
  func plain(value: Double, text: String) {
    #expect(UncertainNumber.exactly(value).text == text)
  }

  /// Splits the text as the loader's grammar does: digits, points and signs only.
  private func numbers(in text: String) -> [Double?] {
    text.dropFirst("triangular".count).split { "(), ".contains($0) }.map { word in
      word.allSatisfy { "0123456789.-".contains($0) } ? Double(String(word)) : nil
    }
  }

  @Test("The numbers of a law can be read back to six decimals")
  func readBack() {
    var dice = Dice(seed: 8)
    for _ in 0..<2000 {
      // Magnitudes from a millionth to a thousand million.
      let values = (0..<3).map { _ in
        let power = Double.random(in: -6...9, using: &dice)
        return (0..<Int(abs(power))).reduce(Double.random(in: -9...9, using: &dice)) { value, _ in
          power < 0 ? value / 10 : value * 10
        }
      }
      let text = UncertainNumber.triangular(low: values[0], mode: values[1], high: values[2]).text
      let read = numbers(in: text)
      #expect(read.count == 3)
      for (value, back) in zip(values, read) {
        // Half of the sixth decimal, and what binary numbers of that size cannot hold.
        let tolerance = 0.500_001e-6 + 1e-15 * abs(value)
        #expect(back.map { abs($0 - value) <= tolerance } == true, "\(text)")
      }
    }
  }

  @Test(
    "Extreme numbers are written without a trap",
    arguments: [1e300, -1e308, .leastNonzeroMagnitude, 0x1p62])
  func extreme(value: Double) {
    #expect(Double(UncertainNumber.exactly(value).text).map { abs($0 - value) <= 1e-6 } == true)
  }
}
