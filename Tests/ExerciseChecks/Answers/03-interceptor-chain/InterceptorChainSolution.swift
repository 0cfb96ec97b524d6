import ExerciseKit

struct InterceptorChainSolution: InterceptorChain {
  func onSend(_ record: InterceptedRecord, through chain: [ChainLink]) throws -> InterceptedRecord?
  {
    var current: InterceptedRecord? = record
    for link in chain {
      do { current = try link.onSend(current) } catch {}
    }
    return current
  }
}
