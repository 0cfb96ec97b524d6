/// The challenges: something to break, and what is said about an answer.
extension Sentence {
  package static let challengeTitles: [Sentence] = [
    Self(
      ko: "range에서 파티션이 멤버보다 많은데도 노는 멤버가 생기게 하기",
      en: "Make range leave a member idle with more partitions than members"),
    Self(
      ko: "sticky는 고르게 나누는데 roundrobin은 2개 이상 차이 나게 하기",
      en: "Make roundrobin uneven by 2 or more where sticky is not"),
    Self(
      ko: "eager 그룹에서 하나가 옮겨 가려고 8개 이상이 멈추게 하기",
      en: "Make an eager group stop 8 partitions or more so that one can move"),
    Self(
      ko: "서로 다른 키 5개 이상의 80%를 파티션 6개 중 하나로 보내기",
      en: "Send 80 % of five or more different keys to one of six partitions"),
    Self(
      ko: "어떤 파티션을 eager보다 cooperative에서 더 오래 멈추게 하기",
      en: "Make a partition unavailable longer under cooperative than under eager"),
  ]

  package static let challengeHows: [Sentence] = [
    Self(
      ko: "모든 멤버가 모든 토픽을 구독하는 그룹을 실습실에 만든 뒤 challenge 1",
      en: "Build a group in which everybody subscribes to everything, then challenge 1"),
    Self(
      ko: "실습실에 그룹을 만든 뒤 challenge 2",
      en: "Build a group in the lab, then challenge 2"),
    Self(
      ko: "그룹을 바꾸고 range, roundrobin, sticky 가운데 하나로 assign 한 뒤 challenge 3",
      en: "Change the group, assign it by range, roundrobin or sticky, then challenge 3"),
    Self(
      ko: "challenge 4 KEY…: 자바 프로듀서의 murmur2로 보냅니다",
      en: "challenge 4 KEY…: the keys go where the Java producer's murmur2 sends them"),
    Self(
      ko: "실습실에 그룹과 사건(at 20s join c3 …)을 만든 뒤 challenge 5. sticky와 cooperative-sticky로 "
        + "각각 돌려 봅니다",
      en:
        "Build a group with events (at 20s join c3 …), then challenge 5: it runs under sticky and "
        + "under cooperative-sticky"),
  ]

  package static func challengeWon(_ number: Int, score: Int, best: Int) -> Self {
    Self(
      ko: score < best
        ? "✓ \(number): 해냈습니다. 크기 \(score), 지금까지 알려진 가장 작은 답(\(best))보다도 작습니다!"
        : score == best
          ? "✓ \(number): 해냈습니다. 크기 \(score), 알려진 가장 작은 답과 같습니다."
          : "✓ \(number): 해냈습니다. 크기 \(score), 알려진 가장 작은 답은 \(best)입니다.",
      en: score < best
        ? "✓ \(number): broken. Size \(score): smaller than the best known (\(best))!"
        : score == best
          ? "✓ \(number): broken. Size \(score): as small as the best known."
          : "✓ \(number): broken. Size \(score); the best known is \(best).")
  }

  package static func challengeMissed(_ number: Int, _ fact: Sentence) -> Self {
    Self(
      ko: "✗ \(number): 아직입니다. \(fact(.ko))", en: "✗ \(number): not yet. \(fact(.en))")
  }

  package static let challengeAll = Self(
    ko: "도전 하나 보기: challenge 1. 맞는 답이면 무엇이든 되고, 작을수록 좋습니다.",
    en: "To see one: challenge 1. Any valid answer wins; the smaller, the better.")

  package static func challengeBest(_ best: Int, unit: Sentence) -> Self {
    Self(
      ko: "크기: \(unit(.ko)) · 알려진 가장 작은 답: \(best)",
      en: "Size: \(unit(.en)) · best known: \(best)")
  }

  package static let groupSize = Self(ko: "파티션 수 + 멤버 수", en: "partitions plus members")
  package static let keySize = Self(ko: "키의 바이트 수", en: "bytes of the keys")
}

/// Why an answer to a challenge does not win.
extension Sentence {
  package static let challengeNoGroup = Self(
    ko: "실습실에 토픽과 멤버가 없습니다.", en: "The lab has no topics or no members.")

  package static let challengeUnequal = Self(
    ko: "모든 멤버가 모든 토픽을 구독해야 합니다.",
    en: "Every member has to subscribe to every topic.")

  package static func challengeFewPartitions(_ partitions: Int, _ members: Int) -> Self {
    Self(
      ko: "파티션(\(partitions))이 멤버(\(members))보다 많아야 합니다.",
      en: "There have to be more partitions (\(partitions)) than members (\(members)).")
  }

  package static let challengeNobodyIdle = Self(
    ko: "노는 멤버가 없습니다.", en: "Nobody is idle.")

  package static func challengeSpreads(roundrobin: Int, sticky: Int) -> Self {
    Self(
      ko: "가장 많은 멤버와 적은 멤버의 차이: roundrobin \(roundrobin), sticky \(sticky)",
      en: "Largest less smallest count: roundrobin \(roundrobin), sticky \(sticky).")
  }

  package static let challengeNoEagerRun = Self(
    ko: "마지막 assign이 eager 전략이 아닙니다.", en: "The last assign was by no eager strategy.")

  package static func challengeStopped(_ stopped: Int, moved: Int) -> Self {
    Self(
      ko: "멈춘 파티션 \(stopped)개, 옮겨 간 파티션 \(moved)개입니다.",
      en: "\(stopped) partitions stopped, \(moved) moved.")
  }

  package static let challengeNoKeys = Self(
    ko: "키를 적어 주십시오. 예: challenge 4 user-1 user-2 user-3 user-4 user-5",
    en: "Name the keys, such as: challenge 4 user-1 user-2 user-3 user-4 user-5")

  package static func challengeKeys(_ most: Int, of count: Int) -> Self {
    Self(
      ko: "서로 다른 키 \(count)개 중 가장 많은 파티션에 \(most)개가 갑니다.",
      en: "Of \(count) different keys \(most) go to the fullest partition.")
  }

  package static func challengeTimes(eager: String, cooperative: String) -> Self {
    Self(
      ko: "가장 많이 차이 나는 파티션이 멈춘 시간: eager \(eager), cooperative \(cooperative)",
      en: "The partition that differs most stops for \(eager) under eager, "
        + "\(cooperative) under cooperative.")
  }
}
