import ExerciseKit

/// Measures over one second.
struct ThrottleTimeOneSecond: ThrottleTime {
  func throttleMilliseconds(of use: QuotaUse) throws -> Int {
    let window = Double(1000)
    let bound = Double(use.bound)
    let rate = Double(use.recorded) / (window / 1000)
    guard rate > bound else { return 0 }
    let delay = Int(((rate - bound) / bound * window).rounded())
    return use.isRequestQuota ? min(delay, 1000) : delay
  }
}

/// Measures over all eleven samples from the start.
struct ThrottleTimeEleven: ThrottleTime {
  func throttleMilliseconds(of use: QuotaUse) throws -> Int {
    let window = Double(11_000)
    let bound = Double(use.bound)
    let rate = Double(use.recorded) / (window / 1000)
    guard rate > bound else { return 0 }
    let delay = Int(((rate - bound) / bound * window).rounded())
    return use.isRequestQuota ? min(delay, 1000) : delay
  }
}

/// Measures over ten seconds, whenever it is.
struct ThrottleTimeTenFlat: ThrottleTime {
  func throttleMilliseconds(of use: QuotaUse) throws -> Int {
    let window = Double(10_000)
    let bound = Double(use.bound)
    let rate = Double(use.recorded) / (window / 1000)
    guard rate > bound else { return 0 }
    let delay = Int(((rate - bound) / bound * window).rounded())
    return use.isRequestQuota ? min(delay, 1000) : delay
  }
}

/// Adds the elapsed time to ten seconds even when seconds were seen.
struct ThrottleTimeAdding: ThrottleTime {
  func throttleMilliseconds(of use: QuotaUse) throws -> Int {
    let window = Double(10_000 + use.elapsedMilliseconds)
    let bound = Double(use.bound)
    let rate = Double(use.recorded) / (window / 1000)
    guard rate > bound else { return 0 }
    let delay = Int(((rate - bound) / bound * window).rounded())
    return use.isRequestQuota ? min(delay, 1000) : delay
  }
}

/// Cuts the fraction off.
struct ThrottleTimeTruncating: ThrottleTime {
  func throttleMilliseconds(of use: QuotaUse) throws -> Int {
    let missing = max(10 - use.elapsedMilliseconds / 1000, 0)
    let window = Double(use.elapsedMilliseconds + missing * 1000)
    let bound = Double(use.bound)
    let rate = Double(use.recorded) / (window / 1000)
    guard rate > bound else { return 0 }
    let delay = Int(((rate - bound) / bound * window))
    return use.isRequestQuota ? min(delay, 1000) : delay
  }
}

/// Does not know that the request quota waits a second at most.
struct ThrottleTimeUncapped: ThrottleTime {
  func throttleMilliseconds(of use: QuotaUse) throws -> Int {
    let missing = max(10 - use.elapsedMilliseconds / 1000, 0)
    let window = Double(use.elapsedMilliseconds + missing * 1000)
    let bound = Double(use.bound)
    let rate = Double(use.recorded) / (window / 1000)
    guard rate > bound else { return 0 }
    let delay = Int(((rate - bound) / bound * window).rounded())
    return delay
  }
}
