package import KafkaModel

/// One thing that happened in a run: the only source of texts, diagrams and measures.
package struct TimelineEvent: Sendable {
  package let instant: SimulatedInstant

  /// The process that did it or that it happened to; `nil` for the coordinator itself.
  package let client: ClientKey?
  package let kind: Kind

  // Runs write millions of these: small, with what is large behind a reference.
  private let causePlace: Int32

  /// The place in the timeline of what led to this; `nil` for what the script wants.
  package var cause: Int? { causePlace < 0 ? nil : Int(causePlace) }

  /// What can happen.
  package enum Kind: Sendable {
    /// The scenario's script did something.
    indirect case scripted(ScriptedAction.Action)
    /// An application that was busy polls again.
    case resumed
    /// A client sends a request; its number ties request and answer together.
    case sent(GroupAPI, request: Int32)
    /// The coordinator keeps a request and answers later.
    case parked(GroupAPI, request: Int32)
    /// The coordinator answers.
    case answered(GroupAPI, request: Int32, ErrorCode)
    /// The answer reaches its client.
    case received(GroupAPI, request: Int32, ErrorCode)
    /// The listener of an application is called.
    indirect case called(RebalanceCallback, PartitionList)
    case noticed(ClientNotice)
    /// A client stands otherwise with its group than before (KIP-848).
    case entered(MembershipState)
    case threw(ErrorCode)
    case ended
    /// A timer of the coordinator fires.
    case fired(CoordinatorTimer)
    indirect case group(GroupEvent)
  }

  package init(
    at instant: SimulatedInstant, client: ClientKey?, _ kind: Kind, cause: Int?
  ) {
    self.instant = instant
    self.client = client
    self.kind = kind
    causePlace = Int32(cause ?? -1)
  }
}
