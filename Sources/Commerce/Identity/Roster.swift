/// Things of one kind in the order the user listed them, found by identifier or by position.
///
/// Positions index the columns of every array that later rooms build, so a roster never changes.
public struct Roster<Thing: Identified>: Sendable, RandomAccessCollection {
  private let things: [Thing]
  private let positions: [Identifier<Thing>: Int]

  /// Takes the things in order.
  ///
  /// - Precondition: identifiers are unique; the loader reports duplicates before it gets here.
  public init(_ things: [Thing]) {
    self.things = things
    positions = Dictionary(uniqueKeysWithValues: things.enumerated().map { ($1.id, $0) })
  }

  /// Always zero.
  public var startIndex: Int { 0 }

  /// The number of things.
  public var endIndex: Int { things.count }

  /// The thing at a position.
  public subscript(position: Int) -> Thing { things[position] }

  /// The thing of that name, if there is one.
  public subscript(id: Identifier<Thing>) -> Thing? { positions[id].map { things[$0] } }

  /// The position of the thing of that name.
  ///
  /// O(1).
  public func position(of id: Identifier<Thing>) -> Int? { positions[id] }
}
