package import KafkaModel
package import ProducerSimulation
internal import Texts

/// All that a scenario file holds: a group with its cluster, and the producers beside them.
package struct ScenarioDocument: Hashable, Sendable {
  package var scenario: Scenario
  package var producers: ProducerSetup

  package init(scenario: Scenario = .empty, producers: ProducerSetup = ProducerSetup()) {
    self.scenario = scenario
    self.producers = producers
  }
}
