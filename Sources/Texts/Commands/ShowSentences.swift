/// What `show` says.
extension Sentence {
  package static let emptyLab = Self(
    ko: "빈 실습실입니다. 시작: topic orders 6; members 3; assign range",
    en: "The lab is empty. Start: topic orders 6; members 3; assign range")

  package static func group(generation: Int32, members: Int) -> Self {
    Self(
      ko: "그룹: 멤버 \(members)개, 세대 \(generation)",
      en: "group: \(members) member\(members == 1 ? "" : "s"), generation \(generation)")
  }

  package static func waiting(new: [String], gone: [String]) -> Self? {
    switch (new.isEmpty, gone.isEmpty) {
    case (true, true): return nil
    case (false, true):
      return Self(
        ko: "새 멤버 \(new.abridged): assign으로 리밸런스합니다.",
        en: "new: \(new.abridged); assign rebalances")
    case (true, false):
      return Self(
        ko: "떠난 멤버 \(gone.abridged): assign으로 리밸런스합니다.",
        en: "gone: \(gone.abridged); assign rebalances")
    case (false, false):
      return Self(
        ko: "새 멤버 \(new.abridged), 떠난 멤버 \(gone.abridged): assign으로 리밸런스합니다.",
        en: "new: \(new.abridged); gone: \(gone.abridged); assign rebalances")
    }
  }

  package static func owner(_ partition: String, owner: String?) -> Self {
    guard let owner else {
      return Self(ko: "\(partition): 주인 없음", en: "\(partition) has no owner")
    }
    return Self(ko: "\(partition): 주인 \(owner.shown)", en: "\(partition) belongs to \(owner.shown)")
  }

  package static func topicRacks(_ racks: String) -> Self {
    Self(ko: "랙: \(racks)", en: "racks: \(racks)")
  }
}
