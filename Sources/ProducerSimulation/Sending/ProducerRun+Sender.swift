internal import Partitioners

// MARK: - The sender's thread

extension ProducerRun {
  private var isMemoryNeeded: Bool {
    if case .awaitingMemory = application { true } else { false }
  }

  private func broker(of partition: Int32) -> Int { Int(partition) % scenario.brokerCount }

  /// The partitions with a leader that wait for a broker.
  private func partitions(of broker: Int) -> [Int32] {
    partitioner?.topic.available.filter { self.broker(of: $0) == broker } ?? []
  }

  /// When a broker can be sent to: `nil` while too many requests are under way to it.
  private func opening(of broker: Int) -> Int64? {
    guard inFlight[broker] < scenario.settings.maxInFlight else { return nil }
    var time = now
    // Outages may follow one another.
    while let outage = scenario.outages.first(where: {
      $0.broker == broker && $0.from <= time && time < $0.until
    }) {
      time = outage.until
    }
    return time
  }

  /// When a partition's oldest batch may leave; `nil` if there is none.
  private func readyTime(of partition: Int32) -> Int64? {
    guard let partitioner, let batch = partitioner.accumulator.batches(of: partition).first else {
      return nil
    }
    if isMemoryNeeded { return now }
    let linger = scenario.settings.lingerMilliseconds
    let isReady = partitioner.accumulator.isReady(
      batch, atMilliseconds: now, lingerMilliseconds: linger)
    return isReady ? now : batch.createdMilliseconds + linger
  }

  /// When the sender looks, or some batch can be sent.
  var senderTime: Int64? {
    if isSenderAwake { return now }
    return (0..<scenario.brokerCount).compactMap { broker -> Int64? in
      guard let opening = opening(of: broker),
        let ready = partitions(of: broker).compactMap({ readyTime(of: $0) }).min()
      else { return nil }
      return max(opening, ready)
    }.min()
  }

  /// Sends one request to every broker for which a batch is ready.
  mutating func sendRequests() {
    isSenderAwake = false
    // The load is collected whenever the sender looks, for the next choices of a partition.
    partitioner?.collectLoad()
    for broker in 0..<scenario.brokerCount where opening(of: broker) == now {
      let partitions = partitions(of: broker)
      let ready = partitions.filter { readyTime(of: $0).map { $0 <= now } == true }
      guard !ready.isEmpty else { continue }
      sendRequest(to: broker, partitions, ready: ready)
    }
  }

  private mutating func sendRequest(to broker: Int, _ partitions: [Int32], ready: [Int32]) {
    var numbers: [Int] = []
    var bytes = 0
    // Each request begins with another partition, so that none is left behind for ever.
    let first = firstPartitions[broker] % partitions.count
    for offset in partitions.indices {
      let index = (first + offset) % partitions.count
      firstPartitions[broker] = index
      let partition = partitions[index]
      guard let next = partitioner?.accumulator.batches(of: partition).first else { continue }
      if bytes + next.bytes > scenario.settings.maxRequestBytes, !numbers.isEmpty { break }
      let reason = reason(next, isReady: ready.contains(partition))
      guard let batch = partitioner?.takeFirst(of: partition) else { continue }
      note(.batchReady(batch: batch.number, partition: partition, reason))
      numbers.append(batch.number)
      bytes += batch.bytes
    }
    let request = ProduceRequest(
      number: requestCount, broker: broker, batches: numbers, bytes: bytes)
    requestCount += 1
    note(.requestSent(request))
    if scenario.settings.acks == .none {
      complete(request)
    } else {
      inFlight[broker] += 1
      responses.append(
        Response(arrives: now + 2 * scenario.oneWayMilliseconds, request: request))
    }
  }

  private func reason(_ batch: Batch, isReady: Bool) -> ReadyReason {
    guard let accumulator = partitioner?.accumulator, isReady else { return .sameBroker }
    if accumulator.isFull(batch) || accumulator.batches(of: batch.partition).count > 1 {
      return .full
    }
    let age = now - batch.createdMilliseconds
    return age >= scenario.settings.lingerMilliseconds ? .lingered : .memoryNeeded
  }

  // MARK: Answers

  mutating func takeResponse() {
    // The earliest, and of several the one that was sent first.
    guard let index = responses.indices.min(by: { responses[$0].arrives < responses[$1].arrives })
    else { return }
    let response = responses.remove(at: index)
    inFlight[response.request.broker] -= 1
    isSenderAwake = true
    complete(response.request)
  }

  private mutating func complete(_ request: ProduceRequest) {
    let isAnswered = scenario.settings.acks != .none
    for number in request.batches {
      let partition = batches[number].partition
      let base = logEnds[Int(partition)]
      logEnds[Int(partition)] += Int64(batches[number].places.count)
      for (delta, place) in batches[number].places.enumerated() {
        let offset = isAnswered ? base + Int64(delta) : -1
        finish(place, SendResult(partition: partition, offset: offset, failure: nil))
      }
      release(number)
    }
    retryAppend()
  }

  private mutating func finish(_ place: Int, _ result: SendResult) {
    tellInterceptors(result, place)
    note(.completed(result), record: place)
  }

  private mutating func release(_ batch: Int) {
    usedBytes -= batchMemory[batch]
    batchMemory[batch] = 0
  }

  /// Lets a `send()` that waits for memory try again.
  private mutating func retryAppend() {
    let waiting = application
    guard case .awaitingMemory(let prepared, _, _, _) = waiting else { return }
    application = .free
    let stepCount = steps.count
    append(prepared, firstTime: false)
    // Nothing was noted: there is still not enough.
    if steps.count == stepCount { application = waiting }
  }

  // MARK: Expiry

  /// When the oldest waiting batch is given up.
  var expiryTime: Int64? {
    guard let partitioner else { return nil }
    let created = (0..<partitioner.topic.count).compactMap {
      partitioner.accumulator.batches(of: $0).first?.createdMilliseconds
    }.min()
    return created.map { $0 + scenario.settings.deliveryTimeoutMilliseconds }
  }

  mutating func expireBatches() {
    let timeout = scenario.settings.deliveryTimeoutMilliseconds
    let now = now
    let expired = partitioner?.drain { now - $0.createdMilliseconds >= timeout } ?? []
    for batch in expired {
      for place in batches[batch.number].places {
        let failure = SendFailure.expired(afterMilliseconds: timeout)
        finish(place, SendResult(partition: batch.partition, offset: -1, failure: failure))
      }
      release(batch.number)
    }
    retryAppend()
  }
}
