/// Numbers values in the order in which they are first met, equal ones alike.
struct Numbering<Value: Hashable> {
  /// Each value once; its place is its number.
  private(set) var values: [Value] = []
  private var numbers: [Value: Int] = [:]

  /// The number of a value, new or met before.
  mutating func number(of value: Value) -> Int {
    if let number = numbers[value] { return number }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }
}
