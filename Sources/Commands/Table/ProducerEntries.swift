internal import Texts

extension CommandTable {
  static let producerEntries: [CommandEntry] = [
    CommandEntry(
      name: "partition", shelf: .producers,
      syntax: "partition KEY… | --file F | --records N [--topic T | --partitions N] "
        + "[--partitioner P,P] [--grow M] [--bytes N] [--seed N] [--hex]",
      example: "partition user-1 user-3 --partitioner java,librdkafka",
      summary: Sentence(
        ko: "레코드가 갈 파티션과 그 까닭", en: "where records go, and why"),
      details: [
        Sentence(
          ko: "파티셔너: java, java-2.4, java-2.3, roundrobin, uniform-sticky, 그리고 librdkafka의 것들 "
            + "(librdkafka는 consistent_random).",
          en: "Partitioners: java, java-2.4, java-2.3, roundrobin, uniform-sticky, and those of "
            + "librdkafka (librdkafka alone is consistent_random)."),
        Sentence(
          ko: "토픽을 적지 않으면 실습실의 첫 토픽, 토픽이 없으면 파티션 6개입니다.",
          en: "Without a topic it is the lab's first; without any, 6 partitions."),
      ],
      positionals: [.init(name: "KEY", value: .text, isRequired: false, repeats: true)],
      options: [
        .init(
          name: "file", value: .file,
          summary: Sentence(
            ko: "키를 한 줄에 하나씩 읽을 파일 (-는 표준 입력)",
            en: "a file with a key a line; - is standard input")),
        .init(
          name: "records", value: .count,
          summary: Sentence(
            ko: "키 없는 레코드를 이만큼 차례로 보내기", en: "send so many records without a key")),
        .init(
          name: "topic", value: .topic,
          summary: Sentence(ko: "실습실의 토픽", en: "a topic of the lab")),
        .init(
          name: "partitions", value: .count,
          summary: Sentence(ko: "토픽 없이 파티션 수만", en: "so many partitions, of no topic")),
        .init(
          name: "partitioner", value: .words(PartitionerText.names),
          summary: Sentence(
            ko: "파티셔너, 여럿이면 나란히 (java,librdkafka)",
            en: "the partitioner, or several side by side (java,librdkafka)")),
        .init(
          name: "grow", value: .count,
          summary: Sentence(
            ko: "파티션을 이만큼으로 늘리면 키가 어디로 가는지",
            en: "what happens to the keys with so many partitions")),
        .init(
          name: "bytes", value: .count,
          summary: Sentence(
            ko: "레코드마다 값의 바이트 수 (기본 1015, 배치에서 1024)",
            en: "bytes of each value (1015, which take 1024 in a batch)")),
        .init(
          name: "seed", value: .count,
          summary: Sentence(ko: "무작위 선택의 시드", en: "the seed of random choices")),
        .init(
          name: "hex", value: nil,
          summary: Sentence(ko: "키를 16진수로 읽기", en: "read keys as hexadecimal")),
      ],
      type: PartitionCommand.self),
    CommandEntry(
      name: "quota", shelf: .producers,
      syntax: "quota [QUOTA=BOUND… | run --burst SIZE [--request SIZE] [--into T] "
        + "[--thread-time T]] [--user U] [--client-id C]",
      example: "quota producer_byte_rate=1MB; quota run --burst 12MB",
      summary: Sentence(
        ko: "브로커의 쿼터와 스로틀링", en: "the broker's quotas, and throttling under them"),
      details: [
        Sentence(
          ko: "쿼터: producer_byte_rate, consumer_byte_rate, request_percentage, "
            + "controller_mutation_rate. 없애려면 none. 크기: 500000, 12MB, 16KiB.",
          en: "Quotas: producer_byte_rate, consumer_byte_rate, request_percentage, "
            + "controller_mutation_rate; none takes one away. Sizes: 500000, 12MB, 16KiB."),
        Sentence(
          ko: "대상을 적지 않으면 기본 client.id이고, default라고 적으면 카프카의 기본 대상입니다.",
          en: "Without --user or --client-id it is the default client.id; the word default is "
            + "Kafka's default entity."),
      ],
      positionals: [
        .init(
          name: "QUOTA", value: .words(["run"] + QuotaText.names), isRequired: false,
          repeats: true)
      ],
      options: [
        .init(
          name: "burst", value: .text,
          summary: Sentence(ko: "한꺼번에 보낼 크기", en: "how much is sent at once")),
        .init(
          name: "request", value: .text,
          summary: Sentence(
            ko: "요청 하나의 크기 (적지 않으면 전부를 요청 하나로)",
            en: "the size of a request; without it all is one request")),
        .init(
          name: "into", value: .text,
          summary: Sentence(
            ko: "첫 샘플이 시작되고 이만큼 뒤에 보내기 (300ms)",
            en: "so long after the first sample began (300ms)")),
        .init(
          name: "thread-time", value: .text,
          summary: Sentence(
            ko: "요청이 쓰는 브로커 스레드 시간 (15s)",
            en: "the time of the broker's threads that it takes (15s)")),
        .init(
          name: "user", value: .text,
          summary: Sentence(ko: "어느 사용자", en: "which user")),
        .init(
          name: "client-id", value: .text,
          summary: Sentence(ko: "어느 client.id", en: "which client.id")),
      ],
      type: QuotaCommand.self),
    CommandEntry(
      name: "send", shelf: .producers,
      syntax: "send TOPIC [VALUE] [--key K | --key-hex H] [-H|--header K=V]… [--count N]",
      example: "topic orders 6; send orders hi --key user-1",
      summary: Sentence(
        ko: "레코드가 프로듀서를 지나는 길, 바이트까지", en: "a record's way through the producer"),
      details: [
        Sentence(
          ko: "VALUE가 없으면 값이 null인 레코드(톰스톤)이고, 키를 적지 않으면 키가 null입니다.",
          en: "Without VALUE the value is null, a tombstone; without a key the key is null.")
      ],
      positionals: [
        .init(name: "TOPIC", value: .topic), .init(name: "VALUE", value: .text, isRequired: false),
      ],
      options: [
        .init(
          name: "key", value: .text, summary: Sentence(ko: "키, 글자로", en: "the key, as text")),
        .init(
          name: "key-hex", value: .text,
          summary: Sentence(ko: "키, 16진수로", en: "the key, as hexadecimal")),
        .init(
          name: "header", short: "H", value: .text,
          summary: Sentence(
            ko: "헤더, 여러 번 쓸 수 있음 (-H trace=7)",
            en: "a header, as often as you like (-H trace=7)")),
        .init(
          name: "count", value: .count,
          summary: Sentence(ko: "같은 레코드를 이만큼", en: "so many records like this")),
      ],
      type: SendCommand.self),
    CommandEntry(
      name: "schema", shelf: .producers,
      syntax: "schema [list | show SUBJECT [VERSION] | register SUBJECT SCHEMA "
        + "| check SUBJECT SCHEMA [--mode M] | mode [SUBJECT] MODE | down | up]",
      example: "schema register purchases '\"string\"'; schema check purchases '\"bytes\"'",
      summary: Sentence(
        ko: "스키마 레지스트리와 호환성", en: "the schema registry, and what is compatible"),
      details: [
        Sentence(
          ko: "SCHEMA: Avro 스키마 파일, 또는 따옴표로 묶은 JSON.",
          en: "SCHEMA: a file with an Avro schema, or its JSON in quotes.")
      ],
      positionals: [
        .init(
          name: "ACTION", value: .words(SchemaCommand.Action.allCases.map(\.rawValue)),
          isRequired: false),
        .init(name: "WORD", value: .file, isRequired: false, repeats: true),
      ],
      options: [
        .init(
          name: "mode", value: .words(SchemaText.modes),
          summary: Sentence(
            ko: "이 검사에만 쓸 호환성 모드", en: "the compatibility mode of this check alone"))
      ],
      type: SchemaCommand.self),
  ]
}
