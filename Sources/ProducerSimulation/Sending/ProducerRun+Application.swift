internal import KafkaModel
internal import Partitioners

/// A record on its way through `send()`, after the interceptors.
struct PendingSend {
  let place: Int
  let record: ProducerRecord
  let startedAt: Int64
}

/// A record that is serialized and waits for its place in a batch.
struct PreparedRecord {
  let place: Int
  let record: SerializedRecord
  let outgoing: PartitionedRecord
  let startedAt: Int64

  /// `nil` if the accumulator is to choose the partition.
  let decision: PartitionDecision?
}

// MARK: - The application's thread

extension ProducerRun {
  /// When the application's thread has something to do.
  var applicationTime: Int64? {
    switch application {
    case .free:
      nextSend < scenario.sends.count ? scenario.sends[nextSend].milliseconds : nil
    case .awaitingMetadata(_, let until): until
    case .awaitingMemory(_, _, _, let until): until
    }
  }

  mutating func continueApplication() {
    switch application {
    case .free:
      let place = nextSend
      nextSend += 1
      intercept(scenario.sends[place].record, place)
    case .awaitingMetadata(let pending, _):
      application = .free
      finishMetadata(pending)
    case .awaitingMemory(let prepared, let partition, let since, _):
      application = .free
      fail(
        prepared.place, partition: partition,
        .memoryExhausted(bytes: neededBytes(prepared), waitedMilliseconds: now - since))
    }
  }

  private mutating func intercept(_ record: ProducerRecord, _ place: Int) {
    let interceptions = scenario.interceptors.onSend(record)
    for interception in interceptions { note(.intercepted(interception), record: place) }
    let intercepted = interceptions.isEmpty ? record : interceptions[interceptions.count - 1].record
    guard let intercepted else { return fail(place, partition: nil, .nothingToSend) }
    awaitMetadata(PendingSend(place: place, record: intercepted, startedAt: now))
  }

  private mutating func awaitMetadata(_ pending: PendingSend) {
    let isKnown =
      scenario.partitions.map { partitions in
        pending.record.partition.map { $0 < partitions.count } ?? true
      } ?? false
    if isKnown, knowsMetadata { return finishMetadata(pending) }
    let wait =
      isKnown ? 2 * scenario.oneWayMilliseconds : scenario.settings.maxBlockMilliseconds
    application = .awaitingMetadata(pending, until: now + wait)
  }

  private mutating func finishMetadata(_ pending: PendingSend) {
    let waited = now - pending.startedAt
    guard let partitions = scenario.partitions else {
      return fail(
        pending.place, partition: pending.record.partition,
        .unknownTopic(waitedMilliseconds: waited))
    }
    if let partition = pending.record.partition, partition >= partitions.count {
      let failure = SendFailure.unknownPartition(
        partition, count: partitions.count, waitedMilliseconds: waited)
      return fail(pending.place, partition: partition, failure)
    }
    knowsMetadata = true
    note(.metadata(waitedMilliseconds: waited), record: pending.place)
    prepare(pending)
  }

  /// Serializes, decides the partition as far as the key does, and checks the size.
  private mutating func prepare(_ pending: PendingSend) {
    let record = pending.record
    let place = pending.place
    let key: [UInt8]?
    let value: [UInt8]?
    do throws(SendFailure) {
      key = try serialize(record.key, isKey: true)
      note(.keySerialized(key), record: place)
      value = try serialize(record.value, isKey: false)
      note(.valueSerialized(value), record: place)
    } catch {
      return fail(place, partition: record.partition, error)
    }
    let headers = record.headers.all
    let size = RecordSize(
      keyBytes: key?.count, valueBytes: value?.count,
      headers: headers.map {
        (keyBytes: $0.key.rawValue.utf8.count, valueBytes: $0.value?.count)
      })
    let outgoing = PartitionedRecord(key: key, size: size, partition: record.partition)
    let decision = decide(outgoing)
    note(decision.map { .partitioned($0) } ?? .partitionLeftOpen, record: place)
    note(.headersFrozen(count: headers.count), record: place)
    if let failure = sizeFailure(bytes: size.batchUpperBound) {
      // The metadata learn of a partition only when the record is appended.
      return fail(place, partition: record.partition, failure)
    }
    append(
      PreparedRecord(
        place: place,
        record: SerializedRecord(
          key: key, value: value, headers: headers, timestamp: record.timestamp ?? now),
        outgoing: outgoing, startedAt: pending.startedAt, decision: decision),
      firstTime: true)
  }

  /// Asks the partitioner, as far as it is asked before the record is appended.
  private mutating func decide(_ outgoing: PartitionedRecord) -> PartitionDecision? {
    do {
      return try partitioner?.decide(outgoing, atMilliseconds: now, using: &generator)
    } catch {
      preconditionFailure("Metadata let a partition pass that does not exist")
    }
  }

  private func sizeFailure(bytes: Int) -> SendFailure? {
    let settings = scenario.settings
    if bytes > settings.maxRequestBytes {
      return .tooLargeForRequest(bytes: bytes, limit: settings.maxRequestBytes)
    }
    return bytes > settings.bufferBytes
      ? .tooLargeForMemory(bytes: bytes, limit: settings.bufferBytes) : nil
  }

  private mutating func serialize(
    _ payload: Payload, isKey: Bool
  ) throws(SendFailure) -> [UInt8]? {
    let serializer = isKey ? scenario.keySerializer : scenario.valueSerializer
    do {
      guard serializer == .avro else { return try serializer.serialize(payload) }
      return try serializeWithSchema(payload, isKey: isKey)
    } catch {
      throw isKey ? .key(error) : .value(error)
    }
  }

  private mutating func serializeWithSchema(
    _ payload: Payload, isKey: Bool
  ) throws(SerializationFailure) -> [UInt8]? {
    if payload == .null { return nil }
    guard var use = registryUse, let schema = isKey ? use.keySchema : use.valueSchema else {
      throw .noSchema
    }
    // Kept whatever comes of it: a schema may be registered though the value does not fit it.
    defer { registryUse = use }
    do {
      return try use.client.serialize(
        payload.datum, with: schema, for: SubjectName(topic: scenario.topic, isKey: isKey),
        asking: &use.registry
      ).bytes
    } catch {
      throw .registry(error)
    }
  }

  /// Appends the record if there is memory for the batch that it may need.
  mutating func append(_ prepared: PreparedRecord, firstTime: Bool) {
    guard var attempt = partitioner else { return }
    var draws = generator
    let placement = attempt.append(
      prepared.outgoing, prepared.decision, atMilliseconds: now,
      timestamp: prepared.record.timestamp, using: &draws)
    if placement.appended.opensBatch {
      guard reserveMemory(for: prepared, placement, firstTime: firstTime) else { return }
    }
    // Only now has it happened: until here a copy was asked.
    partitioner = attempt
    generator = draws
    keep(prepared, placement)
  }

  /// Takes memory for a new batch; `false` if `send()` waits for it or has failed.
  private mutating func reserveMemory(
    for prepared: PreparedRecord, _ placement: Placement, firstTime: Bool
  ) -> Bool {
    let settings = scenario.settings
    let needed = neededBytes(prepared)
    if needed > settings.bufferBytes {
      let failure = SendFailure.batchLargerThanMemory(bytes: needed, limit: settings.bufferBytes)
      fail(prepared.place, partition: placement.partition, failure)
      return false
    }
    if usedBytes + needed > settings.bufferBytes {
      if firstTime {
        note(
          .awaitingMemory(neededBytes: needed, freeBytes: settings.bufferBytes - usedBytes),
          record: prepared.place)
        application = .awaitingMemory(
          prepared, partition: placement.partition, since: now,
          until: prepared.startedAt + settings.maxBlockMilliseconds)
      }
      return false
    }
    usedBytes += needed
    batchMemory.append(needed)
    return true
  }

  private func neededBytes(_ prepared: PreparedRecord) -> Int {
    max(scenario.settings.batchBytes, prepared.outgoing.size.batchUpperBound)
  }

  private mutating func keep(_ prepared: PreparedRecord, _ placement: Placement) {
    let number = placement.appended.batch
    if placement.appended.opensBatch {
      batches.append(.init(partition: placement.partition, places: [], records: []))
    }
    batches[number].places.append(prepared.place)
    batches[number].records.append(prepared.record)
    let batch = partitioner?.accumulator.batches(of: placement.partition).last
    let appended = AppendedRecord(
      placement: placement, batchBytes: batch?.bytes ?? 0,
      isBatchFull: batch.map { partitioner?.accumulator.isFull($0) == true } ?? false)
    note(.appended(appended), record: prepared.place)
    if placement.appended.opensBatch || appended.isBatchFull { isSenderAwake = true }
  }

  /// Ends a `send()` that comes to nothing, and tells the interceptors in any case.
  private mutating func fail(_ place: Int, partition: Int32?, _ failure: SendFailure) {
    let metadata: Int32? = failure == .nothingToSend ? nil : partition ?? -1
    let result = SendResult(partition: metadata, offset: -1, failure: failure)
    // Unlike after an answer, the callback comes before the interceptors here.
    if !failure.isThrown { note(.completed(result), record: place) }
    tellInterceptors(result, place)
    if failure.isThrown { note(.threw(failure), record: place) }
  }

  mutating func tellInterceptors(_ result: SendResult, _ place: Int) {
    for interceptor in scenario.interceptors {
      note(
        .acknowledgementSeen(
          interceptor: interceptor.name, result, threw: interceptor.acknowledgementFailure),
        record: place)
    }
  }
}
