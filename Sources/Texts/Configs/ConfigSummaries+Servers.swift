extension ConfigSummaries {
  static let servers = groups.merging(cluster, uniquingKeysWith: { $1 })
    .merging(overrides, uniquingKeysWith: { $1 })

  private static let groups: [String: Sentence] = [
    "group.initial.rebalance.delay.ms": Sentence(
      ko: "빈 그룹에 첫 멤버가 온 뒤 다른 멤버를 기다리는 시간입니다. 그동안 누가 오면 한 번 더 기다립니다.",
      en: "How long an empty group waits for others after its first member, again if somebody came."
    ),
    "group.min.session.timeout.ms": Sentence(
      ko: "브로커가 받아들이는 session.timeout.ms의 하한입니다.",
      en: "The least session.timeout.ms that brokers take."),
    "group.max.session.timeout.ms": Sentence(
      ko: "브로커가 받아들이는 session.timeout.ms의 상한입니다.",
      en: "The largest session.timeout.ms that brokers take."),
    "group.max.size": Sentence(
      ko: "클래식 그룹의 멤버 수 상한입니다.", en: "The most members of a classic group."),
    "group.consumer.session.timeout.ms": Sentence(
      ko: "consumer 프로토콜에서 하트비트가 이만큼 끊기면 멤버를 그룹에서 뺍니다.",
      en: "How long a member of the consumer protocol may be silent before it is expelled."),
    "group.consumer.min.session.timeout.ms": Sentence(
      ko: "group.consumer.session.timeout.ms의 하한입니다.",
      en: "The least group.consumer.session.timeout.ms."),
    "group.consumer.max.session.timeout.ms": Sentence(
      ko: "group.consumer.session.timeout.ms의 상한입니다.",
      en: "The largest group.consumer.session.timeout.ms."),
    "group.consumer.heartbeat.interval.ms": Sentence(
      ko: "consumer 프로토콜의 멤버가 하트비트를 보내는 간격으로, 브로커가 알려 줍니다.",
      en: "How often members of the consumer protocol send heartbeats, as the broker tells them."),
    "group.consumer.min.heartbeat.interval.ms": Sentence(
      ko: "group.consumer.heartbeat.interval.ms의 하한입니다.",
      en: "The least group.consumer.heartbeat.interval.ms."),
    "group.consumer.max.heartbeat.interval.ms": Sentence(
      ko: "group.consumer.heartbeat.interval.ms의 상한입니다.",
      en: "The largest group.consumer.heartbeat.interval.ms."),
    "group.consumer.assignors": Sentence(
      ko: "consumer 프로토콜에서 브로커가 쓰는 할당자들이며, 첫째가 기본값입니다.",
      en: "The broker's assignors for the consumer protocol, of which the first is the default."),
    "group.consumer.max.size": Sentence(
      ko: "consumer 프로토콜 그룹의 멤버 수 상한입니다.",
      en: "The most members of a group of the consumer protocol."),
    "group.consumer.migration.policy": Sentence(
      ko: "멤버가 있는 그룹이 classic과 consumer 프로토콜 사이를 오갈 수 있는지 정합니다.",
      en: "Whether a group with members may change between the classic and the consumer protocol."),
    "consumer.session.timeout.ms": Sentence(
      ko: "이 그룹의 세션 타임아웃으로, 브로커의 group.consumer.session.timeout.ms를 대신합니다.",
      en:
        "This group's session timeout, in place of the broker's group.consumer.session.timeout.ms."
    ),
    "consumer.heartbeat.interval.ms": Sentence(
      ko: "이 그룹의 하트비트 간격으로, 브로커의 group.consumer.heartbeat.interval.ms를 대신합니다.",
      en: "This group's heartbeat interval, in place of the broker's "
        + "group.consumer.heartbeat.interval.ms."),
    "offsets.topic.num.partitions": Sentence(
      ko: "__consumer_offsets의 파티션 수입니다. group.id의 해시와 함께 코디네이터를 정합니다.",
      en: "The partitions of __consumer_offsets, which with the hash of group.id decide the "
        + "coordinator."),
    "offsets.retention.minutes": Sentence(
      ko: "그룹이 빈 뒤 커밋한 오프셋을 남겨 두는 시간입니다.",
      en: "How long committed offsets stay after a group has become empty."),
  ]

  private static let cluster: [String: Sentence] = [
    "quota.window.num": Sentence(
      ko: "쿼터를 재려고 남겨 두는 표본 구간의 수입니다.",
      en: "How many windows of samples are kept to measure against quotas."),
    "quota.window.size.seconds": Sentence(
      ko: "쿼터를 재는 표본 구간 하나의 길이입니다.", en: "How long each of those windows is."),
    "num.partitions": Sentence(
      ko: "자동으로 만든 토픽의 파티션 수입니다.",
      en: "The partitions of topics that are created by themselves."),
    "default.replication.factor": Sentence(
      ko: "자동으로 만든 토픽의 레플리카 수입니다.",
      en: "The replicas of topics that are created by themselves."),
    "auto.create.topics.enable": Sentence(
      ko: "없는 토픽을 물으면 브로커가 만들지 정합니다.",
      en: "Whether asking for a topic that is not there creates it."),
  ]

  private static let overrides: [String: Sentence] = [
    "cleanup.policy": Sentence(
      ko: "오래된 레코드를 지울지(delete), 키마다 마지막 것만 남길지(compact) 정합니다.",
      en: "Whether old records are deleted, or only the last of each key is kept (compact)."),
    "retention.ms": Sentence(
      ko: "레코드를 남겨 두는 시간입니다. -1이면 시간으로는 지우지 않습니다.",
      en: "How long records are kept; -1 is for ever."),
    "retention.bytes": Sentence(
      ko: "파티션마다 남겨 두는 크기입니다. -1이면 크기로는 지우지 않습니다.",
      en: "How much of each partition is kept; -1 is all of it."),
    "segment.ms": Sentence(
      ko: "로그 파일이 덜 차도 새 파일로 넘어가는 시간입니다.",
      en: "How old a log file may grow before the next one begins."),
    "segment.bytes": Sentence(
      ko: "로그 파일 하나의 크기입니다.", en: "How large a log file may grow."),
    "max.message.bytes": Sentence(
      ko: "토픽이 받는 레코드 배치의 최대 크기입니다.",
      en: "The largest record batch that the topic takes."),
    "min.insync.replicas": Sentence(
      ko: "acks=all인 쓰기가 성공하려면 따라잡고 있어야 하는 레플리카의 수입니다.",
      en: "How many replicas must be in sync for a write with acks=all."),
    "message.timestamp.type": Sentence(
      ko: "레코드의 시각이 만든 때인지 로그에 쓴 때인지 정합니다.",
      en: "Whether a record's time is when it was made or when it was written to the log."),
    "unclean.leader.election.enable": Sentence(
      ko: "뒤처진 레플리카도 리더가 될 수 있는지 정합니다. 그러면 레코드를 잃을 수 있습니다.",
      en: "Whether a replica that lags may become leader, which can lose records."),
    "producer_byte_rate": Sentence(
      ko: "브로커 하나에 초당 쓸 수 있는 바이트 수입니다. 넘으면 응답을 늦춥니다.",
      en: "How much may be written to each broker; beyond it answers are delayed."),
    "consumer_byte_rate": Sentence(
      ko: "브로커 하나에서 초당 읽을 수 있는 바이트 수입니다. 넘으면 응답을 늦춥니다.",
      en: "How much may be read from each broker; beyond it answers are delayed."),
    "request_percentage": Sentence(
      ko: "요청을 처리하는 스레드 시간의 몫입니다. 100은 스레드 하나입니다.",
      en: "The share of the threads' time that requests may take; 100 is one thread."),
    "controller_mutation_rate": Sentence(
      ko: "초당 만들거나 지울 수 있는 파티션 수입니다.",
      en: "How many partitions may be created or deleted."),
    "connection_creation_rate": Sentence(
      ko: "IP 주소 하나가 초당 새로 맺을 수 있는 연결 수입니다.",
      en: "How many connections one address may open."),
  ]
}
