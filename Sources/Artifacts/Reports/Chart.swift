extension Report {
  /// A picture as data: what is drawn, not how.
  public enum Chart: Sendable, Hashable {
    /// Distributions over time.
    case fan(FanChart)
    /// Amounts side by side.
    case bars(BarChart)
    /// A hundred equally likely outcomes.
    case dots(DotPlot)
    /// Spreads around a zero line.
    case intervals(IntervalChart)
    /// Two dimensions and a colour.
    case heat(HeatMap)
    /// How a sum comes about.
    case ladder(LadderChart)
    /// Lines with steps and cliffs.
    case lines(LineChart)

    /// Its words.
    public var caption: ChartCaption {
      switch self {
      case .fan(let chart): chart.caption
      case .bars(let chart): chart.caption
      case .dots(let chart): chart.caption
      case .intervals(let chart): chart.caption
      case .heat(let chart): chart.caption
      case .ladder(let chart): chart.caption
      case .lines(let chart): chart.caption
      }
    }
  }
}

/// The words of a chart: no picture goes without them.
public struct ChartCaption: Sendable, Hashable {
  /// What is shown.
  public let title: String
  /// What it shows: the finding, for those who cannot see it and those who do not look twice.
  public let finding: String
  /// What the marks mean.
  public let key: String

  /// A caption.
  public init(title: String, finding: String, key: String) {
    self.title = title
    self.finding = finding
    self.key = key
  }
}

/// What an axis counts.
public struct ChartAxis: Sendable, Hashable {
  /// What it measures.
  public let title: String
  /// How its numbers read.
  public let unit: Unit

  /// An axis.
  public init(_ title: String, unit: Unit) {
    self.title = title
    self.unit = unit
  }

  /// Ways in which a number reads.
  public enum Unit: Sendable, Hashable {
    /// Base currency in a scale.
    case money(MoneyScale)
    /// 0 to 1, shown as per cent.
    case share
    /// A plain number with so many digits after its point.
    case number(digits: Int)
  }
}
