internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// Lessons 4.3 and 4.4: the coordinator, heartbeats and static members.
extension QuestionMaker {
  static let coordinators = [
    QuestionMaker("coordinator-partition") { draw in
      let id =
        draw.pick(["order", "billing", "search", "fraud", "stats"])
        + draw.pick(["-app", "-service", "-reader", "-\(draw.number(1...99))"])
      let hash = JavaHash.string(id)
      let partition = Int(hash.magnitude == 1 << 31 ? 0 : hash.magnitude) % 50
      return QuestionBody(
        Sentence(
          ko:
            "group.id가 \(id)인 그룹의 자바 hashCode는 \(hash)입니다. __consumer_offsets의 파티션은 50개입니다. 이 그룹의 코디네이터는 몇 번 파티션의 리더입니까?",
          en: "The Java hashCode of the group.id \(id) is \(hash), and __consumer_offsets has 50 "
            + "partitions. The leader of which partition coordinates the group?"),
        form: .number(NumberKey(partition)),
        hint: Sentence(
          ko: "절댓값을 파티션 수로 나눈 나머지입니다.",
          en: "The absolute value, modulo the number of partitions."),
        because: [
          Sentence(
            ko:
              "|\(hash)| mod 50 = \(partition) (Utils.abs(groupId.hashCode) % offsets.topic.num.partitions)",
            en: "|\(hash)| mod 50 = \(partition): Utils.abs(groupId.hashCode) % "
              + "offsets.topic.num.partitions.")
        ])
    },
    QuestionMaker("expulsion-time") { draw in
      let session = draw.pick([6, 10, 15, 20, 30, 45])
      let crash = draw.number(10...30)
      var run = SmallRun(topic: draw.topic(), partitions: 4, members: 2)
      run.setSession(session)
      run.crash("c2", at: crash)
      let timeline = run.run(until: crash + session + 10)
      let gone = timeline.events.first { event in
        if case .group(.memberRemoved(_, .sessionExpired)) = event.kind { true } else { false }
      }
      let instant = Int(gone?.instant.sinceStart.count ?? 0)
      return QuestionBody(
        Sentence(
          ko:
            "session.timeout.ms=\(session)초, heartbeat.interval.ms=3초입니다. c2가 \(crash)초에 죽습니다(kill -9). 코디네이터는 대략 언제 c2를 내보냅니까?",
          en:
            "session.timeout.ms is \(session) s and heartbeat.interval.ms 3 s. c2 dies at \(crash) s "
            + "(kill -9). At about what time does the coordinator expel it?"),
        lab: Array(run.lines.dropLast()),
        form: .number(NumberKey(instant, .time(bareIsSeconds: true), tolerance: 3000)),
        hint: Sentence(
          ko: "마지막으로 도착한 하트비트부터 잽니다. 하트비트 간격만큼은 어긋나도 됩니다.",
          en: "The clock starts at the last heartbeat; being off by a heartbeat's interval is fine."
        ),
        because: [
          Sentence(
            ko:
              "마지막 하트비트에서 \(session)초 뒤인 \(Quantity.time(milliseconds: Int64(instant))): 죽은 때부터 세면 \(session - 3)초에서 \(session)초 사이입니다.",
            en: "At \(Quantity.time(milliseconds: Int64(instant))), \(session) s after the last "
              + "heartbeat: between \(session - 3) and \(session) s after the crash.")
        ], proof: [run.lines.last ?? ""])
    },
    QuestionMaker("heartbeats-missed") { draw in
      let heartbeat = draw.number(1...5)
      let session = heartbeat * draw.number(2...15)
      return QuestionBody(
        Sentence(
          ko:
            "session.timeout.ms=\(session)초, heartbeat.interval.ms=\(heartbeat)초입니다. 하트비트가 연달아 몇 번 늦어지면 세션이 끝납니까?",
          en: "session.timeout.ms is \(session) s, heartbeat.interval.ms \(heartbeat) s. How many "
            + "heartbeats in a row have to be lost until the session is over?"),
        form: .number(NumberKey(session / heartbeat)),
        hint: Sentence(ko: "나눗셈 한 번입니다.", en: "One division."),
        because: [
          Sentence(
            ko:
              "\(session) / \(heartbeat) = \(session / heartbeat). 3분의 1 이하로 두라는 규칙은 적어도 두 번은 잃어도 되게 하려는 것입니다.",
            en:
              "\(session) / \(heartbeat) = \(session / heartbeat). The rule of one third lets a group "
              + "survive the loss of at least two.")
        ])
    },
    QuestionMaker("static-return") { draw in
      let session = draw.pick([10, 15, 20, 30])
      let isStatic = draw.level == 1 || draw.number(1...3) > 1
      let returnsInTime = draw.isTrue()
      let down = returnsInTime ? draw.number(2...(session - 5)) : session + draw.number(6...20)
      var run = SmallRun(topic: draw.topic(), partitions: 6, members: 3)
      run.setSession(session)
      if isStatic { for name in ["c1", "c2", "c3"] { run.makeStatic(name) } }
      run.restart("c2", at: 20, down: down)
      let timeline = run.run(until: 20 + down + session + 60)
      // The rebalance with which the group came together is not what is asked.
      let count = timeline.rebalances.count { $0.start > SmallRun.instant(19) }
      return QuestionBody(
        Sentence(
          ko:
            "\(isStatic ? "정적 멤버" : "동적 멤버") 셋(전략 range), session.timeout.ms=\(session)초. c2가 20초에 갑자기 죽고 \(down)초 뒤에 다시 뜹니다. 그 때문에 리밸런스가 몇 번 일어납니까?",
          en:
            "Three \(isStatic ? "static" : "dynamic") members (strategy range), session.timeout.ms "
            + "\(session) s. c2 dies suddenly at 20 s and is back \(down) s later. How many "
            + "rebalances does that cause?"),
        lab: Array(run.lines.dropLast()), form: .number(NumberKey(count)),
        hint: Sentence(
          ko: "세션이 끝나기 전에 돌아왔는지, 이름(group.instance.id)으로 알아보는지가 갈림길입니다.",
          en: "Is it back before its session is over, and is it known by its group.instance.id?"),
        because: timeline.rebalances.filter { $0.start > SmallRun.instant(19) }.map { span in
          let time = Quantity.time(milliseconds: span.start.sinceStart.count)
          let why = RunWords.explanation(of: span.beginning, in: timeline).first?.sentence
          return Sentence(ko: "\(time): \(why?(.ko) ?? "")", en: "\(time): \(why?(.en) ?? "")")
        }
          + (count == 0
            ? [
              Sentence(
                ko: "세션이 끝나기 전에 같은 group.instance.id로 돌아와 전에 맡던 파티션을 그대로 받았습니다.",
                en: "It came back in time under its group.instance.id, and was given the same "
                  + "partitions again.")
            ] : []),
        proof: [run.lines.last ?? "", "expect rebalances = \(timeline.rebalances.count)"])
    },
    QuestionMaker("leave-or-crash") { draw in
      let session = draw.pick([10, 15, 30, 45])
      let at = draw.number(10...25)
      let leaves = draw.isTrue()
      var run = SmallRun(topic: draw.topic(), partitions: 4, members: 2)
      run.setSession(session)
      if leaves { run.leave("c2", at: at) } else { run.crash("c2", at: at) }
      let timeline = run.run(until: at + session + 30)
      let start = timeline.rebalances.last?.start.sinceStart.count ?? 0
      let isAtOnce = start < Int64(at + 4) * 1000
      return QuestionBody(
        Sentence(
          ko:
            "동적 멤버 둘, session.timeout.ms=\(session)초. \(at)초에 c2의 \(leaves ? "close()가 불립니다" : "프로세스가 죽습니다"). 리밸런스는 언제 시작합니까?",
          en: "Two dynamic members, session.timeout.ms \(session) s. At \(at) s c2 "
            + (leaves ? "calls close()" : "is killed") + ". When does the rebalance begin?"),
        lab: Array(run.lines.dropLast()),
        form: .choice(
          [
            Sentence(ko: "바로", en: "at once"),
            Sentence(
              ko: "세션이 끝날 때(약 \(session)초 뒤)",
              en: "when the session is over, about \(session) s later"),
          ], right: isAtOnce ? 0 : 1),
        hint: Sentence(
          ko: "코디네이터가 떠난다는 말을 들었습니까?", en: "Did the coordinator hear of it?"),
        because: [
          Sentence(
            ko:
              "\(Quantity.time(milliseconds: start))에 시작했습니다. close()는 LeaveGroup을 보내고, 죽은 프로세스는 아무것도 보내지 못합니다.",
            en:
              "It began at \(Quantity.time(milliseconds: start)): close() sends LeaveGroup, and a dead "
              + "process sends nothing.")
        ], proof: [run.lines.last ?? ""])
    },
  ]
}
