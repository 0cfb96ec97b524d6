/// What the commands say that change topics and members.
extension Sentence {
  package static func topicIs(_ name: String, count: Int32) -> Self {
    Self(
      ko: "\(name.shown): 파티션 \(count)개",
      en: "\(name.shown): \(count) partition\(count == 1 ? "" : "s")")
  }

  package static func topicGrew(_ name: String, from: Int32, to: Int32) -> Self {
    Self(
      ko: "\(name.shown): 파티션 \(from) → \(to)개. 새 파티션의 주인은 assign이 정합니다.",
      en: "\(name.shown): \(from) → \(to) partitions. assign gives the new ones an owner.")
  }

  package static func topicDeleted(_ name: String) -> Self {
    Self(ko: "\(name.shown): 지웠습니다", en: "\(name.shown) is deleted")
  }

  package static let noTopics = Self(
    ko: "토픽이 없습니다. 예: topic orders 6", en: "No topics yet. Try: topic orders 6")

  package static let noMembers = Self(
    ko: "멤버가 없습니다. 예: members 3", en: "No members yet. Try: members 3")

  package static func illegalTopicName(_ name: String) -> Self {
    Self(
      ko: "\(name.shown): 실제 브로커는 이 토픽 이름을 거절합니다 (영문자, 숫자, '.', '_', '-'로 249자까지). "
        + "실습실은 그대로 씁니다.",
      en: "A real broker refuses the topic name \(name.shown) (letters, digits, '.', '_' and '-', "
        + "up to 249). The lab takes it as it is.")
  }

  package static func membersJoined(_ names: [String], from: Int, to: Int) -> Self {
    let list = names.abridged
    return Self(
      ko: "\(from) → \(to): \(list) 참여. assign으로 리밸런스합니다.",
      en: "\(from) → \(to): \(list) joined; assign rebalances")
  }

  package static func membersLeft(_ names: [String], from: Int, to: Int, orphans: Int) -> Self {
    let list = names.abridged
    return Self(
      ko: "\(from) → \(to): \(list) 떠남. 주인 없는 파티션 \(orphans)개, assign으로 리밸런스합니다.",
      en: "\(from) → \(to): \(list) left; \(orphans) partition\(orphans == 1 ? " has" : "s have") "
        + "no owner until assign")
  }

  package static func membersUnchanged(_ count: Int) -> Self {
    Self(ko: "이미 \(count)개입니다.", en: "There are \(count) already.")
  }

  package static func left(_ names: [String], orphans: String?) -> Self {
    let list = names.abridged
    guard let orphans else {
      return Self(ko: "\(list) 떠남. 가진 파티션은 없었습니다.", en: "\(list) left; nothing was owned")
    }
    return Self(
      ko: "\(list) 떠남. \(orphans): assign 전까지 주인이 없습니다.",
      en: "\(list) left; \(orphans) have no owner until assign")
  }

  /// Says how many members wait for their first rebalance.
  package static func waiting(_ count: Int) -> Self {
    Self(
      ko: "새 멤버 \(count)개: assign으로 리밸런스합니다.",
      en: count == 1
        ? "1 member is new: assign rebalances" : "\(count) members are new: assign rebalances")
  }

  package static func memberCreated(_ name: String) -> Self {
    Self(ko: "\(name.shown): 참여", en: "\(name.shown) joined")
  }

  /// Said of `member 3`, which is one letter away from `members 3`.
  package static func memberIsANumber(_ name: String) -> Self {
    Self(
      ko: "이름이 \(name.shown)인 멤버 하나입니다. 멤버 수를 정하려던 것이면: undo; members \(name.shown)",
      en: "That is one member called \(name.shown). To have so many of them instead: "
        + "undo; members \(name.shown)")
  }

  package static func memberChanged(_ name: String) -> Self {
    Self(ko: "\(name.shown): 바뀜", en: "\(name.shown) changed")
  }

  /// Explains why c10 stands before c2.
  package static func groupOrder(_ earlier: String, _ later: String) -> Self {
    Self(
      ko: "카프카의 순서입니다. 이름은 글자로 비교하므로 \(earlier.shown) 다음에 \(later.shown) 순서가 됩니다.",
      en: "This is Kafka's order: names compare letter by letter, so \(earlier.shown) comes before "
        + "\(later.shown).")
  }

  package static func unknownSubscription(
    _ member: String, topics: [String], nearest: [String]
  ) -> Self {
    let guess = nearest.isEmpty ? "" : " 혹시 \(nearest.choice(.ko))?"
    let guessed = nearest.isEmpty ? "" : " Did you mean \(nearest.choice(.en))?"
    return Self(
      ko: "\(member.shown): 실습실에 없는 토픽을 구독합니다 (\(topics.abridged)). 카프카도 받아 주고 할당할 때 건너뜁니다."
        + guess,
      en: "\(member.shown) subscribes to \(topics.abridged), which the lab does not have. Kafka "
        + "takes that, and skips it when assigning." + guessed)
  }

  package static func subscribes(_ topics: [String]) -> Self {
    topics.isEmpty
      ? Self(ko: "구독 없음", en: "subscribes to nothing")
      : Self(ko: "구독 \(topics.abridged)", en: "subscribes to \(topics.abridged)")
  }

  package static let subscribesToAll = Self(
    ko: "구독 * (모든 토픽)", en: "subscribes to * (every topic)")

  package static func subscribesByPattern(_ pattern: String) -> Self {
    Self(ko: "구독 /\(pattern.shown)/", en: "subscribes to /\(pattern.shown)/")
  }

  package static let ownsNothingYet = Self(ko: "새 멤버", en: "new")

  package static func owns(_ partitions: String, count: Int, generation: Int32) -> Self {
    count == 0
      ? Self(ko: "가진 파티션 없음 (세대 \(generation))", en: "owns nothing (generation \(generation))")
      : Self(
        ko: "가진 파티션 \(count)개 \(partitions) (세대 \(generation))",
        en: "owns \(count): \(partitions) (generation \(generation))")
  }

  package static func more(_ count: Int) -> Self {
    Self(ko: "… 외 \(count)개", en: "… and \(count) more")
  }

  package static let labIsNew = Self(
    ko: "빈 실습실입니다. undo로 이전 것을 되돌릴 수 있습니다.",
    en: "An empty lab. undo brings the old one back.")

  package static func wrote(_ file: String) -> Self {
    Self(ko: "\(file.shown): 저장했습니다", en: "wrote \(file.shown)")
  }
}

extension [String] {
  /// A list of names that stays readable however many there are.
  package var abridged: String {
    count <= 6
      ? map(\.shown).joined(separator: ", ")
      : prefix(3).map(\.shown).joined(separator: ", ") + ", … " + (last ?? "").shown
  }
}
