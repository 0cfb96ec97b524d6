/// What the commands say that are about the session itself.
extension Sentence {
  package static let languageIs = Self(ko: "한국어로 답합니다.", en: "Answers are in English now.")

  package static let nothingToUndo = Self(ko: "되돌릴 것이 없습니다.", en: "There is nothing to undo.")
  package static let nothingToRedo = Self(
    ko: "다시 실행할 것이 없습니다.", en: "There is nothing to redo.")

  package static func labNow(topics: Int, partitions: Int, members: Int) -> Self {
    Self(
      ko: "실습실: 토픽 \(topics)개, 파티션 \(partitions)개, 멤버 \(members)개",
      en: "The lab: \(topics) topic\(topics == 1 ? "" : "s"), "
        + "\(partitions) partition\(partitions == 1 ? "" : "s"), "
        + "\(members) member\(members == 1 ? "" : "s")")
  }

  package static func version(_ version: String) -> Self {
    Self(
      ko: "Kafka Workbook \(version) · Apache Kafka 4.0.0-SNAPSHOT(2024년 10월)의 동작을 따릅니다",
      en: "Kafka Workbook \(version) · behaves like Apache Kafka 4.0.0-SNAPSHOT (October 2024)")
  }

  package static let greeting = Self(
    ko: """
      Kafka Workbook: 카프카의 규칙을 그대로 실행하며 배우는 레슨과 실습실입니다.
      레슨: lesson · 목록: lessons · 도움말: help · 나가기: quit
      실습실: topic orders 6; members 3; assign range
      """,
    en: """
      Kafka Workbook: lessons, and a lab that runs Kafka's own rules.
      Lessons: lesson · contents: lessons · help · quit
      The lab: topic orders 6; members 3; assign range
      """)

  /// What could be done next, for somebody who is reading at a place.
  package static func andReadOn(_ hint: Sentence, _ place: String) -> Self {
    Self(
      ko: hint(.ko) + "\n이어 읽기: lesson (\(place))", en: hint(.en) + "\nRead on: lesson (\(place))")
  }

  package static let helpHead = Self(
    ko: "명령을 치고 Enter를 누릅니다. ;로 여러 명령을 잇습니다. 자세히: help 명령",
    en: "Type a command and Enter; ';' joins several. More: help COMMAND")

  package static let helpKeys = Self(
    ko: "키: Tab 이어 쓰기 · ↑ 지난 줄 · Ctrl-R 지난 줄 찾기 · Ctrl-L 화면 지우기 · Ctrl-C 줄 버리기 · Ctrl-D 나가기",
    en: "Keys: Tab completes · ↑ earlier lines · Ctrl-R searches them · Ctrl-L clears the screen · "
      + "Ctrl-C drops the line · Ctrl-D leaves")

  package static let example = Self(ko: "예", en: "Example")
  package static let options = Self(ko: "옵션", en: "Options")
  package static let everyCommandTakes = Self(
    ko: "모든 명령의 옵션", en: "Every command also takes")
}

/// What could be done next.
package enum Hint {
  package static let topicFirst = Sentence(
    ko: "먼저 토픽을 만드십시오: topic orders 6", en: "Make a topic first: topic orders 6")
  package static let membersNext = Sentence(
    ko: "이제 멤버를 더하십시오: members 3", en: "Now add members: members 3")
  package static let assignNext = Sentence(
    ko: "이제 할당하십시오: assign range", en: "Now assign: assign range")
  package static let explore = Sentence(
    ko: "해 볼 것: compare · why · members +1; assign · help",
    en: "Try: compare · why · members +1; assign · help")
}
