/// The error of an answer, by the name that the Kafka protocol gives it.
package enum ErrorCode: String, Sendable {
  case none = "NONE"
  case coordinatorNotAvailable = "COORDINATOR_NOT_AVAILABLE"
  case fencedInstanceID = "FENCED_INSTANCE_ID"
  case fencedMemberEpoch = "FENCED_MEMBER_EPOCH"
  case groupIDNotFound = "GROUP_ID_NOT_FOUND"
  case groupMaxSizeReached = "GROUP_MAX_SIZE_REACHED"
  case illegalGeneration = "ILLEGAL_GENERATION"
  case inconsistentGroupProtocol = "INCONSISTENT_GROUP_PROTOCOL"
  case invalidRequest = "INVALID_REQUEST"
  case invalidSessionTimeout = "INVALID_SESSION_TIMEOUT"
  case memberIDRequired = "MEMBER_ID_REQUIRED"
  case rebalanceInProgress = "REBALANCE_IN_PROGRESS"
  case staleMemberEpoch = "STALE_MEMBER_EPOCH"
  case unknownMemberID = "UNKNOWN_MEMBER_ID"
  case unreleasedInstanceID = "UNRELEASED_INSTANCE_ID"
  case unsupportedAssignor = "UNSUPPORTED_ASSIGNOR"
}
