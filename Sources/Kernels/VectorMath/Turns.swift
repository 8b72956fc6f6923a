/// Sine and cosine of parts of a full turn, for seasonal terms.
///
/// Own arithmetic instead of the C library's, whose last bits differ between versions.
public enum Turns {
  /// Sine and cosine of a full turn's share, within 2e-16.
  ///
  /// The share less its nearest quarter is an angle of at most π/4, where the Taylor series up to
  /// the 16th power leave less than 1e-16.
  public static func sineAndCosine(ofTurns share: Double) -> (sine: Double, cosine: Double) {
    let quarter = (share * 4).rounded()
    let angle = 2 * Double.pi * (share - quarter / 4)
    let square = angle * angle
    var (sine, cosine) = (1.0, 1.0)
    for power in stride(from: 16.0, to: 0, by: -2) {
      sine = 1 - sine * square / (power * (power + 1))
      cosine = 1 - cosine * square / (power * (power - 1))
    }
    sine *= angle
    switch Int(quarter) & 3 {
    case 0: return (sine, cosine)
    case 1: return (cosine, -sine)
    case 2: return (-sine, -cosine)
    default: return (-cosine, sine)
    }
  }
}
