package import Partitioners

extension Sentence {
  /// What `why` says about one record's partition.
  package init(_ decision: PartitionDecision) {
    let partition = decision.partition
    switch decision.reason {
    case .named:
      self.init(
        ko: "파티션 \(partition): 레코드가 직접 지정",
        en: "partition \(partition): the record names it")
    case .hashed(let key):
      let arithmetic = key.arithmetic
      self.init(
        ko: "파티션 \(partition): 키의 \(arithmetic)",
        en: "partition \(partition): the key's \(arithmetic)")
    case .counted(let value, let divisor, true):
      self.init(
        ko: "파티션 \(partition): 차례대로, 카운터 \(value) mod 사용 가능한 파티션 \(divisor)개",
        en: "partition \(partition): in turn, counter \(value) mod \(divisor) available partitions")
    case .counted(let value, let divisor, false):
      self.init(
        ko: "파티션 \(partition): 사용 가능한 파티션이 없어 전체에서, 카운터 \(value) mod \(divisor)",
        en:
          "partition \(partition): none is available, so among all, counter \(value) mod \(divisor)"
      )
    case .stickyByBytes(let bytes, let batchSize, let choice):
      let draw = Sentence(choice)
      self.init(
        ko: """
          파티션 \(partition): 키가 없어 머무는 파티션, 이 레코드 전까지 \(bytes)바이트 \
          (\(batchSize)바이트부터 바꿈; \(draw(.ko)))
          """,
        en: """
          partition \(partition): no key, so it sticks here; \(bytes) bytes before this record \
          (a change is due at \(batchSize); \(draw(.en)))
          """)
    case .stickyByBatch(let choice):
      let draw = Sentence(choice)
      self.init(
        ko: "파티션 \(partition): 배치가 찰 때까지 머무는 파티션 (\(draw(.ko)))",
        en: "partition \(partition): sticks here until the batch is full (\(draw(.en)))")
    case .random(let random):
      let draw = Sentence(random)
      self.init(
        ko: "파티션 \(partition): 레코드마다 무작위 (\(draw(.ko)))",
        en: "partition \(partition): random for each record (\(draw(.en)))")
    case .stickyByTime(let since, let linger, let random):
      let draw = Sentence(random)
      let (start, length) = (
        Quantity.time(milliseconds: since), Quantity.time(milliseconds: linger)
      )
      self.init(
        ko: "파티션 \(partition): \(start)부터 머무는 파티션, 기간 \(length) (\(draw(.ko)))",
        en: "partition \(partition): sticks here since \(start), for \(length) (\(draw(.en)))")
    }
  }

  /// How a partition was drawn, as a clause.
  package init(_ choice: PartitionChoice) {
    switch choice {
    case .uniform(let draw, let available):
      self.init(
        ko: "난수 \(draw) mod 사용 가능한 파티션 \(available)개",
        en: "drawn: \(draw) mod \(available) available partitions")
    case .amongUnavailable(let draw, let count):
      self.init(
        ko: "사용 가능한 파티션이 없어 전체에서, 난수 \(draw) mod \(count)",
        en: "none is available; drawn among all: \(draw) mod \(count)")
    case .onlyAvailable:
      self.init(ko: "사용 가능한 파티션이 하나뿐", en: "the only partition available")
    case .weighted(let draw, let total, let weight):
      self.init(
        ko: "대기열이 짧을수록 잘 뽑힘: 가중치 \(total) 가운데 \(weight), 난수 \(draw) mod \(total)",
        en: "short queues are drawn more often: weight \(weight) of \(total), \(draw) mod \(total)")
    }
  }

  private init(_ random: RandomPartition) {
    if let rejected = random.rejected {
      self.init(
        ko: "처음 뽑은 파티션 \(rejected): 사용할 수 없어 한 번 더 뽑음",
        en: "the first draw, partition \(rejected), was not available")
    } else {
      self.init(ko: "한 번에 뽑음", en: "drawn at once")
    }
  }

  /// A change of the partition that records without a key stick to.
  package init(_ change: PartitionSwitch) {
    let draw = Sentence(change.choice)
    let reason = Sentence(change.reason, batchSize: change.batchSize)
    let isSame = change.from == change.to
    self.init(
      ko: """
        \(change.afterBytes)바이트 뒤 파티션 \(change.from) → \(change.to)\
        \(isSame ? " (같은 파티션이 다시 뽑힘)" : ""): \(reason(.ko)); \(draw(.ko))
        """,
      en: """
        after \(change.afterBytes) bytes partition \(change.from) → \(change.to)\
        \(isSame ? " (drawn again)" : ""): \(reason(.en)); \(draw(.en))
        """)
  }

  private init(_ reason: PartitionSwitch.Reason, batchSize: Int32) {
    switch reason {
    case .batchSize:
      self.init(
        ko: "batch.size \(batchSize)바이트를 넘었고 열린 배치가 없음",
        en: "batch.size, \(batchSize) bytes, is reached and no batch is open")
    case .heldBack:
      self.init(
        ko: "batch.size \(batchSize)바이트를 이미 넘었고, 미루게 한 배치가 다 차거나 전송됨",
        en: "batch.size, \(batchSize) bytes, was reached; the open batch that held it back is done")
    case .twiceBatchSize:
      self.init(
        ko: "batch.size의 두 배를 넘어 열린 배치가 있어도 더 미루지 않음",
        en: "twice batch.size is reached, so an open batch holds it back no longer")
    }
  }
}

extension HashedKey {
  /// The steps from hash to partition, in signs that need no language.
  fileprivate var arithmetic: String {
    let division = "\(dividend) mod \(divisor) = \(partition)"
    return switch function {
    case .murmur2: "murmur2 = \(hash); & 0x7fffffff = \(dividend); \(division)"
    case .crc32: "crc32 = \(hash); \(division)"
    case .fnv1a: "|fnv1a| = \(hash); \(division)"
    }
  }
}
