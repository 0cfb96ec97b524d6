// swift-tools-version: 6.3

import PackageDescription

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "workbook", path: "..")],
  targets: [
    .target(name: "AllocationCount"),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "AllocationCount",
        .product(name: "KafkaModel", package: "workbook"),
        .product(name: "Assignors", package: "workbook"),
        .product(name: "Partitioners", package: "workbook"),
        .product(name: "GroupSimulation", package: "workbook"),
      ],
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
      ]),
  ]
)
