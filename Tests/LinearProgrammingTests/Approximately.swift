/// Whether two numbers agree to a relative tolerance (absolute below 1).
func isClose(_ left: Double, _ right: Double, _ tolerance: Double = 1e-7) -> Bool {
  (left - right).magnitude <= tolerance * max(1, left.magnitude, right.magnitude)
}
