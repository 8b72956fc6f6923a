public import Commerce

/// What a run tells its reader: a tree of sections, tables and charts as values, never a string.
///
/// Renderers turn it into HTML, text or notebooks; a new output format needs no new sections.
public struct Report: Sendable, Hashable {
  /// The study's name.
  public let title: String
  /// What it is about, in a sentence or two.
  public let subtitle: String
  /// What money without a currency of its own is counted in.
  public let currency: Currency
  /// What the reader must know before any figure: data cut-off, horizon, futures.
  public let facts: [Fact]
  /// The answer in one glance.
  public let brief: Brief
  /// The answer at length, in the order in which a manager reads.
  public let sections: [Section]

  /// A report.
  public init(
    title: String, subtitle: String, currency: Currency, facts: [Fact], brief: Brief,
    sections: [Section]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.currency = currency
    self.facts = facts
    self.brief = brief
    self.sections = sections
  }

  /// One labelled fact of the head.
  public struct Fact: Sendable, Hashable {
    /// What it is.
    public let label: String
    /// What it says.
    public let value: String

    /// A fact.
    public init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }

  /// What a terminal shows and what is said first of all: a sentence, a small table, a cut-off.
  public struct Brief: Sendable, Hashable {
    /// The verdict.
    public let sentence: String
    /// Plans in rows, at most five figures in columns; nil where there is nothing to compare.
    public let table: Table?
    /// On which data and over which weeks this was decided.
    public let cutOff: String

    /// A brief.
    public init(sentence: String, table: Table?, cutOff: String) {
      self.sentence = sentence
      self.table = table
      self.cutOff = cutOff
    }
  }
}
