import ExerciseKit

/// Answers with whatever is there.
struct FetchRuleHasty: FetchRule {
  func answer(to request: FetchRequest, batches: [ArrivingBatch]) throws -> FetchAnswer {
    let time = 0
    var room = max(request.maxBytes, batches.first?.bytes ?? 0)
    let sent = batches.prefix { batch in
      room -= batch.bytes
      return batch.atMilliseconds <= time && room >= 0
    }
    return FetchAnswer(atMilliseconds: time, batchCount: sent.count)
  }
}

/// Always waits to the end.
struct FetchRuleLazy: FetchRule {
  func answer(to request: FetchRequest, batches: [ArrivingBatch]) throws -> FetchAnswer {
    let time = request.maxWaitMilliseconds
    var room = max(request.maxBytes, batches.first?.bytes ?? 0)
    let sent = batches.prefix { batch in
      room -= batch.bytes
      return batch.atMilliseconds <= time && room >= 0
    }
    return FetchAnswer(atMilliseconds: time, batchCount: sent.count)
  }
}

/// Waits until there is enough, however long.
struct FetchRuleEndless: FetchRule {
  func answer(to request: FetchRequest, batches: [ArrivingBatch]) throws -> FetchAnswer {
    var sum = 0
    var time = 0
    for batch in batches where sum < request.minBytes {
      sum += batch.bytes
      time = batch.atMilliseconds
    }
    if batches.isEmpty { time = request.maxWaitMilliseconds }
    var room = max(request.maxBytes, batches.first?.bytes ?? 0)
    let sent = batches.prefix { batch in
      room -= batch.bytes
      return batch.atMilliseconds <= time && room >= 0
    }
    return FetchAnswer(atMilliseconds: time, batchCount: sent.count)
  }
}

/// Sends nothing when the wait ends without enough.
struct FetchRuleEmptyHanded: FetchRule {
  func answer(to request: FetchRequest, batches: [ArrivingBatch]) throws -> FetchAnswer {
    var sum = 0
    var time = 0
    for batch in batches where sum < request.minBytes {
      sum += batch.bytes
      time = batch.atMilliseconds
    }
    if sum < request.minBytes { time = request.maxWaitMilliseconds }
    time = min(time, request.maxWaitMilliseconds)
    var room = max(request.maxBytes, batches.first?.bytes ?? 0)
    let sent = batches.prefix { batch in
      room -= batch.bytes
      return sum >= request.minBytes && batch.atMilliseconds <= time && room >= 0
    }
    return FetchAnswer(atMilliseconds: time, batchCount: sent.count)
  }
}

/// Takes the limit for a hard one.
struct FetchRuleHard: FetchRule {
  func answer(to request: FetchRequest, batches: [ArrivingBatch]) throws -> FetchAnswer {
    var sum = 0
    var time = 0
    for batch in batches where sum < request.minBytes {
      sum += batch.bytes
      time = batch.atMilliseconds
    }
    if sum < request.minBytes { time = request.maxWaitMilliseconds }
    time = min(time, request.maxWaitMilliseconds)
    var room = request.maxBytes
    let sent = batches.prefix { batch in
      room -= batch.bytes
      return batch.atMilliseconds <= time && room >= 0
    }
    return FetchAnswer(atMilliseconds: time, batchCount: sent.count)
  }
}

/// Does not look at the limit.
struct FetchRuleUnlimited: FetchRule {
  func answer(to request: FetchRequest, batches: [ArrivingBatch]) throws -> FetchAnswer {
    var sum = 0
    var time = 0
    for batch in batches where sum < request.minBytes {
      sum += batch.bytes
      time = batch.atMilliseconds
    }
    if sum < request.minBytes { time = request.maxWaitMilliseconds }
    time = min(time, request.maxWaitMilliseconds)
    let sent = batches.prefix { $0.atMilliseconds <= time }
    return FetchAnswer(atMilliseconds: time, batchCount: sent.count)
  }
}
