/// What pictures of simulated time say.
package enum TimelineWords {
  package static let consuming = Sentence(ko: "읽는 중", en: "consuming")
  package static let stopped = Sentence(ko: "멈춤", en: "stopped")
  package static let rejoining = Sentence(ko: "다시 참여 중", en: "rejoining")
  package static let idle = Sentence(ko: "유휴", en: "idle")
  package static let dead = Sentence(ko: "종료됨", en: "gone")
  package static let busy = Sentence(ko: "처리 중", en: "busy")
  package static let owned = Sentence(ko: "소유", en: "owned")
  package static let heldTwice = Sentence(ko: "두 멤버가 함께 읽음", en: "two members read")
  package static let unowned = Sentence(ko: "읽는 멤버 없음", en: "nobody reads")

  package static func owned(by member: String) -> Sentence {
    Sentence(ko: "소유자 \(member)", en: "owned by \(member)")
  }

  package static func window(_ from: String, _ to: String) -> Sentence {
    Sentence(ko: "\(from)부터 \(to)까지", en: "from \(from) to \(to)")
  }

  /// What is so from one time to another.
  package static func stretch(_ state: Sentence, _ from: String, _ to: String) -> Sentence {
    Sentence(
      ko: "\(from)~\(to) \(state(.ko))", en: "\(state(.en)) from \(from) to \(to)")
  }

  package static func moreLanes(_ count: Int) -> Sentence {
    Sentence(ko: "외 줄 \(Quantity.grouped(count))개", en: "\(Quantity.grouped(count)) more lanes")
  }

  package static func moreEvents(_ count: Int) -> Sentence {
    Sentence(ko: "외 사건 \(Quantity.grouped(count))개", en: "\(Quantity.grouped(count)) more events")
  }

  package static let noEvents = Sentence(
    ko: "이 구간에는 기록된 일이 없습니다. 새 소식이 없는 하트비트는 기록하지 않습니다.",
    en: "Nothing is recorded in this stretch. Heartbeats without news are left out.")
  package static let events = Sentence(ko: "사건", en: "events")
  package static let time = Sentence(ko: "시각", en: "time")
  package static let who = Sentence(ko: "대상", en: "who")
  package static let what = Sentence(ko: "사건", en: "what")
  package static let messages = Sentence(ko: "메시지", en: "messages")
  package static let lost = Sentence(ko: "도착하지 않음", en: "never arrives")

  package static func message(
    _ label: String, from: String, to: String, sent: String, received: String?
  ) -> Sentence {
    Sentence(
      ko: "\(sent): \(label), 보낸 쪽 \(from), 받는 쪽 \(to), "
        + (received.map { "도착 \($0)." } ?? "\(lost(.ko))."),
      en: "\(sent): \(label) from \(from) to \(to), "
        + (received.map { "arrives at \($0)." } ?? "\(lost(.en))."))
  }
}
