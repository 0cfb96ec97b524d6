internal import Formats
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// Lessons 4.7 and 4.9: when an answer comes, and what if it does not.
extension QuestionMaker {
  static let fetching = [
    QuestionMaker("fetch-time") { draw in
      let rate = draw.pick([1, 2, 4, 5]) * 1_000_000
      let need = draw.pick([100, 200, 400, 500, 1000]) * 1000
      let wait = draw.pick([100, 200, 500])
      let answer = FetchAnswer(
        waiting: 0, bytesPerSecond: Int64(rate), minBytes: Int64(need),
        maxWaitMilliseconds: Int64(wait))
      return QuestionBody(
        Sentence(
          ko:
            "fetch.min.bytes=\(need), fetch.max.wait.ms=\(wait)입니다. 새 데이터가 초당 \(rate)바이트로 들어오고 지금은 밀린 것이 없습니다. 브로커는 몇 ms 뒤에 답합니까?",
          en:
            "fetch.min.bytes is \(need), fetch.max.wait.ms \(wait). \(rate) bytes come in per second, and "
            + "none are waiting. After how many milliseconds does the broker answer?"),
        form: .number(
          NumberKey(Int(answer.milliseconds), .time(bareIsSeconds: false), tolerance: 1)),
        hint: Sentence(
          ko: "둘 가운데 먼저 찬 조건이 답을 내보냅니다.", en: "Whichever condition is met first."),
        because: [
          Sentence(
            ko: answer.isTimeout
              ? "\(need)바이트가 모이기 전에 \(wait)ms가 지나므로 \(answer.bytes)바이트만 들고 답합니다."
              : "\(answer.milliseconds)ms면 \(need)바이트가 모입니다. \(wait)ms를 다 기다릴 일이 없습니다.",
            en: answer.isTimeout
              ? "\(wait) ms pass before there are \(need) bytes; it answers with \(answer.bytes)."
              : "\(need) bytes are there after \(answer.milliseconds) ms; there is no need to wait for "
                + "\(wait).")
        ])
    },
    QuestionMaker("fetch-size") { draw in
      let rate = draw.pick([1, 2, 3]) * 1_000_000
      let wait = draw.pick([50, 100, 250])
      let waiting = draw.pick([0, 0, 10_000])
      let answer = FetchAnswer(
        waiting: Int64(waiting), bytesPerSecond: Int64(rate), minBytes: 1_000_000,
        maxWaitMilliseconds: Int64(wait))
      return QuestionBody(
        Sentence(
          ko:
            "fetch.min.bytes=1000000, fetch.max.wait.ms=\(wait), 초당 \(rate)바이트가 들어오고 \(waiting)바이트가 밀려 있습니다. 응답에는 몇 바이트가 들어 있습니까?",
          en:
            "fetch.min.bytes is 1000000, fetch.max.wait.ms \(wait); \(rate) bytes come in per second, and "
            + "\(waiting) are waiting. How many bytes does the answer hold?"),
        form: .number(NumberKey(Int(answer.bytes), .bytes)),
        hint: Sentence(
          ko: "최소량이 모이지 않아도 시간이 다 되면 있는 만큼 답합니다.",
          en: "When time is up, the answer holds what there is."),
        because: [
          Sentence(
            ko: "\(wait)ms 동안 모인 것: \(waiting) + \(rate) × \(wait) / 1000 = \(answer.bytes)",
            en: "In \(wait) ms: \(waiting) + \(rate) × \(wait) / 1000 = \(answer.bytes).")
        ])
    },
    QuestionMaker("call-attempts") { draw in
      let api = Int64(draw.pick([30, 60, 90, 120]))
      let request = Int64(draw.pick([10, 20, 30]))
      let count = CallAttempts.count(
        apiTimeout: api * 1000, requestTimeout: request * 1000, backoff: 100)
      return QuestionBody(
        Sentence(
          ko:
            "default.api.timeout.ms=\(api)초, request.timeout.ms=\(request)초, retry.backoff.ms=100입니다. 브로커가 아무 대답도 하지 않으면 commitSync()는 포기하기 전에 요청을 몇 번 시작합니까?",
          en:
            "default.api.timeout.ms is \(api) s, request.timeout.ms \(request) s, retry.backoff.ms 100. "
            + "Nobody answers. How many requests does commitSync() begin before it gives up?"),
        form: .number(NumberKey(count)),
        hint: Sentence(
          ko: "요청 하나가 제한 시간을 다 쓰고, 잠깐 쉬고, 다시 합니다. 모두 더해 API 제한 시간까지입니다.",
          en:
            "A request takes all its time, then comes a short pause, and so on until the call's time is up."
        ),
        because: [
          Sentence(
            ko: "한 번에 \(request).1초씩 쓰므로 \(api)초 안에 \(count)번 시작합니다.",
            en: "Each takes \(request).1 s, so \(count) are begun within \(api) s.")
        ])
    },
    QuestionMaker("call-limit") { draw in
      let api = draw.pick([30, 60, 90])
      let own = draw.pick([1, 5, 10])
      let calls: [(name: String, seconds: Int)] = [
        ("commitSync()", api), ("commitSync(Duration.ofSeconds(\(own)))", own),
        ("poll(Duration.ofSeconds(\(own)))", own), ("position(partition)", api),
      ]
      let call = draw.pick(calls)
      return QuestionBody(
        Sentence(
          ko:
            "default.api.timeout.ms=\(api)초, request.timeout.ms=30초입니다. 브로커가 모두 죽어 있을 때 \(call.name) 호출은 길어야 몇 초 만에 돌아옵니까?",
          en:
            "default.api.timeout.ms is \(api) s, request.timeout.ms 30 s, and all brokers are down. After "
            + "at most how many seconds does \(call.name) return or throw?"),
        form: .number(
          NumberKey(call.seconds * 1000, .time(bareIsSeconds: true))),
        hint: Sentence(
          ko: "시간을 직접 받는 호출은 그 시간을 씁니다.", en: "A call that is given a time keeps to it."),
        because: [
          Sentence(
            ko: "default.api.timeout.ms는 시간을 받지 않은 호출의 제한입니다. poll은 늘 제 시간을 받습니다.",
            en:
              "default.api.timeout.ms is for calls that are given no time. poll() always has its own."
          )
        ])
    },
  ]
}
