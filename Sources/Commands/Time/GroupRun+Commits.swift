internal import GroupSimulation
internal import KafkaModel

extension GroupRun {
  /// How many commits of offsets the coordinator took, of one member or of all.
  ///
  /// - Complexity: O(*n*) for *n* events.
  func commitCount(of member: MemberID?) -> Int {
    let client = member.flatMap { timeline.names.clients.key(of: ClientName($0.rawValue)) }
    // Somebody who never came has committed nothing.
    if member != nil, client == nil { return 0 }
    return timeline.events.count { event in
      guard case .answered(.offsetCommit, _, ErrorCode.none) = event.kind else { return false }
      return client == nil || event.client == client
    }
  }
}
