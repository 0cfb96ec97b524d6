extension ConfigSummaries {
  /// What only librdkafka has, or calls by a name of its own.
  static let librdkafka: [String: Sentence] = [
    "metadata.broker.list": Sentence(
      ko: "bootstrap.servers의 librdkafka 이름입니다.", en: "librdkafka's name for bootstrap.servers."),
    "topic.metadata.refresh.interval.ms": Sentence(
      ko: "메타데이터를 다시 묻는 간격으로, 자바의 metadata.max.age.ms에 해당합니다.",
      en: "How often metadata is asked for: Java's metadata.max.age.ms."),
    "socket.timeout.ms": Sentence(
      ko: "네트워크 요청의 응답을 기다리는 시간입니다.",
      en: "How long to wait for the answer to a network request."),
    "statistics.interval.ms": Sentence(
      ko: "통계 콜백을 부르는 간격입니다. 0이면 부르지 않습니다.",
      en: "How often the statistics callback is called; 0 is never."),
    "message.max.bytes": Sentence(
      ko: "요청 하나의 최대 크기로, 자바의 max.request.size에 해당합니다.",
      en: "The largest request: Java's max.request.size."),
    "max.in.flight": Sentence(
      ko: "max.in.flight.requests.per.connection의 다른 이름입니다.",
      en: "Another name for max.in.flight.requests.per.connection."),
    "enable.auto.offset.store": Sentence(
      ko: "애플리케이션에 넘긴 레코드의 오프셋을 자동 커밋 대상으로 저장할지 정합니다.",
      en: "Whether the offset of a record is stored for the next automatic commit once it has been "
        + "handed out."),
    "queued.min.messages": Sentence(
      ko: "파티션마다 미리 가져와 두려는 레코드 수입니다.",
      en: "How many records of each partition the client tries to have at hand."),
    "fetch.wait.max.ms": Sentence(
      ko: "fetch.min.bytes만큼 쌓이지 않아도 응답하기까지의 시간으로, 자바의 fetch.max.wait.ms에 해당합니다.",
      en: "How long a broker waits for fetch.min.bytes: Java's fetch.max.wait.ms."),
    "fetch.message.max.bytes": Sentence(
      ko: "max.partition.fetch.bytes의 librdkafka 이름입니다.",
      en: "librdkafka's name for max.partition.fetch.bytes."),
    "enable.partition.eof": Sentence(
      ko: "파티션 끝에 닿을 때마다 알릴지 정합니다.",
      en: "Whether the application is told each time it reaches the end of a partition."),
    "partitioner": Sentence(
      ko: "파티션을 고르는 규칙입니다. murmur2_random이면 자바 클라이언트와 같은 파티션을 고릅니다.",
      en: "The rule that picks partitions; murmur2_random picks those of the Java client."),
    "sticky.partitioning.linger.ms": Sentence(
      ko: "키가 없는 레코드를 같은 파티션에 이어 보내는 시간입니다.",
      en: "How long records without a key go on to one partition."),
    "queue.buffering.max.ms": Sentence(
      ko: "linger.ms의 librdkafka 이름입니다.", en: "librdkafka's name for linger.ms."),
    "queue.buffering.max.messages": Sentence(
      ko: "보내기를 기다리는 레코드 수의 상한입니다.",
      en: "How many records may wait to be sent."),
    "batch.num.messages": Sentence(
      ko: "배치 하나에 담는 레코드 수의 상한입니다.", en: "The most records of one batch."),
    "compression.codec": Sentence(
      ko: "compression.type의 librdkafka 이름입니다.", en: "librdkafka's name for compression.type."),
    "compression.level": Sentence(
      ko: "compression.type으로 고른 방식의 압축 수준입니다.",
      en: "How hard the method of compression.type compresses."),
    "request.required.acks": Sentence(
      ko: "acks의 librdkafka 이름입니다.", en: "librdkafka's name for acks."),
    "message.send.max.retries": Sentence(
      ko: "retries의 librdkafka 이름입니다.", en: "librdkafka's name for retries."),
    "message.timeout.ms": Sentence(
      ko: "delivery.timeout.ms의 librdkafka 이름입니다.",
      en: "librdkafka's name for delivery.timeout.ms."),
  ]
}
