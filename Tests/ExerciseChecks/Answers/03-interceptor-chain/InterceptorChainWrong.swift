import ExerciseKit

/// Lets an exception out of `send()`.
struct InterceptorChainPropagating: InterceptorChain {
  func onSend(_ record: InterceptedRecord, through chain: [ChainLink]) throws -> InterceptedRecord?
  {
    try chain.reduce(record) { current, link in try link.onSend(current) }
  }
}

/// Stops at the first exception.
struct InterceptorChainStopping: InterceptorChain {
  func onSend(_ record: InterceptedRecord, through chain: [ChainLink]) throws -> InterceptedRecord?
  {
    var current: InterceptedRecord? = record
    for link in chain {
      guard let next = try? link.onSend(current) else { return current }
      current = next
    }
    return current
  }
}

/// Goes back to the application's record after an exception.
struct InterceptorChainOriginal: InterceptorChain {
  func onSend(_ record: InterceptedRecord, through chain: [ChainLink]) throws -> InterceptedRecord?
  {
    var current: InterceptedRecord? = record
    for link in chain {
      do { current = try link.onSend(current) } catch { current = record }
    }
    return current
  }
}

/// Takes nil for "drop this record", and asks nobody else.
struct InterceptorChainFiltering: InterceptorChain {
  func onSend(_ record: InterceptedRecord, through chain: [ChainLink]) throws -> InterceptedRecord?
  {
    var current = record
    for link in chain {
      do {
        guard let next = try link.onSend(current) else { return nil }
        current = next
      } catch {}
    }
    return current
  }
}

/// Takes nil for "no change".
struct InterceptorChainForgiving: InterceptorChain {
  func onSend(_ record: InterceptedRecord, through chain: [ChainLink]) throws -> InterceptedRecord?
  {
    var current = record
    for link in chain {
      if let next = try? link.onSend(current) { current = next }
    }
    return current
  }
}

/// Gives every interceptor the application's record.
struct InterceptorChainParallel: InterceptorChain {
  func onSend(_ record: InterceptedRecord, through chain: [ChainLink]) throws -> InterceptedRecord?
  {
    var last: InterceptedRecord? = record
    for link in chain {
      do { last = try link.onSend(record) } catch {}
    }
    return last
  }
}
