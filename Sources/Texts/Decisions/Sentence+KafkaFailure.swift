package import Assignors
internal import KafkaModel

extension Sentence {
  /// What Kafka throws instead of assigning, why, and what comes of it.
  package init(_ failure: KafkaFailure) {
    let name = failure.javaName
    let (why, outcome) = (Self.reason(of: failure), Self.outcome(of: failure))
    self.init(
      ko: "\(name): \(why(.ko)) \(outcome(.ko))", en: "\(name): \(why(.en)) \(outcome(.en))")
  }

  private static func reason(of failure: KafkaFailure) -> Self {
    switch failure {
    case .nobodyLeftToFill(let partition):
      Self(
        ko: "\(partition.shown) 차례인데 모든 멤버가 이미 자기 몫을 채웠습니다. 더는 없는 파티션을 "
          + "누군가 계속 주장하면 이렇게 됩니다.",
        en: "It is the turn of \(partition.shown), but everybody has a full share already. That "
          + "happens when somebody still claims a partition that is gone.")
    case .partitionsRanOut(let member, let count, let minimum):
      Self(
        ko: "파티션이 다 떨어졌는데 \(member.shown)에는 \(count)개뿐입니다(최소 \(minimum)개). 더는 없는 "
          + "파티션을 누군가 계속 주장하면 이렇게 됩니다.",
        en: "The partitions ran out while \(member.shown) had only \(count) of at least "
          + "\(minimum). That happens when somebody still claims a partition that is gone.")
    case .previousOwnerSetAside(let partition, let member):
      Self(
        ko: "\(partition.shown)의 예전 주인 \(member.shown)에게 돌려줄지 따지는데, 그 멤버는 더 받을 수도 "
          + "내줄 수도 없어 이미 제외되어 있습니다. Kafka는 이 경우를 확인하지 않습니다.",
        en: "Kafka wants to give \(partition.shown) back to \(member.shown), which had it in an "
          + "earlier generation. But that member can neither get nor lose a partition, so it was "
          + "left out before, and Kafka does not check for that.")
    case .ownedPartitionGone(let partition, let member):
      Self(
        ko: "\(member.shown)의 현재 할당에 \(partition.shown) 파티션이 있지만, 클러스터에는 없습니다.",
        en: "\(partition.shown) is among what \(member.shown) owns, but the cluster does not have "
          + "it.")
    case .partitionsLeftOver(let count):
      Self(
        ko: "모든 멤버가 자기 몫을 채웠는데 파티션 \(count)개가 남았습니다.",
        en: "Everybody has a full share, and \(count) partition\(count == 1 ? " is" : "s are") "
          + "left over.")
    }
  }

  private static func outcome(of failure: KafkaFailure) -> Self {
    switch failure {
    case .nobodyLeftToFill, .partitionsRanOut, .previousOwnerSetAside:
      Self(
        ko: "그룹 리더의 poll()에서 예외가 나고, 아무도 새 할당을 받지 못합니다.",
        en: "The poll() of the group's leader throws it, and nobody gets a new assignment.")
    case .ownedPartitionGone, .partitionsLeftOver:
      Self(
        ko: "브로커는 하트비트에 UNKNOWN_SERVER_ERROR로 답하고, 그룹의 할당은 그대로 남습니다.",
        en: "The broker answers the heartbeat with UNKNOWN_SERVER_ERROR, and the group keeps the "
          + "assignment that it had.")
    }
  }
}
