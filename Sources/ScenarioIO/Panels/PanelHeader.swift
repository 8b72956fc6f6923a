/// Which column of a table of series stands where.
struct PanelHeader {
  let width: Int
  let identifier: Int
  let time: Int
  let value: Int
  let split: Int?
  /// The name of the column of times.
  let timeName: String
  /// Where the columns that series are grouped by stand.
  let groups: [Int]
  /// Columns of other names, and where they stand.
  let others: [(name: String, place: Int)]

  /// The most columns of other names.
  static let mostOthers = 16
  /// What a table needs, for messages.
  static let help = "expected a line such as `unique_id,ds,y` or `unique_id,t,y,split`"

  /// Reads the header.
  ///
  /// - Parameter groups: names of columns by which series are grouped.
  init(
    _ cells: [CSVCell], in bytes: [UInt8], groups groupNames: [String]
  ) throws(PanelFileError) {
    let names = cells.map { $0.text(in: bytes) }
    width = names.count
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw PanelFileError("line 1: the column `\(twice.prefix(40))` is given twice")
    }
    let known = ["unique_id", "t", "ds", "y", "split"]
    func place(_ name: String) throws(PanelFileError) -> Int {
      if let place = names.firstIndex(of: name) { return place }
      let separators = [";", "\t", "|"].filter { names.count == 1 && names[0].contains($0) }
      throw PanelFileError(
        separators.isEmpty
          ? "line 1: the table lacks the column `\(name)`; \(Self.help)"
          : "line 1: the columns are not separated by commas; save with commas")
    }
    identifier = try place("unique_id")
    value = try place("y")
    split = names.firstIndex(of: "split")
    if names.contains("t"), names.contains("ds") {
      throw PanelFileError("line 1: `t` and `ds` are both times; leave one out")
    }
    timeName = names.contains("t") ? "t" : "ds"
    time = try place(timeName)
    var groups: [Int] = []
    for name in groupNames {
      guard !known.contains(name), let place = names.firstIndex(of: name) else {
        let rest = names.filter { !known.contains($0) }
        throw PanelFileError(
          "line 1: there is no column `\(name.prefix(40))` to group by; "
            + (rest.isEmpty
              ? "the table has none beside the series"
              : "the others are \(rest.joined(separator: ", "))"))
      }
      groups.append(place)
    }
    self.groups = groups
    others = names.enumerated().filter {
      !known.contains($0.element) && !groupNames.contains($0.element)
    }
    .map { (name: $0.element, place: $0.offset) }
    guard others.count <= Self.mostOthers else {
      throw PanelFileError(
        "line 1: \(others.count) columns beside the series, \(Self.mostOthers) at most; leave out what "
          + "no forecast needs")
    }
  }
}
