internal import Formats
internal import KafkaModel
internal import Texts

/// Lesson 0.1: the lab, and the settings of two client libraries.
extension QuestionMaker {
  static let setup = [
    QuestionMaker("create-topic") { draw in
      let topic = draw.topic()
      let count = draw.number(2, upTo: 6, growing: 4)
      let partitions = (0..<count).map { TopicPartition(TopicName(topic), Int32($0)) }
      return QuestionBody(
        Sentence(
          ko: "빈 실습실에 만들 토픽: \(topic), 파티션 \(count)개. 명령을 적으십시오.",
          en:
            "Make a topic \(topic) with \(count) partitions in an empty lab. Which command does it?"
        ),
        form: .command(
          CommandKey(
            solution: "topic \(topic) \(count)",
            checks: ["members 1", "assign range", "expect c1 = " + PartitionText.write(partitions)])
        ),
        hint: Sentence(
          ko: "help topic이 꼴을 보여 줍니다. 이름이 먼저, 수가 나중입니다.",
          en: "help topic shows the form: the name first, then the number."),
        because: [
          Sentence(
            ko: "토픽에는 이름과 파티션 수가 있습니다. 같은 명령으로 늘릴 수 있지만 줄일 수는 없습니다.",
            en:
              "A topic has a name and a number of partitions, which the same command can raise but "
              + "never lower.")
        ])
    },
    QuestionMaker("grow-topic") { draw in
      let topic = draw.topic()
      let count = draw.number(2, upTo: 5, growing: 3)
      let more = count + draw.number(1...4)
      let partitions = (0..<more).map { TopicPartition(TopicName(topic), Int32($0)) }
      return QuestionBody(
        Sentence(
          ko: "토픽 \(topic)의 파티션은 지금 \(count)개입니다. \(more)개로 늘리는 명령을 적으십시오.",
          en: "The topic \(topic) has \(count) partitions. Which command raises that to \(more)?"),
        lab: ["topic \(topic) \(count)"],
        form: .command(
          CommandKey(
            solution: "topic \(topic) \(more)",
            checks: ["members 1", "assign range", "expect c1 = " + PartitionText.write(partitions)])
        ),
        hint: Sentence(
          ko: "토픽을 만드는 명령과 같습니다.", en: "It is the command that makes topics."),
        because: [
          Sentence(
            ko: "파티션은 늘리기만 할 수 있습니다. 늘리면 키가 있는 레코드의 자리(해시 mod N)가 달라집니다.",
            en:
              "Partitions can only be added. That moves records with keys: their place is the hash "
              + "modulo the number.")
        ])
    },
    refusals("python-refuses", family: .librdkafka),
  ]

  /// Settings of both clients, of which some are unknown to one of them.
  private static let settings = [
    "bootstrap.servers", "group.id", "auto.offset.reset", "enable.auto.commit", "client.id",
    "session.timeout.ms", "key.deserializer", "value.deserializer", "default.api.timeout.ms",
    "fetch.max.wait.ms", "interceptor.classes", "fetch.wait.max.ms", "isolation.level",
  ]

  private static func refusals(_ name: String, family: ConfigFamily) -> QuestionMaker {
    QuestionMaker(name) { draw in
      let names = draw.some(3 + (draw.level + 1) / 2, of: settings)
      let refused = names.filter { name in
        let file = try? PropertiesFile("\(name)=\(value(of: name))")
        return file.map { ConfigCheck($0, as: family).gravity == .refused } ?? false
      }
      return QuestionBody(
        Sentence(
          ko: "파이썬 confluent-kafka 컨슈머의 설정입니다. 모르는 이름이라며 거절당할 것을 모두 고르십시오.",
          en:
            "Settings for a consumer of confluent-kafka (Python). Which of them are refused as names "
            + "that it does not know?"),
        form: .choices(names, right: refused),
        hint: Sentence(
          ko: "confluent-kafka는 C로 쓴 librdkafka를 감쌉니다. 자바 클래스 이름이 값인 설정은 거기에 없습니다.",
          en: "It wraps librdkafka, written in C, where no setting names a Java class."),
        because: [
          Sentence(
            ko:
              "거절: \(refused.isEmpty ? "없음" : refused.joined(separator: ", ")). 설정 파일은 config check FILE로 줄마다 확인할 수 있습니다.",
            en: "Refused: \(refused.isEmpty ? "none" : refused.joined(separator: ", ")). "
              + "config check FILE judges a file line by line.")
        ])
    }
  }

  /// A value that nobody could object to.
  private static func value(of name: String) -> String {
    switch name {
    case "auto.offset.reset": "earliest"
    case "enable.auto.commit": "true"
    case "isolation.level": "read_committed"
    case _ where name.hasSuffix(".ms"): name.hasPrefix("fetch") ? "500" : "45000"
    case "bootstrap.servers": "localhost:9092"
    default: "app"
    }
  }
}
