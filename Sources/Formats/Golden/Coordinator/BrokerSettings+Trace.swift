internal import GroupSimulation
internal import KafkaModel

extension BrokerSettings {
  /// Reads `config.broker` of a recorded case.
  init(trace: JSONValue) throws(TraceProblem) {
    self.init()
    initialRebalanceDelay = try trace.milliseconds("group_initial_rebalance_delay_ms")
    newMemberJoinTimeout = try trace.milliseconds("new_member_join_timeout_ms", atLeast: 1)
    maxSize = try trace.integer("group_max_size")
    consumerSessionTimeout = try trace.milliseconds("consumer_session_timeout_ms", atLeast: 1)
    consumerHeartbeatInterval = try trace.milliseconds("consumer_heartbeat_interval_ms", atLeast: 1)
    consumerAssignors = try trace.text("consumer_group_assignors")
      .split(separator: ",").map { AssignorName(String($0)) }
    let policy = try trace.text("migration_policy").lowercased()
    guard let policy = MigrationPolicy(rawValue: policy) else {
      throw TraceProblem("migration_policy")
    }
    migrationPolicy = policy
  }
}

extension [Topic] {
  /// Reads `config.topics`: names and numbers of partitions.
  init(trace: [(key: String, value: JSONValue)]) throws(TraceProblem) {
    self = []
    let topics = JSONValue.object(trace)
    for (name, _) in trace {
      append(Topic(TopicName(name), partitionCount: try topics.partitionCount(name)))
    }
  }
}
