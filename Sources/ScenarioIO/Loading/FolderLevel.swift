/// Where a value was said: the shipped tables, the farthest base, …, the scenario's own folder.
///
/// A later level's word holds.
struct FolderLevel: Comparable, Sendable, Hashable {
  let rank: Int

  /// Portolan's own tables.
  static let shipped = FolderLevel(rank: -1)

  static func < (a: FolderLevel, b: FolderLevel) -> Bool { a.rank < b.rank }
}
