import Formats
import GroupSimulation
import TestSupport
import Testing

@Suite("Faults planted in the simulator")
struct PlantedFaultTests {
  @Test(
    "Are caught by a recording or by a rule that random groups must keep",
    arguments: PlantedFault.allCases)
  func caught(fault: PlantedFault) throws {
    let byRecording = try Self.recording(against: fault)
    let byRule =
      byRecording == nil || Self.breaksRules.contains(fault)
      ? Self.rule(against: fault) : nil
    #expect(byRecording != nil || byRule != nil, "nobody noticed")
    if Self.breaksRules.contains(fault) { #expect(byRule != nil, "no rule was broken") }
  }

  /// Those that no recording is needed for: whoever watches a group sees them.
  private static let breaksRules: Set<PlantedFault> = [
    .sessionNotRestarted, .generationKeptWhenEmpty, .syncsNotRefused,
    .epochNotRaised, .unreleasedIsFree, .rebalanceTimerNotStarted, .revocationSkipped,
    .revokedNotRejoined, .rebalanceNotNoticed, .lossNotTold,
  ]

  /// The first recording that a simulator with a fault does not repeat.
  private static func recording(against fault: PlantedFault) throws -> String? {
    let files = [
      "broker-classic", "preset-consumer", "timeline-java-client",
      "timeline-java-client-consumer", "preset-classic", "random-java-client",
    ]
    for file in files {
      for line in try Golden.lines("coordinator/\(file)") {
        let result = verifyCoordinatorCase(try JSONValue(json: line), fault: fault)
        if let result, result.verdict != .equal { return result.id }
      }
    }
    return nil
  }

  /// The first rule that a random group breaks in a simulator with a fault.
  private static func rule(against fault: PlantedFault) -> String? {
    for seed in UInt64(0)..<400 {
      let config = FaultyScenario(seed: seed).config
      let violations = RandomFaultTests.violations(in: config, seed: seed, fault: fault)
      if let first = violations.first { return first }
    }
    return nil
  }

  @Test(
    "Are shown by small scenarios", arguments: [PlantedFault.unreleasedIsFree, .revocationSkipped])
  func shrinks(fault: PlantedFault) throws {
    func fails(_ config: SimulationConfig, _ seed: UInt64) -> Bool {
      !RandomFaultTests.violations(in: config, seed: seed, fault: fault).isEmpty
    }
    let seed = try #require(
      (UInt64(0)..<400).first { fails(FaultyScenario(seed: $0).config, $0) })
    let shrunk = ScenarioShrinker(FaultyScenario(seed: seed).config) { fails($0, seed) }.config
    #expect(fails(shrunk, seed))
    #expect(shrunk.script.count <= 4, "\(shrunk.notes)")
    #expect(shrunk.clients.count <= 3, "\(shrunk.notes)")
  }
}
