package import ProducerSimulation

extension Sentence {
  /// What a stretch of a record batch is.
  package init(_ name: RecordBatchBytes.Part.Name) {
    switch name {
    case .baseOffset: self.init(ko: "기준 오프셋", en: "base offset")
    case .batchLength: self.init(ko: "배치 길이", en: "batch length")
    case .partitionLeaderEpoch: self.init(ko: "파티션 리더 에포크", en: "partition leader epoch")
    case .magic: self.init(ko: "매직 (메시지 형식 버전)", en: "magic (version of the message format)")
    case .crc: self.init(ko: "CRC-32C", en: "CRC-32C")
    case .attributes: self.init(ko: "속성", en: "attributes")
    case .lastOffsetDelta: self.init(ko: "마지막 오프셋 차이", en: "last offset delta")
    case .baseTimestamp: self.init(ko: "기준 타임스탬프", en: "base timestamp")
    case .maxTimestamp: self.init(ko: "최대 타임스탬프", en: "largest timestamp")
    case .producerID: self.init(ko: "프로듀서 ID", en: "producer id")
    case .producerEpoch: self.init(ko: "프로듀서 에포크", en: "producer epoch")
    case .baseSequence: self.init(ko: "기준 시퀀스", en: "base sequence")
    case .recordCount: self.init(ko: "레코드 수", en: "number of records")
    case .record: self.init(ko: "레코드", en: "record")
    }
  }

  /// What a stretch of the registry's wire format is.
  package init(_ part: RegistryMessage.Part) {
    switch part {
    case .magicByte: self.init(ko: "매직 바이트", en: "magic byte")
    case .schemaID: self.init(ko: "스키마 ID", en: "schema ID")
    case .payload: self.init(ko: "데이터", en: "payload")
    }
  }

  /// A phase of `send()`, by its number and name.
  package init(_ phase: SendPhase, number: Int) {
    let name = Self.name(of: phase)
    self.init(ko: "\(number). \(name(.ko))", en: "\(number). \(name(.en))")
  }

  private static func name(of phase: SendPhase) -> Sentence {
    switch phase {
    case .interceptors: Sentence(ko: "인터셉터 onSend", en: "interceptors' onSend")
    case .metadata: Sentence(ko: "메타데이터 확인", en: "metadata")
    case .keySerializer: Sentence(ko: "키 직렬화", en: "key serializer")
    case .valueSerializer: Sentence(ko: "밸류 직렬화", en: "value serializer")
    case .partitioner: Sentence(ko: "파티션 선택", en: "partitioner")
    case .headersFrozen: Sentence(ko: "헤더 고정", en: "headers become read-only")
    case .append: Sentence(ko: "배치에 추가", en: "append to a batch")
    }
  }
}
