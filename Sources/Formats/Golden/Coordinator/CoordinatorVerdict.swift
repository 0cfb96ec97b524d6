package import GroupSimulation

/// What comparing a recorded case of a group with this program's run came to.
package enum CoordinatorVerdict: Hashable, Sendable {
  case equal

  /// The first thing that is not as recorded.
  case different(String)

  /// The case cannot be run: this field is missing, or says what cannot be simulated.
  case unsupported(field: String)
}

/// One line of `coordinator/*.jsonl`, compared.
package struct CoordinatorResult: Hashable, Sendable {
  package let id: String
  package let verdict: CoordinatorVerdict
}

/// Runs a recorded case of a consumer group and compares.
///
/// What runs the case is handed its inputs only.
///
/// - Parameters:
///   - line: The case.
///   - fault: What a test plants in the program.
/// - Returns: `nil` if the line is no case of a group.
package func verifyCoordinatorCase(
  _ line: JSONValue, fault: PlantedFault? = nil
) -> CoordinatorResult? {
  guard let id = line["scenario"]?.string else { return nil }
  do {
    return CoordinatorResult(id: id, verdict: try verify(line, fault))
  } catch {
    return CoordinatorResult(id: id, verdict: .unsupported(field: error.field))
  }
}

private func verify(
  _ line: JSONValue, _ fault: PlantedFault?
) throws(TraceProblem) -> CoordinatorVerdict {
  if line["final_assignment"] != nil { return try verifyLibrdkafka(line) }
  let broker = try verifyBroker(line, fault)
  return broker == .equal && line["client_events"] != nil
    ? try verifyClients(line, fault) : broker
}

/// Compares what a coordinator did, step by step.
private func verifyBroker(
  _ line: JSONValue, _ fault: PlantedFault?
) throws(TraceProblem) -> CoordinatorVerdict {
  let steps = try BrokerInputs(case: line).run(fault)
  let recorded: [JSONValue]
  do { recorded = try recordedSteps(of: line) } catch { return .different(error.field) }
  for (place, (mine, theirs)) in zip(steps, recorded).enumerated() where !mine.isSame(as: theirs) {
    let names = (theirs.entries ?? []).map(\.key)
    let name = names.first { mine[$0]?.isSame(as: theirs[$0] ?? .null) != true }
    return .different("steps[\(place)]" + (name.map { ".\($0)" } ?? ""))
  }
  return steps.count == recorded.count ? .equal : .different("steps[\(recorded.count)]")
}
