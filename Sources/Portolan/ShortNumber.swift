/// A number for a line of text: three digits that mean something, whole numbers whole.
enum ShortNumber {
  /// The text; what is below 1e-15 is nothing.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "unknown" }
    let size = value.magnitude
    if size < 1e-15 { return "0" }
    if size >= 100, size < 1e15 { return "\(Int(value.rounded()))" }
    var scale = 1.0
    while size * scale < 100 { scale *= 10 }
    let rounded = (value * scale).rounded() / scale
    return rounded == rounded.rounded() && size < 1e15 ? "\(Int(rounded))" : "\(rounded)"
  }
}
