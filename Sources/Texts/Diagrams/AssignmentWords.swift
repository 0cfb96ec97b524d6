/// What pictures of assignments say.
package enum AssignmentWords {
  package static let joined = Sentence(ko: "참여", en: "joined")
  package static let left = Sentence(ko: "탈퇴", en: "left")
  package static let idle = Sentence(ko: "유휴", en: "idle")
  package static let nobody = Sentence(ko: "소유자 없음", en: "no owner")
  package static let moved = Sentence(ko: "이동", en: "moved")
  package static let gained = Sentence(ko: "새로 소유", en: "newly owned")
  package static let lost = Sentence(ko: "소유자 잃음", en: "owner lost")
  package static let unchanged = Sentence(
    ko: "바뀐 파티션이 없습니다.", en: "No partition has changed hands.")

  package static func generation(_ number: Int32) -> Sentence {
    Sentence(ko: "세대 \(number)", en: "generation \(number)")
  }

  package static func members(_ count: Int) -> Sentence {
    let number = Quantity.grouped(count)
    return Sentence(ko: "멤버 \(number)개", en: "\(number) \(count == 1 ? "member" : "members")")
  }

  package static func partitions(_ count: Int) -> Sentence {
    let number = Quantity.grouped(count)
    return Sentence(
      ko: "파티션 \(number)개", en: "\(number) \(count == 1 ? "partition" : "partitions")")
  }

  package static func topics(_ count: Int) -> Sentence {
    let number = Quantity.grouped(count)
    return Sentence(ko: "토픽 \(number)개", en: "\(number) \(count == 1 ? "topic" : "topics")")
  }

  /// Partitions of one topic from a number to another, as one reads it aloud.
  package static func run(_ first: Int32, _ last: Int32) -> Sentence {
    Sentence(ko: "\(first)부터 \(last)까지", en: "\(first) to \(last)")
  }

  // MARK: - Summaries

  package static let partitionsEach = Sentence(ko: "파티션", en: "partitions")
  package static let membersHaving = Sentence(ko: "그만큼 가진 멤버", en: "members that have as many")
  package static let everybody = Sentence(ko: "모두", en: "everybody")
  package static let most = Sentence(ko: "가장 많음", en: "most")
  package static let least = Sentence(ko: "가장 적음", en: "least")

  // MARK: - Legend

  package static let markOwned = Sentence(ko: "소유", en: "owned")
  package static let markKept = Sentence(ko: "그대로 소유", en: "kept")
  package static let markGained = Sentence(ko: "받음", en: "gained")
  package static let markLost = Sentence(ko: "내놓음", en: "given up")
  package static let markOthers = Sentence(ko: "다른 멤버 소유", en: "another's")
  package static let markUnsubscribed = Sentence(ko: "빈칸: 구독 안 함", en: "blank: not subscribed")

  // MARK: - Notes

  /// Why somebody who counts is surprised by the order of two neighbours.
  package static func order(_ first: String, _ second: String) -> Sentence {
    Sentence(
      ko: "멤버는 카프카의 순서입니다: \(first) 다음에 \(second).",
      en: "Members are in Kafka's order: \(first) before \(second).")
  }

  /// What no strategy of Kafka's does, but a learner's may.
  package static func shared(_ partition: String, _ owners: String) -> Sentence {
    Sentence(
      ko: "\(partition): 두 번 이상 할당되었습니다 (\(owners)).",
      en: "\(partition): assigned more than once (\(owners)).")
  }

  package static func moreMembers(_ count: Int) -> Sentence {
    Sentence(ko: "외 \(members(count)(.ko))", en: "\(Quantity.grouped(count)) more members")
  }

  /// How many pairs of former and new owner are left out.
  package static func moreFlows(_ count: Int) -> Sentence {
    let number = Quantity.grouped(count)
    return Sentence(
      ko: "외 이동 경로 \(number)개", en: "\(number) more \(count == 1 ? "way" : "ways") between members")
  }

  /// How many members have as many partitions as a bucket says.
  package static func bucket(_ counts: String, members: Int) -> Sentence {
    Sentence(
      ko: "파티션 \(counts)개를 가진 멤버: \(Quantity.grouped(members))개.",
      en: "\(self.members(members)(.en)) with \(counts) partitions each.")
  }
}

// MARK: - Sentences

extension AssignmentWords {
  /// The first sentence of an assignment: what it is and how large.
  package static func opening(
    strategy: String?, generation: Int32?, members: Int, partitions: Int, topics: Int
  ) -> Sentence {
    let ko = [strategy.map { "전략 \($0)" }, generation.map { "세대 \($0)" }].compactMap(\.self)
    let en = [strategy.map { "strategy \($0)" }, generation.map { "generation \($0)" }]
      .compactMap(\.self)
    let koSizes =
      "\(self.members(members)(.ko)), \(self.topics(topics)(.ko)), \(self.partitions(partitions)(.ko))"
    let enSizes =
      "\(self.members(members)(.en)), \(self.topics(topics)(.en)), \(self.partitions(partitions)(.en))"
    return Sentence(
      ko: (["할당"] + ko).joined(separator: ", ") + ": " + koSizes + "입니다.",
      en: (["Assignment"] + en).joined(separator: ", ") + ": " + enSizes + ".")
  }

  /// What one member has; `partitions` is empty for none.
  package static func lane(_ member: String, note: Sentence?, count: Int, partitions: String)
    -> Sentence
  {
    let ko = note.map { " (\($0(.ko)))" } ?? ""
    let en = note.map { " (\($0(.en)))" } ?? ""
    guard count > 0 else {
      return Sentence(ko: "\(member)\(ko): 파티션 없음.", en: "\(member)\(en): no partitions.")
    }
    return Sentence(
      ko: "\(member)\(ko): \(self.partitions(count)(.ko)), \(partitions).",
      en: "\(member)\(en): \(self.partitions(count)(.en)), \(partitions).")
  }

  package static func movedTotal(_ count: Int) -> Sentence {
    Sentence(
      ko: "다른 멤버로 이동한 파티션: \(Quantity.grouped(count))개.",
      en: "Partitions that moved to another member: \(Quantity.grouped(count)).")
  }

  package static func gainedTotal(_ count: Int) -> Sentence {
    Sentence(
      ko: "처음으로 소유자가 생긴 파티션: \(Quantity.grouped(count))개.",
      en: "Partitions that now have their first owner: \(Quantity.grouped(count)).")
  }

  package static func lostTotal(_ count: Int) -> Sentence {
    Sentence(
      ko: "소유자를 잃은 파티션: \(Quantity.grouped(count))개.",
      en: "Partitions that have lost their owner: \(Quantity.grouped(count)).")
  }

  /// Where partitions went; `nil` stands for nobody.
  package static func flow(_ partitions: String, from: String?, to: String?) -> Sentence {
    switch (from, to) {
    case (let from?, let to?):
      Sentence(
        ko: "\(partitions): 이전 소유자 \(from), 새 소유자 \(to).",
        en: "\(partitions): from \(from) to \(to).")
    case (nil, let to?):
      Sentence(
        ko: "\(partitions): 이전 소유자 없음, 새 소유자 \(to).",
        en: "\(partitions): to \(to), had no owner before.")
    case (let from?, nil):
      Sentence(
        ko: "\(partitions): 이전 소유자 \(from), 지금은 소유자 없음.",
        en: "\(partitions): from \(from), has no owner now.")
    case (nil, nil):
      Sentence(ko: "\(partitions): 소유자 없음.", en: "\(partitions): no owner.")
    }
  }

  package static func unowned(_ count: Int, _ partitions: String) -> Sentence {
    Sentence(
      ko: "소유자가 없는 파티션: \(Quantity.grouped(count))개, \(partitions).",
      en: "Partitions without an owner: \(Quantity.grouped(count)), \(partitions).")
  }

  package static let allOwned = Sentence(
    ko: "모든 파티션에 소유자가 있습니다.", en: "Every partition has an owner.")
}
