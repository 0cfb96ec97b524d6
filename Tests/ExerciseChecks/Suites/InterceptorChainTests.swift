import Testing

@Suite("3 · interceptor-chain")
struct InterceptorChainTests {
  @Test("What you wrote") func attempt() throws { try Attempt.judge("interceptor-chain") }

  static let sheet = AnswerSheet(
    "interceptor-chain", stub: InterceptorChainAttempt.self,
    solution: InterceptorChainSolution.self,
    wrong: [
      .init(
        InterceptorChainPropagating.self, "an-exception-is-swallowed",
        "onSend(v, through: [A: throw])"),
      .init(
        InterceptorChainStopping.self, "everyone-is-asked",
        "onSend(v, through: [A: throw, B: + b])"),
      .init(
        InterceptorChainParallel.self, "each-gets-what-came-before",
        "onSend(v, through: [A: + a, B: + b])"),
      .init(
        InterceptorChainOriginal.self, "the-last-good-record-goes-on",
        "onSend(v, through: [A: + a, B: throw])"),
      .init(
        InterceptorChainFiltering.self, "everyone-is-asked",
        "onSend(v, through: [A: nil, B: + b])"),
      .init(
        InterceptorChainForgiving.self, "nil-goes-on-like-a-record",
        "onSend(v, through: [A: nil])"),
    ])
}
