import Foundation

/// Contrast of two colours by WCAG 2.2: relative luminance of sRGB.
enum Contrast {
  /// From 1 (alike) to 21 (black on white).
  static func ratio(_ a: String, _ b: String) -> Double {
    let (low, high) = [luminance(a), luminance(b)].sorted().pair
    return (high + 0.05) / (low + 0.05)
  }

  private static func luminance(_ code: String) -> Double {
    let value = UInt32(code.dropFirst(), radix: 16) ?? 0
    let channels = [16, 8, 0].map { shift -> Double in
      let share = Double((value >> UInt32(shift)) & 0xFF) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}

extension [Double] {
  fileprivate var pair: (Double, Double) { (self[0], self[1]) }
}
