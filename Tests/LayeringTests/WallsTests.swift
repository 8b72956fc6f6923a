import Testing

@Suite("The walls of the house")
struct WallsTests {
  /// Who may import whom: the table of `Architecture.md`.
  static let mayImport: [String: Set<String>] = [
    "CVector": [], "CSolverShim": ["CGLPK"],
    "Kernels": ["COpenBLAS", "CVector", "Glibc", "Dispatch"],
    "LinearProgramming": ["CSolverShim", "Kernels"],
    "Commerce": [],
    "LandedCost": ["Commerce"],
    "Artifacts": ["Commerce"],
    "ScenarioIO": ["CZlib", "Commerce", "Yams"],
    "Economics": ["Kernels", "Commerce", "LandedCost"],
    "TimeSeries": ["Kernels"],
    "Forecasting": ["TimeSeries", "Kernels", "Commerce", "Artifacts"],
    "Simulation": ["Kernels", "Commerce", "Artifacts"],
    "Planning": ["LinearProgramming", "Economics", "Kernels", "Commerce", "Artifacts"],
    "Policies": ["LinearProgramming", "Economics", "Kernels", "Commerce", "Artifacts"],
    "Evaluation": ["Economics", "Kernels", "Commerce", "Artifacts"],
    "Reporting": ["Commerce", "Artifacts"],
    "Portolan": [
      "Kernels", "LinearProgramming", "Commerce", "LandedCost", "Artifacts", "ScenarioIO",
      "Economics", "TimeSeries", "Forecasting", "Simulation", "Planning", "Policies", "Evaluation",
      "Reporting",
    ],
    // The command line holds values of the rooms whose doors it stands at: the folder that the loader
    // reads, the control that stops a run, the results it hands to the renderers.
    "PortolanCLI": [
      "Portolan", "Commerce", "Artifacts", "Kernels", "ScenarioIO", "CFiles", "CSodium",
      "ArgumentParser", "Foundation",
    ],
  ]

  /// Parts of the standard library, open to all.
  static let standard: Set<String> = ["Swift", "Synchronization"]

  @Test("every import line of Sources is in the table", arguments: mayImport.keys.sorted())
  func importsStayInsideTheWalls(room: String) {
    for file in SourceTree.files where file.room == room {
      let allowed = (Self.mayImport[room] ?? []).union(Self.standard)
      let forbidden = Set(file.imports).subtracting(allowed)
      #expect(forbidden.isEmpty, "\(file.path) imports \(forbidden.sorted())")
    }
  }

  @Test("every room of Sources is in the table")
  func everyRoomIsKnown() {
    #expect(Set(SourceTree.files.map(\.room)).subtracting(Self.mayImport.keys).isEmpty)
    #expect(SourceTree.files.count > 100, "the tree was not found")
  }

  @Test("the reader sees every form of import")
  func readerSeesEveryForm() {
    let file = SourceTree.File(
      room: "X", path: "x.swift",
      lines: [
        "import A", "public import B", "@testable import C", "import struct D.T",
        "@preconcurrency internal import func E.f", "let important = 1", "importGoods(units)",
      ])
    #expect(file.imports == ["A", "B", "C", "D", "E"])
  }
}
