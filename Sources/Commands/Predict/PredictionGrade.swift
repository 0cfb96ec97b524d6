internal import Assignors
internal import Diagrams
internal import Formats
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// A prediction held against what a run came to.
struct PredictionGrade {
  /// The members' partitions, cell by cell; `nil` if none were predicted.
  let cells: AssignmentGrade?

  /// Everything else that was predicted.
  let answers: [Answer]

  /// Why the first cell that was not right is as it is.
  let reasons: [Sentence]

  /// What other runs are to tell.
  let waiting: String

  /// One prediction that is no assignment.
  struct Answer {
    let entry: Prediction.Entry

    /// `nil` if the run does not tell.
    let actual: Expectation.Value?

    var isRight: Bool { actual.map { entry.claim.holds(for: $0) } ?? false }
  }

  var isRight: Bool { cells?.isRight ?? true && answers.allSatisfy(\.isRight) }
}

// MARK: - Grading

extension Prediction {
  /// What tells the truth about predictions.
  enum Moment {
    case assignment(LabRun)
    /// With what a subject may have to read.
    case simulation(GroupRun, any Storage)
    /// The partition of a key, or `nil` for keys that were not sent.
    case records((_ key: String) -> Int?)

    func tells(_ subject: Expectation.Subject) -> Bool {
      switch (self, subject) {
      case (.assignment, .member), (.assignment, .owner), (.assignment, .figure): true
      case (.simulation, .member), (.simulation, .owner), (.simulation, .rebalances): true
      case (.simulation, .unavailable), (.simulation, .ends), (.simulation, .figure),
        (.simulation, .commits):
        true
      case (.records(let partition), .partition(let key)): partition(key) != nil
      default: false
      }
    }
  }
}

extension Lab {
  /// Grades what was predicted as far as a moment tells, and forgets that part of it.
  ///
  /// - Returns: `nil` if nothing was predicted of it.
  mutating func gradePrediction(at moment: Prediction.Moment) -> PredictionGrade? {
    guard !prediction.isEmpty else { return nil }
    let entries = prediction.take(moment.tells)
    guard !entries.isEmpty else { return nil }
    touch()
    var claim: [MemberID: Set<TopicPartition>] = [:]
    var answers: [PredictionGrade.Answer] = []
    for entry in entries {
      if case .member(let member) = entry.subject, case .partitions(let list) = entry.claim {
        claim[member] = Set(list)
      } else {
        answers.append(.init(entry: entry, actual: value(of: entry.subject, at: moment)))
      }
    }
    let cells = claim.isEmpty ? nil : AssignmentGrade(claim, truth: assignment(at: moment))
    return PredictionGrade(
      cells: cells, answers: answers,
      reasons: reasons(for: cells?.firstWrong, answers, at: moment), waiting: prediction.text)
  }

  private func value(
    of subject: Expectation.Subject, at moment: Prediction.Moment
  ) -> Expectation.Value? {
    switch (moment, subject) {
    case (.simulation(let run, let storage), _):
      let end = asOf(run.moment(at: run.end), of: run)
      return try? subject.value(in: end, timeline: run, storage) { run }
    case (.assignment(let run), .owner(let partition)):
      let owners = run.after.members.filter { run.after[$0].contains(partition) }
      return .names(owners.map(\.rawValue), isCounted: false)
    case (.records(let partition), .partition(let key)):
      return partition(key).map { .number($0) }
    case (.assignment(let run), .figure(let figure)):
      return Expectation.Subject.value(of: figure, run)
    default: return nil
    }
  }

  private func reasons(
    for cell: AssignmentGrade.Cell?, _ answers: [PredictionGrade.Answer],
    at moment: Prediction.Moment
  ) -> [Sentence] {
    var partition = cell?.partition
    if partition == nil, let wrong = answers.first(where: { !$0.isRight }),
      case .owner(let owned) = wrong.entry.subject
    {
      partition = owned
    }
    guard case .assignment(let run) = moment else {
      if case .simulation = moment, partition != nil || answers.contains(where: { !$0.isRight }) {
        return [.whyTimeline]
      }
      return []
    }
    guard let partition else { return [] }
    let owner = run.after.members.first { run.after[$0].contains(partition) }
    return [.decidedBy(partition.description, owner?.rawValue)]
      + run.decisions(about: partition).map { Sentence($0) }
  }
}

extension Lab {
  /// Who owns what after a run.
  private func assignment(at moment: Prediction.Moment) -> Assignment {
    switch moment {
    case .assignment(let run): run.after
    case .simulation(let run, _): asOf(run.moment(at: run.end), of: run).ownership
    case .records: .empty
    }
  }
}

extension LabRun {
  /// The decisions that put a partition where it is: those of the last round that had any.
  func decisions(about partition: TopicPartition) -> [Decision] {
    let rounds = rebalance.rounds.filter { $0.kind == .assigned }
    return rounds.reversed().lazy
      .map { WhyCommand.decisions(of: strategy, in: $0.group).decisions(about: partition) }
      .first { !$0.isEmpty } ?? []
  }
}
