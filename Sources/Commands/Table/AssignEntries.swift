internal import Texts

extension CommandTable {
  static let assignEntries: [CommandEntry] = [
    CommandEntry(
      name: "assign", shelf: .assign,
      syntax: "assign [STRATEGY] [--protocol classic|consumer] [--once] [--fresh]",
      example: "topic orders 6; members 3; assign cooperative-sticky",
      summary: Sentence(
        ko: "리밸런스를 끝까지 실행", en: "rebalance the group, to the stable end"),
      details: [
        Sentence(
          ko: "전략: range, roundrobin, sticky, cooperative-sticky, 브로커의 uniform과 range "
            + "(--protocol consumer), 21번에서 직접 만든 mine. 적지 않으면 마지막 전략을, 처음이라면 멤버들의 목록으로 정합니다.",
          en: "Strategies: range, roundrobin, sticky, cooperative-sticky, and the broker's uniform "
            + "and range (--protocol consumer); and mine, your own from exercise 21. Without one, "
            + "the last used; the first time, the members' own lists decide.")
      ],
      positionals: [.init(name: "STRATEGY", value: .strategy, isRequired: false)],
      options: [
        .init(
          name: "protocol", value: .words(["classic", "consumer"]),
          summary: Sentence(
            ko: "classic: 리더가 할당, consumer: 브로커가 할당 (KIP-848)",
            en: "classic: the leader assigns; consumer: the broker does (KIP-848)")),
        .init(
          name: "once", value: nil,
          summary: Sentence(
            ko: "할당을 한 번만 계산하고 멈추기", en: "stop after one call of the assignor")),
        .init(
          name: "fresh", value: nil,
          summary: Sentence(
            ko: "멤버들이 가진 것을 잊고 시작", en: "let members forget what they own")),
      ],
      type: AssignCommand.self),
    CommandEntry(
      name: "compare", shelf: .assign, syntax: "compare [VARIANT…] [--timeline | --rank]",
      example: "topic orders 6; members 4; compare range sticky coop",
      summary: Sentence(
        ko: "같은 실습실을 여러 전략으로 나란히", en: "the same lab in several ways, side by side"),
      details: [
        Sentence(
          ko: "VARIANT: 전략 이름, 또는 protocol=consumer 같은 설정. 실습실은 바뀌지 않습니다.",
          en: "VARIANT: a strategy, or a setting such as protocol=consumer. The lab stays as it is."
        ),
        Sentence(
          ko: "--timeline은 시나리오를 변형마다 시뮬레이션하여 리밸런스, 읽히지 않은 시간, 최장 정지를 견줍니다. 시간이 "
            + "흘러야 드러나는 설정이 있으면 저절로 그렇게 합니다. 예: compare --timeline protocol=classic "
            + "session.timeout.ms=10s,heartbeat.interval.ms=1s",
          en: "--timeline simulates the scenario in each variant, and compares rebalances, time "
            + "without a reader and stops; settings that only time shows bring it about by "
            + "themselves. Such as: compare --timeline protocol=classic "
            + "session.timeout.ms=10s,heartbeat.interval.ms=1s"),
        Sentence(
          ko: "mine: 21번에서 직접 만든 할당 전략. compare --rank는 늘 같은 그룹들에서 카프카의 네 전략과 견주어 "
            + "개수 차이, 이동, 시간으로 순위를 매깁니다.",
          en: "mine is your own assignor from exercise 21; compare --rank ranks it among Kafka's "
            + "four by spread, moves and time, over groups that are always the same."),
      ],
      positionals: [
        .init(name: "VARIANT", value: .variant, isRequired: false, repeats: true)
      ],
      options: [
        .init(
          name: "timeline", value: nil,
          summary: Sentence(
            ko: "시간을 흘려 비용을 비교", en: "let time pass, and compare what it costs")),
        .init(
          name: "rank", value: nil,
          summary: Sentence(
            ko: "mine과 카프카의 네 전략에 순위 매기기", en: "rank mine among Kafka's four")),
      ],
      type: CompareCommand.self),
    CommandEntry(
      name: "why", shelf: .assign, syntax: "why [MEMBER | PARTITION | TOPIC | KEY | last]",
      example: "topic orders 7; members 3; assign range; why orders-3",
      summary: Sentence(
        ko: "마지막 할당이나 파티션 선택의 까닭", en: "the decisions behind the last result"),
      positionals: [.init(name: "SUBJECT", value: .subject, isRequired: false)],
      type: WhyCommand.self),
    CommandEntry(
      name: "predict", shelf: .assign, syntax: "predict [SUBJECT=VALUE…] [--clear]",
      example: "topic orders 6; members 3; predict c1=orders-0,1; assign range",
      summary: Sentence(
        ko: "실행하기 전에 예측하기: 다음 실행이 칸마다 채점",
        en: "predict a run before it: the next one grades it cell by cell"),
      details: [
        Sentence(
          ko: "대상은 expect와 같고, simulate에는 rebalances, ends(마지막 리밸런스가 끝나는 때), "
            + "unavailable, 키에는 partition user-1=2. assign은 할당을, simulate는 시간을, "
            + "partition과 send는 키를 채점합니다.",
          en: "Subjects are those of expect; for simulate also rebalances, ends (when the last "
            + "rebalance is over) and unavailable; for keys partition user-1=2. assign grades "
            + "assignments, simulate what takes time, partition and send the keys.")
      ],
      positionals: [
        .init(name: "SUBJECT=VALUE", value: .subject, isRequired: false, repeats: true)
      ],
      options: [
        .init(
          name: "clear", value: nil, summary: Sentence(ko: "예측 지우기", en: "drop the prediction"))
      ],
      type: PredictCommand.self),
    CommandEntry(
      name: "expect", shelf: .assign, syntax: "expect SUBJECT [ARG] OP VALUE",
      example: "topic orders 6; members 3; assign range; expect c1 = orders-0,1",
      summary: Sentence(ko: "예상과 맞는지 확인", en: "check an expectation"),
      details: [
        Sentence(
          ko: "대상: 멤버 이름, owner 파티션, partition 키, moved, stopped, idle, spread, rounds, "
            + "generation, protocol, strategy, throttle, error, 시뮬레이션의 rebalances, "
            + "commits [멤버], unavailable [파티션]. 연산자: = != < <= > >= has. 순서는 상관없습니다. 시뮬레이션한 뒤에는 그 끝을, "
            + "at 30s expect …는 그 시각을 기준으로 봅니다.",
          en:
            "Subjects: a member, owner PARTITION, partition KEY, moved, stopped, idle, spread, "
            + "rounds, generation, protocol, strategy, throttle, error; of a simulation, rebalances, "
            + "commits [MEMBER] and unavailable [PARTITION]. Operators: = != < <= > >= has. Order never matters. "
            + "After a simulation all is as of its end; at 30s expect … asks as of that time.")
      ],
      positionals: [.init(name: "SUBJECT", value: .expected, repeats: true)],
      type: ExpectCommand.self),
  ]
}
