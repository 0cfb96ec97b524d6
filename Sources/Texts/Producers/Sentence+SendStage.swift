internal import Partitioners
package import ProducerSimulation

extension Sentence {
  /// One step on a record's way through the producer.
  package init(_ stage: SendStage) {
    switch stage {
    case .intercepted(let interception): self.init(interception)
    case .metadata(0):
      self.init(ko: "메타데이터: 이미 알고 있음", en: "metadata: known already")
    case .metadata(let waited):
      let time = Quantity.time(milliseconds: waited)
      self.init(ko: "메타데이터: \(time) 기다림", en: "metadata: waited \(time)")
    case .keySerialized(let bytes):
      let text = bytesText(bytes)
      self.init(ko: "키 직렬화: \(text(.ko))", en: "key serialized: \(text(.en))")
    case .valueSerialized(let bytes):
      let text = bytesText(bytes)
      self.init(ko: "밸류 직렬화: \(text(.ko))", en: "value serialized: \(text(.en))")
    case .partitioned(let decision): self.init(decision)
    case .partitionLeftOpen:
      self.init(
        ko: "파티션: 키가 없으므로 배치에 넣을 때 고름",
        en: "partition: no key, so it is chosen when the record is appended")
    case .headersFrozen(let count):
      self.init(
        ko: "헤더 \(count)개: 이제부터 바꿀 수 없음",
        en: "\(count) \(count == 1 ? "header" : "headers"): read-only from here on")
    case .appended(let appended): self.init(appended)
    case .awaitingMemory(let needed, let free):
      self.init(
        ko: "buffer.memory 부족: \(needed)바이트가 필요한데 \(free)바이트 남음, send()가 기다림",
        en: "buffer.memory: \(needed) bytes needed, \(free) left; send() waits")
    case .batchReady(let batch, let partition, let reason):
      let why = Sentence(reason)
      self.init(
        ko: "배치 #\(batch) (파티션 \(partition)) 출발: \(why(.ko))",
        en: "batch #\(batch) (partition \(partition)) leaves: \(why(.en))")
    case .requestSent(let request):
      let batches = request.batches.map { "#\($0)" }.joined(separator: ", ")
      self.init(
        ko: "요청 \(request.number) → 브로커 \(request.broker): 배치 \(batches), \(request.bytes)바이트",
        en: "request \(request.number) → broker \(request.broker): "
          + "\(request.batches.count == 1 ? "batch" : "batches") \(batches), "
          + "\(request.bytes) bytes")
    case .acknowledgementSeen(let name, let result, let message):
      let outcome = Sentence(result)
      let thrown = message.map { " (예외 '\($0.shown)': 기록만 함)" } ?? ""
      let thrownEnglish = message.map { " (throws '\($0.shown)', which is only logged)" } ?? ""
      self.init(
        ko: "\(name.shown).onAcknowledgement: \(outcome(.ko))\(thrown)",
        en: "\(name.shown).onAcknowledgement: \(outcome(.en))\(thrownEnglish)")
    case .completed(let result):
      let outcome = Sentence(result)
      self.init(ko: "콜백: \(outcome(.ko))", en: "callback: \(outcome(.en))")
    case .threw(let failure):
      self.init(
        ko: "send()가 \(failure.javaName) 예외를 던짐: \(failure.sentence(.ko))",
        en: "send() throws \(failure.javaName): \(failure.sentence(.en))")
    }
  }

  private init(_ interception: Interception) {
    let name = interception.interceptor.shown
    switch interception.outcome {
    case .passed:
      self.init(ko: "\(name).onSend: 그대로 통과", en: "\(name).onSend: passes the record on")
    case .changed:
      self.init(ko: "\(name).onSend: 레코드를 바꿈", en: "\(name).onSend: changes the record")
    case .threw(let message):
      self.init(
        ko: "\(name).onSend: 예외 '\(message.shown)', 기록만 하고 받은 레코드로 계속",
        en: "\(name).onSend: throws '\(message.shown)', which is only logged; the record goes on"
      )
    case .returnedNil:
      self.init(ko: "\(name).onSend: null을 돌려줌", en: "\(name).onSend: returns null")
    }
  }

  private init(_ appended: AppendedRecord) {
    let growth = appended.placement.appended
    let partition = appended.placement.partition
    let full = appended.isBatchFull
    self.init(
      ko: """
        배치 #\(growth.batch) (파티션 \(partition))에 \(growth.opensBatch ? "새로 열어 " : "")추가: \
        +\(growth.bytes)바이트 = \(appended.batchBytes)바이트\(full ? ", 가득 참" : "")
        """,
      en: """
        appended to \(growth.opensBatch ? "new " : "")batch #\(growth.batch) \
        (partition \(partition)): +\(growth.bytes) = \(appended.batchBytes) bytes\
        \(full ? ", full" : "")
        """)
  }

  private init(_ reason: ReadyReason) {
    switch reason {
    case .full: self.init(ko: "가득 참", en: "it is full")
    case .lingered: self.init(ko: "linger.ms가 지남", en: "linger.ms has passed")
    case .memoryNeeded: self.init(ko: "메모리를 기다리는 send()가 있음", en: "a send() waits for memory")
    case .sameBroker:
      self.init(ko: "같은 브로커로 가는 배치가 출발함", en: "another one leaves for its broker")
    }
  }

  private init(_ result: SendResult) {
    if let failure = result.failure {
      let metadata = result.partition == nil ? "metadata=null, " : ""
      self.init(
        ko: "\(metadata)\(failure.javaName): \(failure.sentence(.ko))",
        en: "\(metadata)\(failure.javaName): \(failure.sentence(.en))")
    } else {
      let partition = result.partition.map(String.init) ?? "?"
      self.init(
        ko: "파티션 \(partition), 오프셋 \(result.offset)",
        en: "partition \(partition), offset \(result.offset)")
    }
  }
}

/// A field's length and its first bytes in hexadecimal.
private func bytesText(_ bytes: [UInt8]?) -> Sentence {
  guard let bytes else { return Sentence(ko: "null", en: "null") }
  let shown = hexText(bytes.prefix(16), separator: " ") + (bytes.count > 16 ? " …" : "")
  let separator = shown.isEmpty ? "" : ", "
  return Sentence(
    ko: "\(bytes.count)바이트\(separator)\(shown)",
    en: "\(bytes.count) \(bytes.count == 1 ? "byte" : "bytes")\(separator)\(shown)")
}
