// swift-tools-version: 6.3

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// Optimised in debug builds too: the tests run Kafka's algorithms on hundreds of thousands of groups,
/// which takes minutes without.
let optimised = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A library of the workbook: strict, and named after its folder.
func layer(
  _ name: String, _ dependencies: [Target.Dependency] = [], _ settings: [SwiftSetting] = strict
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one layer, in `Tests/<name>Tests`.
func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies,
    exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "workbook",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "workbook", targets: ["workbook"]),
    // For the benchmarks, a package of its own.
    .library(name: "KafkaModel", targets: ["KafkaModel"]),
    .library(name: "Assignors", targets: ["Assignors"]),
    .library(name: "Partitioners", targets: ["Partitioners"]),
    .library(name: "GroupSimulation", targets: ["GroupSimulation"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // System: C libraries, each behind one owner.
    .systemLibrary(name: "CLibedit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(
      name: "CMarkdown", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),

    // Core: Kafka's values and strategies. No I/O, no clock, no randomness, no Foundation.
    layer("KafkaModel", [], optimised),
    layer("Assignors", ["KafkaModel"], optimised),
    layer("Partitioners", ["KafkaModel"], optimised),

    // Simulation: virtual time and a seed.
    layer("GroupSimulation", ["KafkaModel", "Assignors"], optimised),
    layer("ProducerSimulation", ["KafkaModel", "Partitioners"], optimised),

    // Views: every sentence in both languages, and pictures of values.
    layer(
      "Texts",
      ["KafkaModel", "Assignors", "Partitioners", "GroupSimulation", "ProducerSimulation"]),
    layer("Diagrams", ["KafkaModel", "Assignors", "Texts"]),

    // Formats: text to values and back. Opens no file.
    layer(
      "Formats",
      [
        "KafkaModel", "Assignors", "Partitioners", "GroupSimulation", "ProducerSimulation",
        "Texts",
      ], optimised),

    // What an exercise is programmed against, and checked by; the learner's code imports it.
    layer("ExerciseKit", ["KafkaModel"], optimised),

    // Course: lessons, questions, exercises and notes.
    layer(
      "Course",
      [
        "CMarkdown", "KafkaModel", "Assignors", "Partitioners", "GroupSimulation",
        "ProducerSimulation", "Texts", "Formats", "ExerciseKit",
      ]),

    // Session: every command once; a line in, a reply out.
    layer(
      "Commands",
      [
        "KafkaModel", "Assignors", "Partitioners", "GroupSimulation", "ProducerSimulation",
        "Texts", "Diagrams", "Formats", "ExerciseKit", "Course", argumentParser,
      ]),

    // Edge: terminal, files, environment, signals.
    layer("LineEditor", ["CLibedit", "Texts"]),
    .target(
      name: "ExerciseRunner",
      dependencies: ["Course", "ExerciseKit", "Formats", "KafkaModel", "Texts"],
      // Compiled beside each attempt, where it is checked.
      exclude: ["Suite"], swiftSettings: strict),
    .executableTarget(
      name: "workbook",
      dependencies: [
        "Commands", "Course", "ExerciseRunner", "KafkaModel", "LineEditor", "Texts",
      ],
      swiftSettings: strict + [.defaultIsolation(MainActor.self)]),

    // Tests, in the same order.
    .target(
      name: "TestSupport", dependencies: ["KafkaModel", "Formats"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests(of: "KafkaModel"),
    tests(of: "Assignors", ["KafkaModel", "Formats", "Texts"]),
    tests(of: "Partitioners", ["KafkaModel", "Formats", "Texts"]),
    tests(of: "GroupSimulation", ["KafkaModel", "Assignors", "Formats"]),
    tests(of: "ProducerSimulation", ["KafkaModel", "Partitioners", "Formats", "Texts"]),
    tests(of: "Texts"),
    tests(of: "Diagrams", ["KafkaModel", "Assignors", "Texts"], exclude: ["Snapshots"]),
    tests(of: "Formats", ["KafkaModel", "Assignors", "Texts"], exclude: ["Corpus"]),
    tests(of: "Course", ["KafkaModel", "Texts"]),
    .testTarget(
      name: "ExerciseChecks",
      dependencies: [
        "ExerciseKit", "KafkaModel", "Course", "ExerciseRunner", "Texts", "TestSupport",
      ], path: "Tests/ExerciseChecks", swiftSettings: strict),
    tests(
      of: "ExerciseKit",
      [
        "KafkaModel", "Assignors", "Partitioners", "ProducerSimulation", "GroupSimulation",
        "Formats",
      ]),
    tests(of: "ExerciseRunner", ["Course", "ExerciseKit", "KafkaModel", "Texts"]),
    tests(
      of: "Commands",
      ["KafkaModel", "Assignors", "Formats", "Texts", "Course", "ExerciseKit"]),
    // A small program around the line editor, for its tests to run in a pseudo-terminal.
    .executableTarget(
      name: "LineEditorDriver", dependencies: ["LineEditor"], path: "Tests/LineEditorDriver",
      swiftSettings: strict + [.defaultIsolation(MainActor.self)]),
    .target(
      name: "TerminalSupport", dependencies: ["Texts"], path: "Tests/TerminalSupport",
      swiftSettings: strict),
    tests(of: "LineEditor", ["TerminalSupport", "Texts"]),
    tests(of: "workbook", ["Commands", "Course", "LineEditor", "TerminalSupport", "Texts"]),
  ]
)
