public import Commerce

extension Report {
  /// One cell, typed: renderers decide how a number looks, so that all look alike.
  public indirect enum Cell: Sendable, Hashable {
    /// Nothing is known or nothing applies.
    case blank
    /// Words.
    case text(String)
    /// A name as files write it; a renderer may break it after its points and underscores.
    case key(String)
    /// Base currency, in the column's scale.
    case money(Double)
    /// An exact amount in a currency of its own.
    case price(Money)
    /// 0 to 1, shown as per cent.
    case share(Double)
    /// A probability, shown as so many of 100 futures.
    case frequency(Double)
    /// A number with so many digits after its point.
    case number(Double, digits: Int)
    /// A whole number.
    case count(Int)
    /// A date.
    case day(Day)
    /// From a lower to a higher figure.
    case interval(Cell, Cell)
    /// A figure and its standard error.
    case estimate(Cell, standardError: Cell)
    /// A judgement by sign and word.
    case mark(Mark, String)
    /// The best of its column: renderers say so in words, not by colour alone.
    case best(Cell)
  }

  /// A judgement.
  public enum Mark: String, Sendable {
    /// In order.
    case good
    /// Needs a decision.
    case caution
    /// Not in order.
    case bad
    /// Neither.
    case neutral
  }
}
