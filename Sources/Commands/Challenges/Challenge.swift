internal import Assignors
internal import Formats
internal import GroupSimulation
internal import KafkaModel
internal import Partitioners
internal import Texts

/// Something to break, judged by what the engines do.
struct Challenge: Sendable {
  let number: Int

  /// The size of the smallest answer that is known; a test holds the answer itself.
  let best: Int

  let unit: Sentence

  var title: Sentence { Sentence.challengeTitles[number - 1] }
  var how: Sentence { Sentence.challengeHows[number - 1] }

  static let all = [
    Challenge(number: 1, best: 5, unit: .groupSize),
    Challenge(number: 2, best: 6, unit: .groupSize),
    Challenge(number: 3, best: 10, unit: .groupSize),
    Challenge(number: 4, best: 5, unit: .keySize),
    Challenge(number: 5, best: 4, unit: .groupSize),
  ]

  /// What an answer came to.
  enum Outcome: Hashable {
    /// It wins, and is this large.
    case won(size: Int)
    case missed(Sentence)
  }

  /// Judges the lab, or the keys for the challenge that is about keys.
  ///
  /// - Throws: A ``Problem`` if a strategy fails, or a simulation cannot be run.
  func outcome(of lab: Lab, keys: [String], isCancelled: @escaping () -> Bool) throws -> Outcome {
    if number == 4 { return Self.hotPartition(keys) }
    guard lab.partitionCount > 0, !lab.members.isEmpty || !lab.events.isEmpty else {
      return .missed(.challengeNoGroup)
    }
    switch number {
    case 1: return try idleUnderRange(lab)
    case 2: return try unevenRoundRobin(lab)
    case 3: return stoppedForOne(lab)
    default: return try slowerCooperation(lab, isCancelled: isCancelled)
    }
  }

  private func size(of lab: Lab) -> Int { lab.partitionCount + lab.members.count }
}

// MARK: - Groups

extension Challenge {
  private func idleUnderRange(_ lab: Lab) throws -> Outcome {
    let group = lab.group(remembering: false)
    guard group.members.allSatisfy({ Set($0.topics) == Set(lab.topics.map(\.name)) }) else {
      return .missed(.challengeUnequal)
    }
    guard lab.partitionCount > lab.members.count else {
      return .missed(.challengeFewPartitions(lab.partitionCount, lab.members.count))
    }
    let metrics = AssignmentMetrics(of: try Strategy.range.assignor.assign(group))
    return metrics.idle.isEmpty ? .missed(.challengeNobodyIdle) : .won(size: size(of: lab))
  }

  private func unevenRoundRobin(_ lab: Lab) throws -> Outcome {
    let group = lab.group(remembering: false)
    let dealt = AssignmentMetrics(of: try Strategy.roundrobin.assignor.assign(group)).spread
    let balanced = AssignmentMetrics(of: try Strategy.sticky.assignor.assign(group)).spread
    guard dealt >= 2, balanced < 2 else {
      return .missed(.challengeSpreads(roundrobin: dealt, sticky: balanced))
    }
    return .won(size: size(of: lab))
  }

  private func stoppedForOne(_ lab: Lab) -> Outcome {
    guard let run = lab.lastRun, run.strategy.rebalanceProtocol == .eager, !run.isOwn,
      run.rebalance.failure == nil
    else { return .missed(.challengeNoEagerRun) }
    let moved = run.change.moved.count
    let stopped = run.rebalance.stoppedCount
    guard moved == 1, stopped >= 8 else {
      return .missed(.challengeStopped(stopped, moved: moved))
    }
    return .won(size: size(of: lab))
  }
}

// MARK: - Keys

extension Challenge {
  private static func hotPartition(_ keys: [String]) -> Outcome {
    if keys.isEmpty { return .missed(.challengeNoKeys) }
    let distinct = Set(keys.map { Array($0.utf8) })
    var counts = [Int](repeating: 0, count: 6)
    for key in distinct {
      counts[Int(KeyHash.murmur2.hash(key.span, partitionCount: 6).partition)] += 1
    }
    let most = counts.max() ?? 0
    guard distinct.count >= 5, most * 5 >= distinct.count * 4 else {
      return .missed(.challengeKeys(most, of: distinct.count))
    }
    return .won(size: distinct.reduce(0) { $0 + $1.count })
  }
}

// MARK: - Time

extension Challenge {
  private func slowerCooperation(_ lab: Lab, isCancelled: () -> Bool) throws -> Outcome {
    let eager = try Self.gaps(in: lab, under: "sticky", isCancelled: isCancelled)
    let cooperative = try Self.gaps(in: lab, under: "cooperative-sticky", isCancelled: isCancelled)
    let pairs = cooperative.map { partition, time in (eager[partition] ?? .zero, time) }
    guard let widest = pairs.max(by: { $0.1 - $0.0 < $1.1 - $1.0 }) else {
      return .missed(.challengeNoGroup)
    }
    guard widest.1 > widest.0 else {
      return .missed(
        .challengeTimes(
          eager: widest.0.text, cooperative: widest.1.text))
    }
    let joining = lab.events.count { if case .join = $0.action { true } else { false } }
    return .won(size: size(of: lab) + joining)
  }
}

extension Challenge {
  /// How long each partition was without an owner, were the group to use one strategy.
  private static func gaps(
    in lab: Lab, under strategy: String, isCancelled: () -> Bool
  ) throws -> [TopicPartition: Duration] {
    var lab = lab
    for member in lab.members {
      try lab.change("partition.assignment.strategy", to: strategy, for: .member(member.id))
    }
    try lab.change("partition.assignment.strategy", to: strategy, for: nil)
    let run = GroupRun(try SimulationConfig(lab), seed: lab.seed, isCancelled: isCancelled)
    if isCancelled() { throw LabRefusal.interrupted }
    return Dictionary(
      uniqueKeysWithValues: run.ownership.partitions.indices.map { place in
        (
          run.ownership.partitions[place],
          .milliseconds(run.ownership.unowned(at: place).count)
        )
      })
  }
}
