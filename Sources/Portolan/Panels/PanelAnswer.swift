import Reporting
import ScenarioIO
import TimeSeries

/// Forecasts of a table of series, with intervals and, if asked for, scores.
public struct PanelAnswer: Sendable {
  private let names: PanelNames
  private let forecast: PanelForecast
  /// Intervals to write, ascending by level.
  var intervals: [Interval] = []
  /// Futures to write.
  var paths: Paths?
  /// How good the forecasts were by level, the table's own series first; empty if they were not scored.
  var quality: [(level: String, quality: PanelQuality)] = []

  /// Futures: how many, and those of a series, `[step][path]`, path fastest.
  struct Paths: Sendable {
    let count: Int
    let ofSeries: @Sendable (Int) -> [Double]
  }

  init(_ names: PanelNames, _ forecast: PanelForecast) {
    self.names = names
    self.forecast = forecast
  }

  /// Series forecast, sums of a hierarchy among them.
  public var seriesCount: Int { names.identifiers.count }

  /// How many series got which model, the most frequent first.
  public var models: [(name: String, count: Int)] { counts(\.model) }

  /// How many series have which reason, the most frequent first.
  public var reasons: [(name: String, count: Int)] { counts(\.reason.rawValue) }

  private func counts(_ key: KeyPath<SeriesNote, String>) -> [(name: String, count: Int)] {
    Dictionary(forecast.notes.map { ($0[keyPath: key], 1) }, uniquingKeysWith: +)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { (name: $0.key, count: $0.value) }
  }

  /// The forecasts as CSV, in pieces of some hundred series: a row for each series and period.
  ///
  /// Columns: the series' name, in a hierarchy its `level`, its time, the point, `lo-80` and `hi-80` for
  /// each interval, the model and why the series got it, and `path-1`, `path-2`, … if futures are drawn.
  public func writeCSV(_ write: ([UInt8]) throws -> Void) rethrows {
    let bounds = intervals.flatMap { interval -> [String] in
      let percent = Self.percent(interval.level)
      return ["lo-\(percent)", "hi-\(percent)"]
    }
    let futures = (0..<(paths?.count ?? 0)).map { "path-\($0 + 1)" }
    let level = names.levels == nil ? [] : ["level"]
    let header =
      ["unique_id"] + level + [names.timeColumn, "y_hat"] + bounds + ["model", "reason"] + futures
    try write(Array((header.joined(separator: ",") + "\n").utf8))
    let piece = 256
    for first in stride(from: 0, to: seriesCount, by: piece) {
      var text: [UInt8] = []
      for series in first..<min(first + piece, seriesCount) { addRows(ofSeries: series, to: &text) }
      try write(text)
    }
  }

  private func addRows(ofSeries series: Int, to text: inout [UInt8]) {
    let name = ([names.identifiers[series]] + (names.levels.map { [$0[series]] } ?? []))
      .map { CSVText.cell($0) }.joined(separator: ",")
    let note = forecast.notes[series]
    let ending = ",\(note.model),\(note.reason.rawValue)"
    let drawn = paths?.ofSeries(series) ?? []
    let pathCount = paths?.count ?? 0
    func add(_ value: Double) {
      text.append(UInt8(ascii: ","))
      CSVText.append(value, to: &text)
    }
    for step in 0..<forecast.horizon {
      let index = series * forecast.horizon + step
      text += name.utf8
      text.append(UInt8(ascii: ","))
      text += names.time(series: series, step: step).utf8
      add(forecast.points[index])
      for interval in intervals {
        add(interval.lower[index])
        add(interval.upper[index])
      }
      text += ending.utf8
      for value in drawn[step * pathCount..<(step + 1) * pathCount] { add(value) }
      text.append(UInt8(ascii: "\n"))
    }
  }

  /// `80`, `97.5`.
  static func percent(_ level: Double) -> String {
    let percent = (level * 1e6).rounded() / 1e4
    return percent == percent.rounded() ? "\(Int(percent))" : "\(percent)"
  }

  /// What the work took.
  public struct Effort: Sendable {
    let seconds, cpuSeconds: Double
    let peakBytes: Int

    /// Seconds by the clock and of the processor, and the most memory.
    public init(seconds: Double, cpuSeconds: Double, peakBytes: Int) {
      self.seconds = seconds
      self.cpuSeconds = cpuSeconds
      self.peakBytes = peakBytes
    }
  }

  /// A summary as one JSON document.
  public func json(_ effort: Effort) -> String {
    var members = [
      JSONValue.Member("series", .integer(seriesCount)),
      JSONValue.Member("horizon", .integer(forecast.horizon)),
      JSONValue.Member("seconds", .number(effort.seconds)),
      JSONValue.Member("cpuSeconds", .number(effort.cpuSeconds)),
      JSONValue.Member("peakBytes", .integer(effort.peakBytes)),
      JSONValue.Member("models", Self.object(models)),
      JSONValue.Member("reasons", Self.object(reasons)),
    ]
    if let own = quality.first {
      members.append(JSONValue.Member("scores", Self.object(own.quality)))
    }
    if quality.count > 1 {
      let levels = quality.dropFirst().map { JSONValue.Member($0.level, Self.object($0.quality)) }
      members.append(JSONValue.Member("levels", .object(levels)))
    }
    return JSONValue.object(members).document
  }

  private static func object(_ counts: [(name: String, count: Int)]) -> JSONValue {
    .object(counts.map { JSONValue.Member($0.name, .integer($0.count)) })
  }

  private static func object(_ quality: PanelQuality) -> JSONValue {
    .object(quality.figures.map { JSONValue.Member($0.name, .number($0.value)) })
  }

  /// A summary in words for a terminal.
  public func summary(_ effort: Effort) -> String {
    let models = models.prefix(8).map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    var text =
      "\(seriesCount) series, \(forecast.horizon) periods ahead, \(names.timeline.name), in "
      + "\(ShortNumber.text(effort.seconds)) s\nmodels: \(models)"
    for (level, quality) in quality {
      let figures = quality.figures.map { "\($0.name) \(ShortNumber.text($0.value))" }
      text +=
        (level == PanelHierarchy.seriesLevel ? "\nscores: " : "\nscores, \(level): ")
        + figures.joined(separator: ", ")
    }
    return text
  }
}
