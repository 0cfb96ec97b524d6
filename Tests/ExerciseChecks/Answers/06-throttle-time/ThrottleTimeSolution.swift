import ExerciseKit

struct ThrottleTimeSolution: ThrottleTime {
  func throttleMilliseconds(of use: QuotaUse) throws -> Int {
    let missing = max(10 - use.elapsedMilliseconds / 1000, 0)
    let window = Double(use.elapsedMilliseconds + missing * 1000)
    let bound = Double(use.bound)
    let rate = Double(use.recorded) / (window / 1000)
    guard rate > bound else { return 0 }
    let delay = Int(((rate - bound) / bound * window).rounded())
    return use.isRequestQuota ? min(delay, 1000) : delay
  }
}
