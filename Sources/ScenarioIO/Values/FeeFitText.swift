internal import Commerce

/// The goods and the months that a fee is for, as files write them.
enum FeeFitText {
  /// The largest box: `18x14x8 in`, `30x20x5 cm`.
  static func box(_ text: String) -> Result<PackedSize, ValueProblem> {
    let lowered = text.lowercased()
    let unit = String(lowered.reversed().prefix { $0.isLetter && $0 != "x" }.reversed())
    let sides = lowered.dropLast(unit.count).split(separator: "x", omittingEmptySubsequences: false)
    guard sides.count == 3 else {
      return .failure(problem("`\(text.prefix(40))` is not a box", "`18x14x8 in` or `30x20x5 cm`"))
    }
    var centimetres: [Double] = []
    for side in sides {
      let read = QuantityText.number(
        "\(String(side).trimmed) \(unit)".trimmed, .centimetres, in: 0.01...10_000)
      switch read {
      case .success(let length): centimetres.append(length)
      case .failure(let problem): return .failure(problem)
      }
    }
    return .success(
      PackedSize(
        lengthCentimetres: centimetres[0], widthCentimetres: centimetres[1],
        heightCentimetres: centimetres[2]))
  }

  /// What volume counts as one unit of weight, in cm³ per kilogram: `139 in3/lb`, `5000 cm3/kg`.
  static func divisor(_ text: String) -> Result<Double, ValueProblem> {
    let (number, unit) = NumberText.split(text)
    guard let size = divisorUnits.first(where: { $0.unit == unit.lowercased() })?.size else {
      return .failure(
        problem("`\(text.prefix(40))` is no volume per weight", "`139 in3/lb` or `5000 cm3/kg`"))
    }
    return NumberText.read(number).flatMap { number in
      guard number.value > 0 else { return .failure(QuantityText.negative(text)) }
      return .success(number.value * size)
    }
  }

  /// Months of each year: `Oct-Dec`.
  static func season(_ text: String) -> Result<FeeSeason, ValueProblem> {
    let months = text.split(separator: "-", omittingEmptySubsequences: false).map { name in
      FeeSeason.monthNames.firstIndex { $0.lowercased() == String(name).trimmed.lowercased() }
    }
    guard months.count == 2, let first = months[0], let last = months[1],
      let season = FeeSeason(first: first + 1, last: last + 1)
    else { return .failure(problem("`\(text.prefix(40))` is not a season", "`Jan-Sep`")) }
    return .success(season)
  }

  private static let divisorUnits: [(unit: String, size: Double)] = [
    ("cm3/kg", 1), ("cm³/kg", 1), ("in3/lb", 16.387_064 / 0.453_592_37),
    ("in³/lb", 16.387_064 / 0.453_592_37),
  ]

  private static func problem(_ message: String, _ expected: String) -> ValueProblem {
    ValueProblem(.badFee, message, label: "expected \(expected)")
  }
}
