import ExerciseKit
import GroupSimulation
import KafkaModel

/// Plays each story with the simulator's coordinators and clients, an event every four seconds.
///
/// Heartbeats come more often than events, and sessions last longer than any story.
struct SimulatedFencing: WhoIsFenced {
  private static let pause: Int64 = 4000

  func fenced(in events: [InstanceEvent], usesConsumerProtocol: Bool) -> [Fencing] {
    var run = Simulation(config(of: events, usesConsumerProtocol), seed: 15)
    run.run()
    return run.timeline.events.compactMap { event in
      guard case .threw(let error) = event.kind, let client = event.client,
        let failure = Fencing.Failure(rawValue: error.rawValue)
      else { return nil }
      return Fencing(run.timeline.names.clients[client].rawValue, failure)
    }
  }

  private func config(of events: [InstanceEvent], _ usesConsumer: Bool) -> SimulationConfig {
    var config = SimulationConfig()
    config.topics = [Topic("t", partitionCount: 3)]
    config.broker.initialRebalanceDelay = 0
    for (place, event) in events.enumerated() {
      let name = ClientName(event.process)
      let action: ScriptedAction.Action
      switch event.kind {
      case .starts(let instance):
        var settings = ClientSettings()
        settings.groupProtocol = usesConsumer ? .consumer : .classic
        settings.instance = instance
        settings.topics = ["t"]
        config.clients[name] = settings
        action = .start(name)
      case .closes: action = .close(name)
      case .crashes: action = .crash(name)
      }
      config.script.append(
        ScriptedAction(at: SimulatedInstant(Milliseconds(Int64(place) * Self.pause)), action))
    }
    config.end = SimulatedInstant(Milliseconds(Int64(events.count + 2) * Self.pause))
    return config
  }
}
