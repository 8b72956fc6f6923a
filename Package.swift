// swift-tools-version: 6.2
// Portolan's house: one target per room. `LayeringTests` holds the walls by reading import lines;
// the table of who may import whom is `Architecture.md` in Sources/Portolan/Portolan.docc.

import PackageDescription

// MARK: - One list of settings for every target

/// `.ci/run` takes no warning; whoever builds with a later compiler may meet new ones and still build.
let isStrict = Context.environment["PORTOLAN_STRICT"] == "1"

let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

/// Rooms are optimised even where the build is for debugging (`make sanitize`); tests need not be.
let fast: [SwiftSetting] =
  Context.environment["PORTOLAN_FAST_ROOMS"] == "1" ? [.unsafeFlags(["-O"])] : []

let strictC: [CSetting] = isStrict ? [.treatAllWarnings(as: .error)] : []

func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: ["README.md"], resources: resources,
    swiftSettings: settings + fast)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: ["TestSupport"] + dependencies, exclude: exclude,
    swiftSettings: settings)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "portolan",
  products: [
    .executable(name: "portolan", targets: ["PortolanCLI"]),
    .library(name: "Portolan", targets: ["Portolan"]),
    // Every room, for the benchmarks.
    .library(
      name: "PortolanRooms",
      targets: [
        "Kernels", "LinearProgramming", "Commerce", "LandedCost", "Artifacts", "ScenarioIO",
        "Economics", "TimeSeries", "Forecasting", "Simulation", "Planning", "Policies",
        "Evaluation", "Reporting", "Portolan",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // MARK: - C
    .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"])]),
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas",
      providers: [.apt(["libopenblas-dev", "libopenblas-pthread-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CFiles"),
    .target(
      name: "CSolverShim", dependencies: ["CGLPK"], exclude: ["README.md"],
      cSettings: strictC, linkerSettings: [.linkedLibrary("glpk")]),
    .target(
      name: "CVector", exclude: ["README.md"], cSettings: strictC,
      linkerSettings: [.linkedLibrary("m")]),

    // MARK: - Rooms
    room("Kernels", ["COpenBLAS", "CVector"]),
    room("LinearProgramming", ["CSolverShim", "Kernels"]),
    room("Commerce"),
    room("LandedCost", ["Commerce"]),
    room("Artifacts", ["Commerce"]),
    room(
      "ScenarioIO", ["CZlib", "Commerce", yams],
      // The rule book and the fees become part of the program, so that it needs no file beside it.
      resources: [.embedInCode("Rules"), .embedInCode("Fees")]),
    room("Economics", ["Kernels", "Commerce", "LandedCost"]),
    room("TimeSeries", ["Kernels"]),
    room("Forecasting", ["TimeSeries", "Kernels", "Commerce", "Artifacts"]),
    room("Simulation", ["Kernels", "Commerce", "Artifacts"]),
    room("Planning", ["LinearProgramming", "Economics", "Kernels", "Commerce", "Artifacts"]),
    room("Policies", ["LinearProgramming", "Economics", "Kernels", "Commerce", "Artifacts"]),
    room("Evaluation", ["Economics", "Kernels", "Commerce", "Artifacts"]),
    room("Reporting", ["Commerce", "Artifacts"]),
    room(
      "Portolan",
      [
        "Kernels", "LinearProgramming", "Commerce", "LandedCost", "Artifacts", "ScenarioIO",
        "Economics", "TimeSeries", "Forecasting", "Simulation", "Planning", "Policies",
        "Evaluation",
        "Reporting",
      ]),
    .executableTarget(
      name: "PortolanCLI",
      dependencies: [
        "Portolan", "Commerce", "Artifacts", "Kernels", "ScenarioIO", "CFiles", "CSodium",
        argumentParser,
      ],
      exclude: ["README.md"], swiftSettings: settings),

    // MARK: - Tests
    .target(
      name: "TestSupport", dependencies: ["Commerce", "Artifacts"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests("Kernels", ["Kernels"]),
    tests("LinearProgramming", ["LinearProgramming", "Kernels"]),
    tests("Commerce", ["Commerce"]),
    tests("LandedCost", ["LandedCost", "Commerce"]),
    tests("Artifacts", ["Artifacts", "Commerce"]),
    tests("ScenarioIO", ["ScenarioIO", "Commerce"]),
    tests("Economics", ["Economics", "LandedCost", "Kernels", "Commerce"]),
    tests("TimeSeries", ["TimeSeries", "Kernels"]),
    tests("Forecasting", ["Forecasting", "TimeSeries", "Kernels", "Commerce", "Artifacts"]),
    tests("Simulation", ["Simulation", "Kernels", "Commerce", "Artifacts"]),
    tests(
      "Planning",
      ["Planning", "LinearProgramming", "Economics", "Kernels", "Commerce", "Artifacts"]),
    tests("Policies", ["Policies", "Economics", "Kernels", "Commerce", "Artifacts"]),
    tests("Evaluation", ["Evaluation", "Economics", "Kernels", "Commerce", "Artifacts"]),
    tests("Reporting", ["Reporting", "Commerce", "Artifacts"]),
    tests(
      "Portolan",
      [
        "Portolan", "Evaluation", "Simulation", "ScenarioIO", "LandedCost", "Kernels", "Commerce",
        "Artifacts",
      ]),
    tests("PortolanCLI", ["PortolanCLI"]),
    tests("Layering", []),
    tests("Golden", ["Reporting", "Commerce", "Artifacts"], exclude: ["Snapshots"]),
  ]
)
