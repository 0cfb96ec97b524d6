internal import Formats
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// Lesson 4.10: where reading begins, and when it is committed.
extension QuestionMaker {
  static let offsets = [
    QuestionMaker("offset-start") { draw in
      let first = Int64(draw.number(0...9) * 50)
      let end = first + Int64(draw.number(1...6) * 50)
      let reset = draw.pick(OffsetStart.Reset.allCases)
      let committed = draw.pick(
        [
          nil, first + (end - first) / 2, end, end + 40, max(0, first - 10),
        ] as [Int64?])
      let start = OffsetStart(committed: committed, log: first...end, reset: reset)
      var offsets = [first, end]
      if let committed { offsets.append(committed) }
      let options =
        Set(offsets).sorted().map { Sentence(ko: "오프셋 \($0)부터", en: "from offset \($0)") }
        + [Sentence(ko: "예외가 난다", en: "it throws")]
      let sorted = Set(offsets).sorted()
      let right =
        switch start {
        case .offset(let offset): sorted.firstIndex(of: offset) ?? 0
        case .failure: sorted.count
        }
      return QuestionBody(
        Sentence(
          ko:
            "로그에는 오프셋 \(first)부터 \(end - 1)까지 있습니다(다음은 \(end)). 그룹의 커밋: \(committed.map { "\($0)" } ?? "없음"), auto.offset.reset=\(reset.rawValue). 컨슈머는 어디서 시작합니까?",
          en:
            "The log holds offsets \(first) to \(end - 1); the next will be \(end). Committed by the "
            + "group: \(committed.map { "\($0)" } ?? "nothing"). auto.offset.reset is \(reset.rawValue). "
            + "Where does the consumer begin?"),
        form: .choice(options, right: right),
        hint: Sentence(
          ko: "커밋이 로그 안에 있으면 설정은 쓰이지 않습니다.",
          en: "If the committed offset is in the log, the setting plays no part."),
        because: [
          committed.map { (first...end).contains($0) } == true
            ? Sentence(
              ko: "커밋이 유효하므로 거기서 이어 읽습니다.", en: "The commit is valid, and reading goes on there.")
            : Sentence(
              ko: "유효한 커밋이 없으므로 auto.offset.reset=\(reset.rawValue)가 정합니다.",
              en: "There is no valid commit, so auto.offset.reset=\(reset.rawValue) decides.")
        ])
    },
    QuestionMaker("auto-commits") { draw in
      let interval = draw.pick([2, 3, 5])
      var time = 0
      var polls = [0]
      for _ in 0..<(3 + draw.level / 2) {
        time += draw.number(1...interval + 2)
        polls.append(time)
      }
      let commits = AutoCommitClock.commits(
        polls: polls.map { Int64($0) * 1000 }, interval: Int64(interval) * 1000)
      let right = polls.indices.filter { commits.contains(Int64(polls[$0]) * 1000) }
      return QuestionBody(
        Sentence(
          ko:
            "클래식 컨슈머, enable.auto.commit=true, auto.commit.interval.ms=\(interval)초. poll은 \(polls.map { "\($0)초" }.joined(separator: ", "))에 불립니다. 어느 poll이 커밋합니까?",
          en:
            "A classic consumer with enable.auto.commit and auto.commit.interval.ms of \(interval) s polls "
            + "at \(polls.map { "\($0)" }.joined(separator: ", ")) s. Which of these polls commit?"),
        form: .choices(
          polls.map { Sentence(ko: "\($0)초의 poll", en: "poll at \($0) s") }, right: Set(right)),
        hint: Sentence(
          ko: "따로 도는 타이머는 없습니다. poll이 불릴 때 시간이 되었는지 봅니다.",
          en: "There is no timer of its own: a poll looks whether it is time."),
        because: [
          Sentence(
            ko:
              "첫 poll이 시계를 맞추고, 마지막 커밋(또는 시작)에서 \(interval)초가 지난 뒤의 poll이 커밋합니다: \(commits.map { "\($0 / 1000)초" }.joined(separator: ", "))",
            en:
              "The first poll starts the clock; whichever comes \(interval) s or more after the last "
              + "commit, or the start, commits: "
              + "\(commits.isEmpty ? "none" : commits.map { "\($0 / 1000) s" }.joined(separator: ", "))."
          )
        ])
    },
  ]
}
