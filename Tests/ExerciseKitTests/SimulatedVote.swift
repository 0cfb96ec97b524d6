import ExerciseKit
import GroupSimulation
import KafkaModel

/// Lets simulated members join, and looks which strategy the coordinator chooses.
struct SimulatedVote: WhichProtocol {
  func choice(of lists: [[ListedStrategy]]) throws -> GroupChoice? {
    var run = Simulation(config(of: lists), seed: 7)
    run.run()
    var chosen: AssignorName?
    for event in run.timeline.events {
      switch event.kind {
      case .threw(.inconsistentGroupProtocol): return nil
      case .group(.assignorChosen(let name)): chosen = name
      default: break
      }
    }
    return chosen.flatMap { ListedStrategy(rawValue: $0.rawValue) }.map { strategy in
      GroupChoice(strategy: strategy, behaviours: lists.map(behaviour))
    }
  }

  private func behaviour(of list: [ListedStrategy]) -> RebalanceBehaviour {
    let cooperates = list.allSatisfy {
      AssignorTable.kafka.isCooperative(AssignorName($0.rawValue))
    }
    return cooperates ? .cooperative : .eager
  }

  /// Everybody joins within the initial delay, after which the coordinator counts the votes.
  private func config(of lists: [[ListedStrategy]]) -> SimulationConfig {
    var config = SimulationConfig()
    config.topics = [Topic("t", partitionCount: 1)]
    config.broker.initialRebalanceDelay = 100
    for (place, list) in lists.enumerated() {
      let name = ClientName("c\(place + 1)")
      var settings = ClientSettings()
      settings.assignors = list.map { AssignorName($0.rawValue) }
      settings.topics = ["t"]
      config.clients[name] = settings
      config.script.append(ScriptedAction(at: SimulatedInstant(0), .start(name)))
    }
    config.end = SimulatedInstant(400)
    return config
  }
}
