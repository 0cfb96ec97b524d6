/// What cannot be done to the lab as it stands.
package enum LabRefusal: Problem, Hashable {
  case topicCannotShrink(topic: String, from: Int32, to: Int32)
  case nothingYet(what: Sentence, first: String)
  case noPicture(command: String)
  case notInProtocol(strategy: String, protocol: String, allowed: [String])
  case noCommonStrategy(lists: [String])
  case interrupted

  package var code: String {
    switch self {
    case .topicCannotShrink: "topic-cannot-shrink"
    case .nothingYet: "nothing-yet"
    case .noPicture: "no-picture"
    case .notInProtocol: "strategy-not-in-protocol"
    case .noCommonStrategy: "inconsistent-group-protocol"
    case .interrupted: "interrupted"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .topicCannotShrink(let topic, let from, let to):
      Sentence(
        ko: "\(topic.shown): 파티션은 \(from)개에서 \(to)개로 줄일 수 없습니다. 카프카는 파티션 수를 늘리기만 "
          + "합니다. 지우고 다시 만들려면: topic \(topic.shown) --delete",
        en: "\(topic.shown) has \(from) partitions and cannot go down to \(to): Kafka only ever "
          + "adds partitions. To start over: topic \(topic.shown) --delete")
    case .nothingYet(let what, let first):
      Sentence(
        ko: "\(what(.ko)): 아직 없습니다. 먼저 실행할 명령: \(first)",
        en: "There is no \(what(.en)) yet. First: \(first)")
    case .noPicture(let command):
      Sentence(
        ko: "\(command): SVG 그림이 없는 명령입니다. --format에는 text, plain, json을 쓸 수 있습니다.",
        en: "\(command) has no SVG picture. Use --format text, plain or json.")
    case .notInProtocol(let strategy, let groupProtocol, let allowed):
      Sentence(
        ko: "\(strategy.shown): \(groupProtocol) 프로토콜에는 없는 전략입니다. 쓸 수 있는 전략: "
          + allowed.choice(.ko),
        en: "\(strategy.shown) is no strategy of the \(groupProtocol) protocol. "
          + "Use \(allowed.choice(.en)).")
    case .noCommonStrategy(let lists):
      Sentence(
        ko: "모든 멤버가 함께 지원하는 전략이 없습니다 (\(lists.prefix(4).joined(separator: "; "))). 카프카는 "
          + "INCONSISTENT_GROUP_PROTOCOL로 거절합니다. member NAME --strategies로 맞추거나 assign range처럼 "
          + "전략을 적어 주십시오.",
        en:
          "No strategy is supported by every member (\(lists.prefix(4).joined(separator: "; "))). "
          + "Kafka answers INCONSISTENT_GROUP_PROTOCOL. Change a list with member NAME --strategies, "
          + "or name a strategy, such as assign range.")
    case .interrupted:
      Sentence(
        ko: "중단했습니다. 실습실은 그대로입니다.", en: "Stopped. The lab is as it was.")
    }
  }
}
