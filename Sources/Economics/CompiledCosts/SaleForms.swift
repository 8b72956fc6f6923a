/// Tax and duty of sales as pieces of straight lines in the gross price: what reliefs and their cliffs
/// make of the cascade.
///
/// A form holds for a listing from one change of rules to the next. Its pieces lie one after the other,
/// dearer ones later; the first whose end reaches a price holds for it, so where two prices without tax
/// lead to one gross price the lower stands.
public struct SaleForms: Sendable, Hashable {
  /// Piece by piece: the gross price up to which it holds, store currency; ∞ for a form's last.
  private(set) var upToGrossLocal: [Double] = []
  private var taxShareOfGross: [Double] = []
  private var dutyRate: [Double] = []
  private var dutyPerUnit: [Double] = []
  /// Where the pieces of a form begin, and one more for the end of the last.
  private var starts: [Int] = [0]

  /// One piece.
  struct Piece: Hashable {
    var upToGrossLocal: Double
    var taxShareOfGross = 0.0
    var dutyRate = 0.0
    var dutyPerUnit = 0.0
  }

  /// What a sale is charged.
  public struct Charges<Number: Sendable>: Sendable {
    /// Tax inside the gross price, as a share of it.
    public let taxShareOfGross: Number
    /// Duty as a share of the price without tax.
    public let dutyRate: Number
    /// Duty whatever the price, base currency.
    public let dutyPerUnit: Number
  }

  /// Adds a form and names it.
  ///
  /// - Precondition: the pieces' ends ascend to ∞.
  mutating func add(_ pieces: [Piece]) -> Int {
    precondition(pieces.last?.upToGrossLocal == .infinity, "SaleForms: the last piece ends")
    for piece in pieces {
      upToGrossLocal.append(piece.upToGrossLocal)
      taxShareOfGross.append(piece.taxShareOfGross)
      dutyRate.append(piece.dutyRate)
      dutyPerUnit.append(piece.dutyPerUnit)
    }
    starts.append(upToGrossLocal.count)
    return starts.count - 2
  }

  /// The charges on a unit at a gross price in the store's currency.
  func charges(of form: Int, grossLocal price: Double) -> Charges<Double> {
    var piece = starts[form]
    while price > upToGrossLocal[piece] { piece += 1 }
    return Charges(
      taxShareOfGross: taxShareOfGross[piece], dutyRate: dutyRate[piece],
      dutyPerUnit: dutyPerUnit[piece])
  }

  /// The same in eight futures: selected, never branched on.
  ///
  /// - Complexity: linear in the pieces of the form, one for most.
  @inline(__always)
  func charges(of form: Int, grossLocal price: SIMD8<Double>) -> Charges<SIMD8<Double>> {
    let last = starts[form + 1] - 1
    var tax = SIMD8(repeating: taxShareOfGross[last])
    var rate = SIMD8(repeating: dutyRate[last])
    var perUnit = SIMD8(repeating: dutyPerUnit[last])
    var piece = last - 1
    while piece >= starts[form] {
      let holds = price .<= upToGrossLocal[piece]
      tax.replace(with: taxShareOfGross[piece], where: holds)
      rate.replace(with: dutyRate[piece], where: holds)
      perUnit.replace(with: dutyPerUnit[piece], where: holds)
      piece -= 1
    }
    return Charges(taxShareOfGross: tax, dutyRate: rate, dutyPerUnit: perUnit)
  }

  /// Gross prices in the store's currency at which charges step.
  func steps(of form: Int) -> [Double] {
    Array(upToGrossLocal[starts[form]..<(starts[form + 1] - 1)])
  }
}
