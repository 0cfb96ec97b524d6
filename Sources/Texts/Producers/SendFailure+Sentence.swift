internal import KafkaModel
package import ProducerSimulation

extension SendFailure: Problem {
  package var code: String {
    switch self {
    case .nothingToSend: "interceptor-returned-null"
    case .key: "key-not-serializable"
    case .value: "value-not-serializable"
    case .unknownTopic: "unknown-topic"
    case .unknownPartition: "unknown-partition"
    case .tooLargeForRequest: "record-too-large"
    case .tooLargeForMemory: "record-larger-than-memory"
    case .batchLargerThanMemory: "batch-larger-than-memory"
    case .memoryExhausted: "memory-exhausted"
    case .expired: "delivery-timed-out"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .nothingToSend:
      Sentence(
        ko: "인터셉터가 null을 돌려주어 보낼 레코드가 없습니다. onSend로는 레코드를 거를 수 없습니다.",
        en:
          "An interceptor returned null, so there is nothing to send. onSend cannot filter records."
      )
    case .key(let failure):
      Sentence(
        ko: "키: \(failure.sentence(.ko))", en: "The key: \(failure.sentence(.en))")
    case .value(let failure):
      Sentence(
        ko: "밸류: \(failure.sentence(.ko))", en: "The value: \(failure.sentence(.en))")
    case .unknownTopic(let waited):
      Sentence(
        ko: "토픽이 \(Quantity.time(milliseconds: waited)) 동안 메타데이터에 나타나지 않았습니다 (max.block.ms).",
        en:
          "The topic did not appear in the metadata within \(Quantity.time(milliseconds: waited)) "
          + "(max.block.ms).")
    case .unknownPartition(let partition, let count, let waited):
      Sentence(
        ko: "파티션 \(partition): \(Quantity.time(milliseconds: waited)) 동안 나타나지 않았습니다. "
          + "토픽의 파티션은 \(count)개입니다.",
        en: "Partition \(partition) did not appear within \(Quantity.time(milliseconds: waited)); "
          + "the topic has \(count).")
    case .tooLargeForRequest(let bytes, let limit):
      Sentence(
        ko: "레코드 \(bytes)바이트: max.request.size \(limit)바이트를 넘습니다.",
        en: "The record takes \(bytes) bytes, more than max.request.size, \(limit).")
    case .tooLargeForMemory(let bytes, let limit):
      Sentence(
        ko: "레코드 \(bytes)바이트: buffer.memory \(limit)바이트를 넘습니다.",
        en: "The record takes \(bytes) bytes, more than buffer.memory, \(limit).")
    case .batchLargerThanMemory(let bytes, let limit):
      Sentence(
        ko: "배치 하나 \(bytes)바이트: buffer.memory \(limit)바이트에 들어가지 않습니다. batch.size를 줄여 주십시오.",
        en: "A batch of \(bytes) bytes never fits into buffer.memory, \(limit). Lower batch.size.")
    case .memoryExhausted(let bytes, let waited):
      Sentence(
        ko: "\(bytes)바이트를 \(Quantity.time(milliseconds: waited)) 기다렸지만 "
          + "buffer.memory에 자리가 나지 않았습니다.",
        en: "No \(bytes) bytes became free in buffer.memory within "
          + "\(Quantity.time(milliseconds: waited)).")
    case .expired(let milliseconds):
      Sentence(
        ko: "배치가 \(Quantity.time(milliseconds: milliseconds)) 안에 전송되지 못했습니다 "
          + "(delivery.timeout.ms).",
        en: "The batch was not delivered within \(Quantity.time(milliseconds: milliseconds)) "
          + "(delivery.timeout.ms).")
    }
  }
}

extension SerializationFailure: Problem {
  package var code: String {
    switch self {
    case .noSchema: "serializer-without-schema"
    case .registry(let failure): failure.code
    case .wrongType: "serializer-wrong-type"
    case .outOfRange: "serializer-out-of-range"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .noSchema:
      return Sentence(
        ko: "avro 시리얼라이저에는 스키마가 필요합니다.", en: "The avro serializer needs a schema.")
    case .registry(let failure): return failure.sentence
    case .wrongType(let kind, let serializer):
      let given = kind.name
      let taken = serializer.name
      return Sentence(
        ko: "\(serializer.rawValue) 시리얼라이저: 받은 값 \(given(.ko)), 받을 수 있는 값 \(taken(.ko)).",
        en:
          "The \(serializer.rawValue) serializer was given \(given(.en)), and takes \(taken(.en)).")
    case .outOfRange(let number, let serializer):
      return Sentence(
        ko: "\(number): \(serializer.rawValue) 시리얼라이저의 범위를 벗어납니다 (-2147483648 ~ 2147483647).",
        en: "\(number) is out of range for the \(serializer.rawValue) serializer "
          + "(-2147483648 to 2147483647).")
    }
  }
}

extension Payload.Kind {
  fileprivate var name: Sentence {
    switch self {
    case .null: Sentence(ko: "null", en: "null")
    case .text: Sentence(ko: "문자열", en: "text")
    case .integer: Sentence(ko: "정수", en: "an integer")
    case .bytes: Sentence(ko: "바이트", en: "bytes")
    case .structured: Sentence(ko: "구조화된 값", en: "a structured value")
    }
  }
}

extension Serializer {
  /// What it takes.
  fileprivate var name: Sentence {
    switch self {
    case .string: Sentence(ko: "문자열", en: "text")
    case .integer, .long: Sentence(ko: "정수", en: "an integer")
    case .bytes: Sentence(ko: "바이트", en: "bytes")
    case .json: Sentence(ko: "모든 값", en: "any value")
    case .avro: Sentence(ko: "스키마에 맞는 값", en: "a value that fits the schema")
    }
  }
}

extension RecordFailure: Problem {
  package var code: String {
    switch self {
    case .negativePartition: "negative-partition"
    case .negativeTimestamp: "negative-timestamp"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .negativePartition(let partition):
      Sentence(
        ko: "파티션 \(partition): 0 이상이어야 합니다.",
        en: "Partition \(partition): must be 0 or more.")
    case .negativeTimestamp(let timestamp):
      Sentence(
        ko: "타임스탬프 \(timestamp): 0 이상이어야 합니다.",
        en: "Timestamp \(timestamp): must be 0 or more.")
    }
  }
}

extension HeadersFailure: Problem {
  package var code: String { "headers-read-only" }

  package var sentence: Sentence {
    switch self {
    case .readOnly(let key):
      let name = key.rawValue.shown
      return Sentence(
        ko: "헤더 \(name): 레코드를 보낸 뒤에는 바꿀 수 없습니다 (IllegalStateException).",
        en: "Header \(name): headers cannot be changed after sending (IllegalStateException).")
    }
  }
}
