/// Where a value was said: the shipped tables, the farthest base, …, the scenario's own folder.
///
/// A later level's word holds.
struct FolderLevel: Comparable, Sendable, Hashable {
  let rank: Int

  /// Portolan's own tables.
  static let shipped = FolderLevel(rank: -1)

  /// Whether it is the farthest base, which stands on nothing but the shipped tables.
  var isFirst: Bool { rank == 0 }

  static func < (a: FolderLevel, b: FolderLevel) -> Bool { a.rank < b.rank }
}
