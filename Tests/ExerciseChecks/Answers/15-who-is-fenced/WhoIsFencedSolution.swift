import ExerciseKit
import KafkaModel

struct WhoIsFencedSolution: WhoIsFenced {
  func fenced(in events: [InstanceEvent], usesConsumerProtocol: Bool) throws -> [Fencing] {
    var holders: [InstanceID: String] = [:]
    var crashed: Set<String> = []
    var fencings: [Fencing] = []
    for event in events {
      switch event.kind {
      case .starts(nil): break
      case .starts(let instance?):
        let holder = holders[instance]
        if usesConsumerProtocol, holder != nil {
          fencings.append(Fencing(event.process, .unreleasedInstanceID))
          break
        }
        if let holder, !crashed.contains(holder) {
          fencings.append(Fencing(holder, .fencedInstanceID))
        }
        holders[instance] = event.process
      case .closes: holders = holders.filter { $0.value != event.process }
      case .crashes: crashed.insert(event.process)
      }
    }
    return fencings
  }
}
