/// A record as far as its partition depends on it.
public struct PartitionedRecord: Hashable, Sendable {
  /// The serialized key; `nil` for a null key, which is not an empty one.
  public var key: [UInt8]?

  public var size: RecordSize

  /// The partition that the record itself names.
  public var partition: Int32?

  public init(key: [UInt8]?, size: RecordSize, partition: Int32? = nil) {
    self.key = key
    self.size = size
    self.partition = partition
  }

  /// A record with a key and a value of so many bytes, without headers.
  public init(key: [UInt8]?, valueBytes: Int = 0) {
    self.init(key: key, size: RecordSize(keyBytes: key?.count, valueBytes: valueBytes))
  }
}

/// What became of one record: where it went, why, and what that led to.
public struct Placement: Hashable, Sendable {
  public let decision: PartitionDecision

  /// The first answer, dropped because the record would have opened a batch there.
  public let dropped: PartitionDecision?

  /// The batch that took the record.
  public let appended: RecordAccumulator.Appended

  /// The change of partition that this record's arrival set off before it was appended.
  public let switchedBefore: PartitionSwitch?

  /// The change of partition that its bytes set off, for later records.
  public let switchedAfter: PartitionSwitch?

  init(
    _ decision: PartitionDecision, _ appended: RecordAccumulator.Appended,
    after dropped: PartitionDecision? = nil, switchedBefore: PartitionSwitch? = nil,
    switchedAfter: PartitionSwitch? = nil
  ) {
    self.decision = decision
    self.dropped = dropped
    self.appended = appended
    self.switchedBefore = switchedBefore
    self.switchedAfter = switchedAfter
  }

  public var partition: Int32 { decision.partition }
}
