import Kernels
import Portolan
import ScenarioIO

/// A file of orders on its way through a batch.
enum OrdersFile {
  /// Reckons every order of a file and writes the answers, a piece at a time.
  ///
  /// - Throws: ``OrderFileError`` where the file's form is wrong, `RunCancelled` after Ctrl-C; a file
  ///   of answers is not there then.
  static func reckon(
    _ path: String, to output: TextOutput, by batch: inout OrderBatch
  ) throws {
    let input = try ByteInput(path: path)
    let line = ProgressLine(isQuiet: false)
    defer { line.finish() }
    let control = RunControl(workers: 1, onProgress: { line.show($0) })
    try Interruption.cancelling(control, keeping: nil) {
      try output.writePieces { write in
        var bytesRead = 0
        while let piece = try input.next() {
          try control.checkCancellation()
          try write(try batch.read(piece))
          bytesRead += piece.count
          report(bytesRead, of: input.size, batch, control)
        }
        try write(try batch.finish())
      }
    }
  }

  private static func report(
    _ bytesRead: Int, of size: Int?, _ batch: OrderBatch, _ control: RunControl
  ) {
    let megabyte = 1 << 20
    control.report(
      RunProgress(
        unitsDone: bytesRead / megabyte, unitsTotal: max(1, (size ?? 0) / megabyte),
        label: "reckoning orders, megabytes"))
  }
}
