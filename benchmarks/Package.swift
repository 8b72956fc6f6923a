// swift-tools-version: 6.2
// Benchmarks of Portolan's rooms, a package of its own so that the product does not depend on the
// tool that measures it. `make bench` in the folder above builds and runs it.

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "portolan-benchmarks",
  dependencies: [
    .package(name: "portolan", path: ".."),
    // Without traits: counting allocations would need jemalloc.
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    // The tool's plugin takes only targets whose parent folder is called `Benchmarks`.
    .executableTarget(
      name: "Rooms",
      dependencies: [
        .product(name: "PortolanRooms", package: "portolan"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Rooms", swiftSettings: settings,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ]
)
