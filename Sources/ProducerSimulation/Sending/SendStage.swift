package import Partitioners

/// One step on a record's way through the producer.
package struct SendStep: Hashable, Sendable {
  package let milliseconds: Int64

  /// The record's place among the sends; `nil` for what concerns a batch or a request.
  package let record: Int?

  package let stage: SendStage
}

/// The steps on a record's way from `send()` to the answer.
///
/// The first seven belong to `send()` and run in the application's thread, in this order. Source:
/// `KafkaProducer.doSend`, `RecordAccumulator` and `Sender`.
package enum SendStage: Hashable, Sendable {
  /// An interceptor saw the record, or changed it.
  case intercepted(Interception)
  /// The topic's partitions were known, or had to be asked for.
  case metadata(waitedMilliseconds: Int64)
  case keySerialized([UInt8]?)
  case valueSerialized([UInt8]?)
  /// Key hash, configured partitioner, or the record itself decided.
  case partitioned(PartitionDecision)
  /// The accumulator will choose when it appends: the built-in rule for records without a key.
  case partitionLeftOpen
  /// From here on nobody may change the headers.
  case headersFrozen(count: Int)
  case appended(AppendedRecord)

  /// The buffer is full; `send()` waits.
  case awaitingMemory(neededBytes: Int, freeBytes: Int)
  /// A batch may leave.
  case batchReady(batch: Int, partition: Int32, ReadyReason)
  case requestSent(ProduceRequest)
  /// An interceptor's `onAcknowledgement` saw the answer; what it throws is swallowed.
  case acknowledgementSeen(interceptor: String, SendResult, threw: String?)
  /// The application's own callback ran, and its future is done.
  case completed(SendResult)
  /// `send()` threw, so that there is neither callback nor future.
  case threw(SendFailure)
}

/// The seven phases of `send()`, numbered in their order.
package enum SendPhase: Int, CaseIterable, Sendable {
  case interceptors = 1
  case metadata, keySerializer, valueSerializer, partitioner, headersFrozen, append
}

extension SendStage {
  /// The phase of `send()` that a step belongs to; `nil` for what happens elsewhere or later.
  package var phase: SendPhase? {
    switch self {
    case .intercepted: .interceptors
    case .metadata: .metadata
    case .keySerialized: .keySerializer
    case .valueSerialized: .valueSerializer
    case .partitioned, .partitionLeftOpen: .partitioner
    case .headersFrozen: .headersFrozen
    case .appended, .awaitingMemory: .append
    case .batchReady, .requestSent, .acknowledgementSeen, .completed, .threw: nil
    }
  }
}

/// Where a record was appended.
package struct AppendedRecord: Hashable, Sendable {
  package let placement: Placement

  /// The bytes of the batch with this record.
  package let batchBytes: Int

  package let isBatchFull: Bool
}

/// Why a batch leaves.
package enum ReadyReason: Hashable, Sendable {
  /// No further record fits, or one did not.
  case full
  /// `linger.ms` has passed since it was opened.
  case lingered
  /// Somebody waits for its memory.
  case memoryNeeded
  /// It goes to a broker for which another batch is ready.
  case sameBroker
}

/// A request to one broker: at most one batch of each partition that it leads.
package struct ProduceRequest: Hashable, Sendable {
  package let number: Int
  package let broker: Int

  /// The batches by their numbers.
  package let batches: [Int]

  /// The bytes of the batches.
  package let bytes: Int
}

/// What an application learns of a record: `RecordMetadata`, or an exception.
package struct SendResult: Hashable, Sendable {
  /// `nil` if metadata is null, as after an interceptor that returned nothing.
  package let partition: Int32?

  /// -1 if unknown: with `acks=0`, and for records that were never written.
  package let offset: Int64

  package let failure: SendFailure?

  package init(partition: Int32?, offset: Int64, failure: SendFailure?) {
    self.partition = partition
    self.offset = offset
    self.failure = failure
  }
}

/// Why a record was not written, with the exception that Java has for it.
package enum SendFailure: Error, Hashable, Sendable {
  /// An interceptor returned null, which `send()` runs into.
  case nothingToSend
  case key(SerializationFailure)
  case value(SerializationFailure)
  /// The cluster does not know the topic, or not yet.
  case unknownTopic(waitedMilliseconds: Int64)
  /// The record asks for a partition that does not appear.
  case unknownPartition(Int32, count: Int32, waitedMilliseconds: Int64)
  /// `max.request.size`.
  case tooLargeForRequest(bytes: Int, limit: Int)
  /// `buffer.memory`.
  case tooLargeForMemory(bytes: Int, limit: Int)
  /// A batch of `batch.size` can never be allocated.
  case batchLargerThanMemory(bytes: Int, limit: Int)
  case memoryExhausted(bytes: Int, waitedMilliseconds: Int64)
  /// `delivery.timeout.ms` has passed since its batch was opened.
  case expired(afterMilliseconds: Int64)

  /// The simple name of the Java exception.
  package var javaName: String {
    switch self {
    case .nothingToSend: "NullPointerException"
    case .key, .value: "SerializationException"
    case .unknownTopic, .unknownPartition, .expired: "TimeoutException"
    case .tooLargeForRequest, .tooLargeForMemory: "RecordTooLargeException"
    case .batchLargerThanMemory: "IllegalArgumentException"
    case .memoryExhausted: "BufferExhaustedException"
    }
  }

  /// Whether `send()` throws it; otherwise it comes in the future and the callback.
  package var isThrown: Bool {
    switch self {
    case .nothingToSend, .key, .value, .batchLargerThanMemory: true
    case .unknownTopic, .unknownPartition, .tooLargeForRequest, .tooLargeForMemory,
      .memoryExhausted, .expired:
      false
    }
  }
}
