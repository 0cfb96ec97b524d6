import ExerciseKit

struct InterceptorChainAttempt: InterceptorChain {
  func onSend(_ record: InterceptedRecord, through chain: [ChainLink]) throws -> InterceptedRecord?
  {
    throw NotAttempted()  // Replace this line.
  }
}
