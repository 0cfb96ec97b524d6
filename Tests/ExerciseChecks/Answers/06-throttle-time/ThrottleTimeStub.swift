import ExerciseKit

struct ThrottleTimeAttempt: ThrottleTime {
  func throttleMilliseconds(of use: QuotaUse) throws -> Int {
    throw NotAttempted()  // Replace this line.
  }
}
