extension Report {
  /// One question of the reader, answered.
  public struct Section: Sendable, Hashable {
    /// The anchor in links: letters and hyphens.
    public let id: String
    /// What to call it.
    public let title: String
    /// The answer in one sentence: who reads only these has read the report.
    public let lead: String
    /// The answer at length.
    public let blocks: [Block]

    /// A section.
    public init(id: String, title: String, lead: String, blocks: [Block]) {
      self.id = id
      self.title = title
      self.lead = lead
      self.blocks = blocks
    }
  }

  /// A piece of a section.
  public indirect enum Block: Sendable, Hashable {
    /// Running text.
    case paragraph(String)
    /// Sentences of equal rank.
    case list([String])
    /// Figures in rows and columns.
    case table(Table)
    /// A picture.
    case chart(Chart)
    /// What must not be overlooked.
    case callout(Callout)
    /// The few figures that matter most, large.
    case figures([KeyFigure])
    /// Blocks under a heading of their own; folded ones are opened by the reader who wants them.
    case group(title: String, isFolded: Bool, blocks: [Block])
  }

  /// Text set apart.
  public struct Callout: Sendable, Hashable {
    /// How weighty it is.
    public let kind: Kind
    /// What it says.
    public let text: String

    /// A callout.
    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }

    /// Weights of a callout; each is also said in words, so that colour is never alone.
    public enum Kind: String, Sendable {
      /// The answer.
      case verdict
      /// What helps to read the figures.
      case note
      /// What limits their worth.
      case warning
    }
  }

  /// One figure with its name and what to compare it with.
  public struct KeyFigure: Sendable, Hashable {
    /// What it is.
    public let label: String
    /// The figure.
    public let value: String
    /// What it is measured against, or how sure it is.
    public let note: String

    /// A figure.
    public init(label: String, value: String, note: String) {
      self.label = label
      self.value = value
      self.note = note
    }
  }
}
