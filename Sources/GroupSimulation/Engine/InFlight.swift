/// The requests between a client and its coordinator, on the way there, parked or on the way back.
struct InFlight: Sendable {
  /// What is written on a message, apart from what is in it.
  struct Header: Sendable {
    let client: ClientKey
    /// Which process of that name sent it; its successor knows nothing of it.
    let incarnation: Int32
    let latency: Milliseconds
    let api: GroupAPI
    let sentAs: SentAs
    /// The number of the request within the run.
    let number: Int32
    /// Whether the timeline shows the request, and so its answer as well.
    var isShown = true
    /// The place in the timeline of what set the message off.
    var cause: Int?
  }

  // Apart, so that looking at a header copies integers only.
  private var headers: [Header] = []
  private var requests: [GroupRequest?] = []
  private var answers: [GroupResponse?] = []
  private var free: [Int32] = []

  /// Takes a request in.
  ///
  /// - Returns: The slot that stands for it until its answer is taken out.
  mutating func insert(_ request: GroupRequest, _ header: Header) -> Int32 {
    if let slot = free.popLast() {
      headers[Int(slot)] = header
      requests[Int(slot)] = request
      return slot
    }
    headers.append(header)
    requests.append(request)
    answers.append(nil)
    return Int32(headers.count - 1)
  }

  func header(_ slot: Int32) -> Header { headers[Int(slot)] }

  func latency(_ slot: Int32) -> Milliseconds { headers[Int(slot)].latency }

  /// Takes a request out, on its arrival.
  mutating func takeRequest(_ slot: Int32) -> GroupRequest? { requests[Int(slot)].take() }

  /// Puts in the answer to a request, and what set that off.
  mutating func insert(answer: GroupResponse, _ slot: Int32, cause: Int?) {
    answers[Int(slot)] = answer
    headers[Int(slot)].cause = cause
  }

  /// Takes an answer out, on its arrival; nothing is left of the request.
  mutating func takeAnswer(_ slot: Int32) -> GroupResponse? {
    free.append(slot)
    return answers[Int(slot)].take()
  }
}
