package import Partitioners

extension PartitioningFailure: Problem {
  package var code: String {
    switch self {
    case .noPartitions: "no-partitions"
    case .noSuchPartition: "no-such-partition"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .noPartitions:
      Sentence(
        ko: "파티션 수: 1 이상이어야 합니다. 파티션이 없으면 레코드를 보낼 곳이 없습니다.",
        en: "A topic needs at least 1 partition; without one a record has nowhere to go.")
    case .noSuchPartition(let partition, let count):
      Sentence(
        ko: "파티션 \(partition): 없는 파티션입니다. 토픽의 파티션은 0부터 \(count - 1)까지입니다.",
        en: "There is no partition \(partition): the topic's partitions are 0 to \(count - 1).")
    }
  }
}
