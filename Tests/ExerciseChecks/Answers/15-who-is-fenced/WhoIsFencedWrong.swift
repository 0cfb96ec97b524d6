import ExerciseKit
import KafkaModel

/// Refuses the newcomer under both protocols.
struct WhoIsFencedNewcomer: WhoIsFenced {
  func fenced(in events: [InstanceEvent], usesConsumerProtocol: Bool) throws -> [Fencing] {
    var holders: [InstanceID: String] = [:]
    var fencings: [Fencing] = []
    for event in events {
      switch event.kind {
      case .starts(nil): break
      case .starts(let instance?):
        let holder = holders[instance]
        if holder != nil {
          fencings.append(
            Fencing(
              event.process,
              usesConsumerProtocol ? .unreleasedInstanceID : .fencedInstanceID))
          break
        }
        holders[instance] = event.process
      case .closes: holders = holders.filter { $0.value != event.process }
      case .crashes: break
      }
    }
    return fencings
  }
}

/// Fences the old one under both protocols.
struct WhoIsFencedOldOne: WhoIsFenced {
  func fenced(in events: [InstanceEvent], usesConsumerProtocol: Bool) throws -> [Fencing] {
    var holders: [InstanceID: String] = [:]
    var crashed: Set<String> = []
    var fencings: [Fencing] = []
    for event in events {
      switch event.kind {
      case .starts(nil): break
      case .starts(let instance?):
        let holder = holders[instance]
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

/// Fences a process that is dead already.
struct WhoIsFencedGhost: WhoIsFenced {
  func fenced(in events: [InstanceEvent], usesConsumerProtocol: Bool) throws -> [Fencing] {
    var holders: [InstanceID: String] = [:]
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
        if let holder {
          fencings.append(Fencing(holder, .fencedInstanceID))
        }
        holders[instance] = event.process
      case .closes: holders = holders.filter { $0.value != event.process }
      case .crashes: break
      }
    }
    return fencings
  }
}

/// Takes the id of a crashed process for free.
struct WhoIsFencedReleased: WhoIsFenced {
  func fenced(in events: [InstanceEvent], usesConsumerProtocol: Bool) throws -> [Fencing] {
    var holders: [InstanceID: String] = [:]
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
        if let holder {
          fencings.append(Fencing(holder, .fencedInstanceID))
        }
        holders[instance] = event.process
      case .closes: holders = holders.filter { $0.value != event.process }
      case .crashes: holders = holders.filter { $0.value != event.process }
      }
    }
    return fencings
  }
}

/// Does not release an id on close.
struct WhoIsFencedClinging: WhoIsFenced {
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
      case .closes: crashed.insert(event.process)
      case .crashes: crashed.insert(event.process)
      }
    }
    return fencings
  }
}

/// Treats dynamic members as if they shared an id.
struct WhoIsFencedDynamic: WhoIsFenced {
  func fenced(in events: [InstanceEvent], usesConsumerProtocol: Bool) throws -> [Fencing] {
    var holders: [InstanceID: String] = [:]
    var crashed: Set<String> = []
    var fencings: [Fencing] = []
    for event in events {
      switch event.kind {
      case .starts(let id):
        let instance = id ?? "none"
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
