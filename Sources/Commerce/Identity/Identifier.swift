/// The name a user gave to a thing, typed by the thing: `Identifier<Store>` is not `Identifier<Product>`.
///
/// Random streams and results are keyed by identifiers, never by positions, so adding a store leaves
/// every other store's future as it was.
public struct Identifier<Thing>: Hashable, Comparable, Sendable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The text as the user wrote it.
  public let text: String

  /// Wraps the text as it stands; the loader has checked its characters.
  public init(_ text: String) { self.text = text }

  /// An identifier written in code, as tests do.
  public init(stringLiteral value: String) { self.init(value) }

  /// The text itself.
  public var description: String { text }

  /// Lexicographic by the Unicode scalar values of the composed text: the same on every machine, and
  /// two spellings of one letter are one, as they are for equality.
  public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}

/// A thing with an identifier of its own.
public protocol Identified: Sendable {
  /// Unique among the things of its kind in one scenario.
  var id: Identifier<Self> { get }
}
