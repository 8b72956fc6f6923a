/// An array of `count` elements after a kernel has written them.
func filled(_ count: Int, _ kernel: (inout MutableSpan<Double>) -> Void) -> [Double] {
  var values = [Double](repeating: .nan, count: count)
  var span = values.mutableSpan
  kernel(&span)
  return values
}
