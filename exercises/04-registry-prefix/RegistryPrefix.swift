import ExerciseKit

struct RegistryPrefixAttempt: RegistryPrefix {
  func encode(_ value: RegistryValue) throws -> [UInt8] {
    throw NotAttempted()  // Replace this line.
  }

  func decode(_ bytes: [UInt8]) throws -> RegistryValue? {
    throw NotAttempted()  // Replace this line.
  }
}
