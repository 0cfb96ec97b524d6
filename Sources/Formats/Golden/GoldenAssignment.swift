package import Assignors
package import KafkaModel
package import Texts

/// The recorded result of one run of an assignor.
package struct GoldenAssignment: Sendable {
  /// By member its partitions, ascending; `nil` if the run failed.
  private let partitions: [(member: MemberID, partitions: [TopicPartition])]?

  /// By member its partitions as printed, in list order, where the run kept it.
  private let ordered: [(member: MemberID, partitions: [String])]

  /// Which algorithm ran, where it is recorded.
  private let path: String?

  /// The Java exception that ended the run.
  private let error: String?

  /// Reads the result fields of a line.
  ///
  /// - Throws: ``GoldenProblem`` with the place at which the line is broken.
  package init(_ line: JSONValue) throws(GoldenProblem) {
    let line = GoldenField(value: line, path: "")
    error = try line.presentField("error")?.string()
    path = try line.presentField("path")?.string()

    var ordered: [(MemberID, [String])] = []
    for (member, field) in try line.presentField("ordered")?.entries() ?? [] {
      var names: [String] = []
      for element in try field.elements() { names.append(try element.string()) }
      ordered.append((MemberID(member), names))
    }
    self.ordered = ordered

    let assignment = try line.field("assignment")
    guard error == nil || !assignment.value.isNull else {
      partitions = nil
      return
    }
    var partitions: [(MemberID, [TopicPartition])] = []
    for (member, field) in try assignment.entries() {
      partitions.append((MemberID(member), try field.partitionsByTopic().sorted()))
    }
    self.partitions = partitions
  }

  /// The first thing in which a computed result differs; `nil` if nothing does.
  package func difference(
    from result: Result<Assignment, KafkaFailure>, algorithm: AssignmentAlgorithm?
  ) -> GoldenDifference? {
    switch result {
    case .failure(let failure):
      if error == failure.javaName, partitions == nil { return nil }
      return .failure(recorded: error, computed: failure.javaName)
    case .success(let assignment):
      if error != nil { return .failure(recorded: error, computed: nil) }
      if let path, path != algorithm?.rawValue {
        return .path(recorded: path, computed: algorithm?.rawValue)
      }
      return partitionDifference(assignment) ?? orderDifference(assignment)
    }
  }

  private func partitionDifference(_ assignment: Assignment) -> GoldenDifference? {
    for (member, recorded) in partitions ?? [] {
      let computed = Set(assignment[member]).sorted()
      if !assignment.contains(member) || computed != recorded {
        return .partitions(
          member: member.rawValue, recorded: recorded.map(\.description),
          computed: assignment.contains(member) ? computed.map(\.description) : nil)
      }
    }
    let recorded = Set((partitions ?? []).map(\.member))
    guard let member = assignment.members.first(where: { !recorded.contains($0) }) else {
      return nil
    }
    return .partitions(
      member: member.rawValue, recorded: nil,
      computed: assignment[member].map(\.description))
  }

  private func orderDifference(_ assignment: Assignment) -> GoldenDifference? {
    for (member, recorded) in ordered {
      let computed = assignment[member].map(\.description)
      // Byte by byte: to `String` two spellings of one letter are equal.
      if !computed.elementsEqual(recorded, by: { $0.utf8.elementsEqual($1.utf8) }) {
        return .order(member: member.rawValue, recorded: recorded, computed: computed)
      }
    }
    return nil
  }
}
