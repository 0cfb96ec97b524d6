import ExerciseKit

struct BackwardCompatibilityAttempt: BackwardCompatibility {
  func obstacles(reading old: [SchemaField], with new: [SchemaField]) throws -> [String] {
    throw NotAttempted()  // Replace this line.
  }
}
