import ExerciseKit

struct FetchRuleSolution: FetchRule {
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
      return batch.atMilliseconds <= time && room >= 0
    }
    return FetchAnswer(atMilliseconds: time, batchCount: sent.count)
  }
}
