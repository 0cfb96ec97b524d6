import ExerciseKit
import KafkaModel

struct WhoIsFencedAttempt: WhoIsFenced {
  func fenced(in events: [InstanceEvent], usesConsumerProtocol: Bool) throws -> [Fencing] {
    throw NotAttempted()  // Replace this line.
  }
}
