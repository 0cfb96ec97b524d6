internal import Texts

extension CommandTable {
  static let producerEntries: [CommandEntry] = [
    CommandEntry(
      name: "partition", shelf: .producers,
      syntax: "partition KEY… | --file F | --records N [--topic T | --partitions N] "
        + "[--partitioner P,P] [--grow M] [--bytes N,N] [--seed N] [--unavailable N,N|all] "
        + "[--drain-every N] [--hex] [--null]",
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
            ko: "값의 바이트 수, 여럿이면 번갈아 (기본 1015, 배치에서 1024)",
            en: "bytes of each value, or several in turn (1015, which take 1024 in a batch)")),
        .init(
          name: "seed", value: .count,
          summary: Sentence(ko: "무작위 선택의 시드", en: "the seed of random choices")),
        .init(
          name: "unavailable", value: .text,
          summary: Sentence(
            ko: "리더가 없는 파티션 (0,2 또는 all)", en: "partitions without a leader (0,2 or all)")),
        .init(
          name: "drain-every", value: .count,
          summary: Sentence(
            ko: "레코드 이만큼마다 배치를 모두 전송 (적지 않으면 쌓이기만 함)",
            en: "send all batches after so many records; without it they pile up")),
        .init(
          name: "hex", value: nil,
          summary: Sentence(ko: "키를 16진수로 읽기", en: "read keys as hexadecimal")),
        .init(
          name: "null", value: nil,
          summary: Sentence(ko: "키가 null인 레코드도 하나", en: "a record with a null key as well")),
      ],
      type: PartitionCommand.self),
    CommandEntry(
      name: "quota", shelf: .producers,
      syntax: "quota [QUOTA=BOUND… | run (--burst SIZE | --rate SIZE [--for T] | --create N,N) "
        + "[OPTION…]] [--user U] [--client-id C]",
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
        Sentence(
          ko: "그림: 1초마다 처리한 바이트와 한도, 그 아래 뮤트된 채널과 스스로 기다리는 클라이언트.",
          en: "The picture: the bytes of every second against the bound, and below it when the "
            + "channel was muted and when the client waited."),
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
          name: "rate", value: .text,
          summary: Sentence(ko: "1초에 보낼 크기 (2MB)", en: "how much is sent every second (2MB)")),
        .init(
          name: "for", value: .text,
          summary: Sentence(
            ko: "--rate로 보내는 기간 (기본 20s)", en: "how long --rate goes on (20s)")),
        .init(
          name: "create", value: .text,
          summary: Sentence(
            ko: "요청마다 만들 파티션 수 (30,30,30)",
            en: "partitions to create, one number a request (30,30,30)")),
        .init(
          name: "every", value: .text,
          summary: Sentence(
            ko: "--create 요청의 간격 (기본 1s)", en: "the time between requests of --create (1s)")),
        .init(
          name: "fetch", value: nil,
          summary: Sentence(ko: "쓰지 않고 읽기", en: "read instead of writing")),
        .init(
          name: "connections", value: .count,
          summary: Sentence(
            ko: "쿼터를 함께 쓰는 연결의 수", en: "so many connections, which share the quota")),
        .init(
          name: "client", value: .text,
          summary: Sentence(
            ko: "클라이언트 버전: 2.0 전에는 기다리라는 말을 듣지 않음 (1.1)",
            en: "the client's version: before 2.0 it ignores the hint to wait (1.1)")),
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
      syntax: "send TOPIC [VALUE] [--key K] [-H|--header K=V]… [--step] [OPTION…] "
        + "| send --next | --back",
      example: "topic orders 6; send orders hi --key user-1",
      summary: Sentence(
        ko: "레코드가 프로듀서를 지나는 길, 바이트까지", en: "a record's way through the producer"),
      details: [
        Sentence(
          ko: "VALUE가 없으면 값이 null인 레코드(톰스톤)이고, 키를 적지 않으면 키가 null입니다.",
          en: "Without VALUE the value is null, a tombstone; without a key the key is null."),
        Sentence(
          ko: "시리얼라이저: set key.serializer=…, set value.serializer=… (string, integer, long, "
            + "bytes, json, avro). avro는 VALUE를 JSON으로 읽고 스키마 레지스트리를 씁니다.",
          en: "Serializers: set key.serializer=…, set value.serializer=… (string, integer, long, "
            + "bytes, json, avro). avro reads VALUE as JSON and uses the schema registry."),
        Sentence(
          ko: "--step은 한 단계씩 보여 주고, 빈 줄이 다음 단계로 넘어갑니다.",
          en: "--step shows one stage at a time, and an empty line goes on to the next."),
      ],
      positionals: [
        .init(name: "TOPIC", value: .topic, isRequired: false),
        .init(name: "VALUE", value: .text, isRequired: false),
      ],
      options: sendOptions,
      type: SendCommand.self),
    CommandEntry(
      name: "schema", shelf: .producers,
      syntax: "schema [list | show SUBJECT [VERSION] | register SUBJECT SCHEMA "
        + "| check SUBJECT SCHEMA [--mode M] | mode [SUBJECT] MODE | down | up "
        + "| read [HEX] [--into SCHEMA] | cache | restart [producer | consumer]]",
      example: "schema register purchases '\"string\"'; schema check purchases '\"bytes\"'",
      summary: Sentence(
        ko: "스키마 레지스트리와 호환성", en: "the schema registry, and what is compatible"),
      details: [
        Sentence(
          ko: "SCHEMA: Avro 스키마 파일, 또는 따옴표로 묶은 JSON.",
          en: "SCHEMA: a file with an Avro schema, or its JSON in quotes."),
        Sentence(
          ko: "read는 값을 컨슈머처럼 읽습니다 (HEX가 없으면 마지막 send의 밸류). cache는 클라이언트들이 "
            + "기억하는 ID, restart는 그것을 비웁니다.",
          en: "read reads a value as a consumer does (without HEX the value of the last send). "
            + "cache shows the ids that clients remember, and restart empties them."),
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
            ko: "이 검사에만 쓸 호환성 모드", en: "the compatibility mode of this check alone")),
        .init(
          name: "into", value: .file,
          summary: Sentence(ko: "읽는 쪽의 스키마", en: "the reader's schema")),
      ],
      type: SchemaCommand.self),
    CommandEntry(
      name: "interceptor", shelf: .producers,
      syntax: "interceptor [list | add NAME [ACTION…] [--at N] | remove NAME… | clear]",
      example: "interceptor add trace header=trace=7; interceptor add broken throw=boom",
      summary: Sentence(
        ko: "프로듀서의 인터셉터, 부르는 차례대로", en: "the producer's interceptors, in their order"),
      details: [
        Sentence(
          ko: "ACTION은 onSend가 차례로 하는 일: header=이름=값, key=K, value=V, upper-key, "
            + "throw=메시지, null. ack-throw=메시지는 onAcknowledgement에서 예외를 던집니다.",
          en: "ACTION is what onSend does, in turn: header=NAME=VALUE, key=K, value=V, upper-key, "
            + "throw=MESSAGE, null. ack-throw=MESSAGE throws in onAcknowledgement.")
      ],
      positionals: [
        .init(
          name: "ACTION", value: .words(InterceptorCommand.Action.allCases.map(\.rawValue)),
          isRequired: false),
        .init(name: "WORD", value: .text, isRequired: false, repeats: true),
      ],
      options: [
        .init(
          name: "at", value: .count,
          summary: Sentence(ko: "체인의 몇 번째에 넣을지", en: "the place in the chain"))
      ],
      type: InterceptorCommand.self),
  ]
}
