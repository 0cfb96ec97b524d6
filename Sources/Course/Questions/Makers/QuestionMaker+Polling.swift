internal import Formats
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// Lessons 4.6 and 4.8: what has to be done in time.
extension QuestionMaker {
  static let polling = [
    QuestionMaker("poll-budget") { draw in
      let each = Int64(draw.pick([100, 200, 250, 400, 500, 700, 1500]))
      let interval = Int64(draw.pick([60, 120, 300]))
      let most = PollBudget.largestBatch(
        recordMilliseconds: each, maxPollIntervalMilliseconds: interval * 1000)
      return QuestionBody(
        Sentence(
          ko:
            "레코드 하나를 처리하는 데 \(each)ms가 걸리고 max.poll.interval.ms는 \(interval)초입니다. 그룹에서 나가지 않으려면 max.poll.records를 많아야 얼마로 둘 수 있습니까?",
          en:
            "Each record takes \(each) ms, and max.poll.interval.ms is \(interval) s. What is the largest "
            + "max.poll.records with which the consumer stays in its group?"),
        form: .number(NumberKey(Int(most))),
        hint: Sentence(
          ko: "poll에서 다음 poll까지의 시간이 간격을 넘으면 안 됩니다.",
          en: "From one poll to the next no more than the interval may pass."),
        because: [
          Sentence(
            ko: "\(interval * 1000) / \(each) = \(most)(소수점 아래 버림)",
            en: "\(interval * 1000) / \(each) = \(most), rounded down.")
        ])
    },
    QuestionMaker("poll-count") { draw in
      let records = draw.number(100, upTo: 2000, growing: 1000)
      let most = draw.pick([100, 250, 500])
      let polls = PollBudget.polls(records: records, maxPollRecords: most)
      return QuestionBody(
        Sentence(
          ko: "이미 가져와 둔 레코드가 \(records)건이고 max.poll.records=\(most)입니다. poll을 몇 번 불러야 다 받습니까?",
          en:
            "\(records) records have been fetched, and max.poll.records is \(most). How many calls of "
            + "poll() hand all of them out?"),
        form: .number(NumberKey(polls)),
        hint: Sentence(
          ko: "이 설정은 가져오는 양이 아니라 한 번에 내어 주는 양입니다.",
          en: "The setting limits what a call hands out, not what is fetched."),
        because: [
          Sentence(
            ko: "\(records) / \(most)을 올림하면 \(polls)입니다.",
            en: "\(records) / \(most), rounded up, is \(polls).")
        ])
    },
    QuestionMaker("java-refuses-heartbeat") { draw in
      let pairs = draw.some(
        4, of: [(3, 45), (10, 30), (6, 6), (15, 10), (3, 10), (45, 45), (20, 10), (1, 6), (9, 30)])
      let names = pairs.map { "heartbeat \($0.0) s, session \($0.1) s" }
      let refused = try pairs.indices.filter { place in
        let file = try PropertiesFile(
          "group.id=g\nheartbeat.interval.ms=\(pairs[place].0 * 1000)\n"
            + "session.timeout.ms=\(pairs[place].1 * 1000)\n")
        return ConfigCheck(file, as: .java).gravity == .refused
      }
      return QuestionBody(
        Sentence(
          ko: "자바 컨슈머가 시작하지도 못하는 짝을 모두 고르십시오.",
          en: "With which of these does a Java consumer not even start?"),
        form: .choices(
          names.map { Sentence(ko: $0, en: $0) }, right: Set(refused)),
        hint: Sentence(
          ko: "3분의 1은 권고이고, 거절하는 규칙은 더 느슨합니다.",
          en: "One third is advice; the rule that refuses is weaker."),
        because: [
          Sentence(
            ko: "heartbeat.interval.ms는 session.timeout.ms보다 작아야 합니다. 같아도 거절합니다.",
            en: "heartbeat.interval.ms must be below session.timeout.ms; equal is refused too.")
        ])
    },
    QuestionMaker("stuck-static") { draw in
      let interval = draw.pick([60, 120, 300])
      let session = draw.pick([10, 20, 45])
      let isStatic = draw.isTrue()
      let seconds = isStatic ? interval + session : interval
      return QuestionBody(
        Sentence(
          ko:
            "max.poll.interval.ms=\(interval)초, session.timeout.ms=\(session)초입니다. 처리 루프가 0초에 멈춰 다시는 poll하지 않습니다(하트비트 스레드는 살아 있습니다). \(isStatic ? "정적 멤버입니다." : "동적 멤버입니다.") 파티션은 몇 초쯤 다른 멤버에게 넘어갑니까?",
          en:
            "max.poll.interval.ms is \(interval) s, session.timeout.ms \(session) s. At 0 s the loop of a "
            + "\(isStatic ? "static" : "dynamic") member gets stuck and never polls again; its heartbeat "
            + "thread lives. At about how many seconds do its partitions go to somebody else?"),
        form: .number(
          NumberKey(seconds * 1000, .time(bareIsSeconds: true), tolerance: 3000)),
        hint: Sentence(
          ko: "동적 멤버는 떠난다고 말하고, 정적 멤버는 하트비트만 멈춥니다.",
          en: "A dynamic member says that it leaves; a static one only stops its heartbeats."),
        because: [
          isStatic
            ? Sentence(
              ko: "\(interval)초에 하트비트가 멈추고, 세션이 끝나는 \(seconds)초쯤에 넘어갑니다(하트비트 간격만큼 이를 수 있습니다).",
              en:
                "Heartbeats stop at \(interval) s; the session is over at about \(seconds) s, or a "
                + "heartbeat's interval earlier.")
            : Sentence(
              ko: "\(interval)초에 LeaveGroup을 보내므로 바로 리밸런스가 시작됩니다.",
              en: "At \(interval) s it sends LeaveGroup, and the rebalance begins at once.")
        ])
    },
  ]
}
