extension ConfigSummaries {
  static let producers = batching.merging(delivering, uniquingKeysWith: { $1 })

  private static let batching: [String: Sentence] = [
    "key.serializer": Sentence(
      ko: "레코드 키를 바이트로 바꾸는 클래스입니다.",
      en: "The class that turns keys into bytes."),
    "value.serializer": Sentence(
      ko: "레코드 밸류를 바이트로 바꾸는 클래스입니다.",
      en: "The class that turns values into bytes."),
    "partitioner.class": Sentence(
      ko: "파티션을 고르는 클래스입니다. 없으면 키의 해시나 스티키 파티셔닝을 따릅니다.",
      en: "The class that picks partitions; without one the key's hash or stickiness decides."),
    "partitioner.ignore.keys": Sentence(
      ko: "키가 있어도 키 없이 파티션을 고르게 합니다.",
      en: "Picks partitions as if records had no keys."),
    "partitioner.adaptive.partitioning.enable": Sentence(
      ko: "키가 없는 레코드를 빠른 브로커의 파티션에 더 많이 보낼지 정합니다.",
      en: "Whether partitions on faster brokers get more of the records without a key."),
    "partitioner.availability.timeout.ms": Sentence(
      ko: "이 시간 동안 배치를 받지 못한 브로커의 파티션은 고르지 않습니다.",
      en: "How long a broker may fail to take batches before its partitions are not picked."),
    "batch.size": Sentence(
      ko: "파티션마다 모으는 배치의 크기 상한입니다. 스티키 파티셔닝은 이만큼 보내고 파티션을 바꿉니다.",
      en: "The size up to which records of a partition gather; sticky partitioning moves on after "
        + "as much."),
    "linger.ms": Sentence(
      ko: "배치가 덜 찼을 때 더 모으려고 기다리는 시간입니다.",
      en: "How long a batch that is not full waits for more records."),
    "buffer.memory": Sentence(
      ko: "보내기를 기다리는 레코드에 쓰는 메모리의 상한입니다.",
      en: "The memory for records that wait to be sent."),
    "max.block.ms": Sentence(
      ko: "메모리나 메타데이터가 없을 때 send()가 기다리는 최대 시간입니다.",
      en: "How long send() may wait for memory or metadata."),
    "max.request.size": Sentence(
      ko: "요청 하나의, 따라서 레코드 하나의 크기 상한입니다.",
      en: "The largest request, and so the largest record."),
    "compression.type": Sentence(
      ko: "배치를 압축하는 방식입니다.", en: "How batches are compressed."),
    "compression.gzip.level": Sentence(
      ko: "gzip의 압축 수준입니다.", en: "How hard gzip compresses."),
    "compression.lz4.level": Sentence(
      ko: "lz4의 압축 수준입니다.", en: "How hard lz4 compresses."),
    "compression.zstd.level": Sentence(
      ko: "zstd의 압축 수준입니다.", en: "How hard zstd compresses."),
    "metadata.max.idle.ms": Sentence(
      ko: "이만큼 보내지 않은 토픽의 메타데이터는 잊습니다.",
      en: "How long metadata of a topic to which nothing is sent is kept."),
  ]

  private static let delivering: [String: Sentence] = [
    "acks": Sentence(
      ko: "쓰기를 끝난 것으로 보기 전에 받아야 하는 확인 응답의 수입니다.",
      en: "How many replicas must acknowledge a write."),
    "enable.idempotence": Sentence(
      ko: "재시도해도 중복이 생기지 않게 합니다. acks=all, 재시도, 동시 요청 5개 이하가 필요합니다.",
      en: "Lets retries make no duplicates; needs acks=all, retries and at most 5 requests in "
        + "flight."),
    "max.in.flight.requests.per.connection": Sentence(
      ko: "응답을 기다리지 않고 한 연결로 보내는 요청 수의 상한입니다.",
      en: "How many requests may be on their way on one connection."),
    "retries": Sentence(
      ko: "실패한 쓰기를 다시 보내는 횟수의 상한입니다. 보통은 delivery.timeout.ms가 먼저 끝냅니다.",
      en: "How often a failed write is sent again; delivery.timeout.ms usually ends it before."),
    "delivery.timeout.ms": Sentence(
      ko: "send()부터 성공이나 실패가 정해질 때까지의 최대 시간입니다.",
      en: "How long after send() success or failure is certain at the latest."),
    "transactional.id": Sentence(
      ko: "트랜잭션을 쓰게 하는 이름입니다. 같은 이름의 옛 프로듀서는 차단됩니다.",
      en: "Allows transactions, and fences older producers of the same name."),
    "transaction.timeout.ms": Sentence(
      ko: "끝나지 않은 트랜잭션을 코디네이터가 중단시키기까지의 시간입니다.",
      en: "How long a transaction may stay open before the coordinator aborts it."),
  ]
}
