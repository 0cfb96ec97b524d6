/// The requests between a client and its coordinator, on the way there, parked or on the way back.
struct InFlight: Sendable {
  /// A request under way, and its answer once there is one.
  struct Message: Sendable {
    let client: ClientKey
    /// Which process of that name sent it; its successor knows nothing of it.
    let incarnation: Int32
    let latency: Milliseconds
    let api: GroupAPI
    let sentAs: SentAs
    /// The number of the request within the run.
    let number: Int
    var request: GroupRequest?
    var answer: GroupResponse?
    /// Whether the timeline shows the request, and so its answer.
    var isShown = false
    /// The place in the timeline of what set the message off.
    var cause: Int?
  }

  private var messages: [Message?] = []
  private var free: [Int32] = []

  /// Takes a message in.
  ///
  /// - Returns: The slot that stands for it until ``remove(_:)``.
  mutating func insert(_ message: Message) -> Int32 {
    if let slot = free.popLast() {
      messages[Int(slot)] = message
      return slot
    }
    messages.append(message)
    return Int32(messages.count - 1)
  }

  subscript(slot: Int32) -> Message? {
    get { messages[Int(slot)] }
    _modify { yield &messages[Int(slot)] }
  }

  mutating func remove(_ slot: Int32) {
    messages[Int(slot)] = nil
    free.append(slot)
  }
}
