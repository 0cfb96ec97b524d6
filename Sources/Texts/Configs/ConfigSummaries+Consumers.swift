extension ConfigSummaries {
  static let consumers = subscribing.merging(fetching, uniquingKeysWith: { $1 })
    .merging(staying, uniquingKeysWith: { $1 })

  private static let subscribing: [String: Sentence] = [
    "key.deserializer": Sentence(
      ko: "레코드 키의 바이트를 객체로 바꾸는 클래스입니다.",
      en: "The class that turns the bytes of keys into objects."),
    "value.deserializer": Sentence(
      ko: "레코드 밸류의 바이트를 객체로 바꾸는 클래스입니다.",
      en: "The class that turns the bytes of values into objects."),
    "group.id": Sentence(
      ko: "컨슈머 그룹의 이름입니다. 같은 이름을 쓰는 컨슈머들이 파티션을 나누어 읽습니다.",
      en: "The consumer group: consumers of one name share the partitions among them."),
    "group.instance.id": Sentence(
      ko: "멤버를 정적 멤버로 만드는 이름입니다. 세션 타임아웃 안에 다시 시작하면 리밸런스가 없습니다.",
      en: "Makes the member static: restarted within the session timeout, it causes no rebalance."),
    "group.protocol": Sentence(
      ko: "리밸런스 프로토콜입니다. classic은 리더 멤버가, consumer(KIP-848)는 브로커가 할당을 정합니다.",
      en: "The group protocol: a leading member assigns (classic) or the broker does (consumer)."),
    "group.remote.assignor": Sentence(
      ko: "consumer 프로토콜에서 브로커가 쓸 할당자입니다. 없으면 브로커가 고릅니다.",
      en: "The broker's assignor under the consumer protocol; without it the broker chooses."),
    "partition.assignment.strategy": Sentence(
      ko: "멤버가 지원하는 할당 전략을 선호 순서로 적은 목록입니다. 모두가 지원하는 것 가운데 투표로 정합니다.",
      en: "The strategies that the member supports, its favourite first; the group votes among "
        + "those that all support."),
    "client.rack": Sentence(
      ko: "클라이언트가 있는 랙입니다. 가까운 레플리카에서 읽고, 랙을 보는 할당자가 참고합니다.",
      en: "The rack of the client, by which it reads from a near replica and some assignors assign."
    ),
    "auto.offset.reset": Sentence(
      ko: "커밋한 오프셋이 없거나 쓸 수 없을 때 어디서부터 읽을지 정합니다.",
      en: "Where to start without a valid committed offset."),
    "enable.auto.commit": Sentence(
      ko: "poll()이 돌려준 레코드까지 오프셋을 자동으로 커밋할지 정합니다.",
      en: "Whether offsets are committed by themselves, up to what poll() has returned."),
    "auto.commit.interval.ms": Sentence(
      ko: "자동 커밋 사이의 최소 간격입니다. 클래식 컨슈머는 이 시간이 지난 뒤의 첫 poll()에서 커밋합니다.",
      en: "The least time between automatic commits; the classic consumer commits in the first "
        + "poll() after it."),
    "exclude.internal.topics": Sentence(
      ko: "정규식 구독에서 __consumer_offsets 같은 내부 토픽을 뺄지 정합니다.",
      en: "Whether a pattern leaves out internal topics such as __consumer_offsets."),
    "allow.auto.create.topics": Sentence(
      ko: "구독한 토픽이 없을 때 브로커에 만들게 할지 정합니다. 브로커도 허용해야 합니다.",
      en: "Whether asking for a topic may create it, if the broker allows that too."),
    "isolation.level": Sentence(
      ko: "커밋되지 않은 트랜잭션의 레코드도 읽을지 정합니다.",
      en: "Whether records of transactions that are not committed are read."),
  ]

  private static let fetching: [String: Sentence] = [
    "fetch.min.bytes": Sentence(
      ko: "이만큼 쌓일 때까지 브로커가 읽기 요청의 응답을 미룹니다.",
      en: "How much has to be there before a broker answers a fetch request."),
    "fetch.max.wait.ms": Sentence(
      ko: "fetch.min.bytes만큼 쌓이지 않아도 이 시간이 지나면 브로커가 응답합니다.",
      en: "How long a broker waits for fetch.min.bytes before it answers anyway."),
    "fetch.max.bytes": Sentence(
      ko: "읽기 요청 하나로 받는 양의 상한입니다. 첫 배치가 더 크면 그 배치는 그대로 옵니다.",
      en: "The most that one fetch request returns, except that a larger first batch comes whole."),
    "max.partition.fetch.bytes": Sentence(
      ko: "읽기 요청 하나가 파티션마다 받는 양의 상한입니다. 첫 배치가 더 크면 그대로 옵니다.",
      en: "The most that one fetch request returns of a partition, a larger first batch excepted."),
    "max.poll.records": Sentence(
      ko: "poll() 한 번이 돌려주는 레코드 수의 상한입니다. 가져오는 양은 바뀌지 않습니다.",
      en: "The most records that one poll() returns; what is fetched does not change."),
  ]

  private static let staying: [String: Sentence] = [
    "session.timeout.ms": Sentence(
      ko: "하트비트가 이만큼 끊기면 코디네이터가 멤버를 그룹에서 뺍니다.",
      en: "How long the coordinator waits for a heartbeat before it expels a member."),
    "heartbeat.interval.ms": Sentence(
      ko: "하트비트를 보내는 간격입니다. 멤버는 그 응답으로 리밸런스를 알게 됩니다.",
      en: "How often heartbeats are sent; by their answers members learn of a rebalance."),
    "max.poll.interval.ms": Sentence(
      ko: "poll() 호출 사이의 최대 간격입니다. 넘기면 클라이언트가 스스로 그룹을 떠나며, 리밸런스 타임아웃으로도 쓰입니다.",
      en: "The longest time between two calls of poll() before the client leaves the group; also "
        + "the rebalance timeout."),
    "default.api.timeout.ms": Sentence(
      ko: "타임아웃을 따로 주지 않은 컨슈머 호출이 기다리는 최대 시간입니다. poll()은 예외입니다.",
      en: "How long consumer calls without a timeout of their own may take; poll() has its own."),
  ]
}
