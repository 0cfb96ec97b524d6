internal import Texts

extension CommandTable {
  static let groupEntries: [CommandEntry] = [
    CommandEntry(
      name: "topic", shelf: .group,
      syntax: "topic NAME [N | --partitions N] [--racks a,b,c] [--replication-factor R] [--delete]",
      example: "topic orders 6",
      summary: Sentence(
        ko: "토픽 만들기, 파티션 늘리기, 지우기", en: "make a topic, raise its partitions, delete it"),
      details: [
        Sentence(
          ko: "같은 이름을 다시 치면 파티션 수가 늘어납니다. 카프카처럼 줄일 수는 없습니다.",
          en: "Again, with a higher number, raises the count. As in Kafka it cannot be lowered.")
      ],
      positionals: [
        .init(name: "NAME", value: .newTopic),
        .init(name: "N", value: .count, isRequired: false),
      ],
      options: [
        .init(
          name: "partitions", value: .count,
          summary: Sentence(ko: "파티션 수", en: "the number of partitions")),
        .init(
          name: "racks", value: .text,
          summary: Sentence(
            ko: "브로커의 랙들: 리더를 차례로 놓습니다",
            en: "the brokers' racks: leaders are placed on them in turn")),
        .init(
          name: "replication-factor", value: .count,
          summary: Sentence(ko: "복제본 수", en: "the number of replicas")),
        .init(
          name: "delete", value: nil, summary: Sentence(ko: "토픽 지우기", en: "delete the topic")),
      ],
      type: TopicCommand.self),
    CommandEntry(
      name: "topics", shelf: .group, syntax: "topics", example: "topic orders 6; topics",
      summary: Sentence(ko: "토픽 목록", en: "list the topics"),
      type: TopicsCommand.self),
    CommandEntry(
      name: "member", shelf: .group,
      syntax: "member NAME [--topics a,b | --pattern RE] [--instance ID] [--rack R] "
        + "[--owns orders-0,1 [--generation G]] [--strategies range,cooperative-sticky] "
        + "[--protocol classic|consumer]",
      example: "topic orders 6; member c3 --topics orders",
      summary: Sentence(ko: "멤버 하나를 만들거나 바꾸거나 보기", en: "make, change or show one member"),
      details: [
        Sentence(
          ko: "--topics도 --pattern도 없으면 모든 토픽을 구독합니다. 나중에 만든 토픽도 포함됩니다 (* 표시).",
          en:
            "Without --topics and --pattern it subscribes to every topic, later ones too (shown *)."
        )
      ],
      positionals: [.init(name: "NAME", value: .member)],
      options: MemberOptions.entries, type: MemberCommand.self),
    CommandEntry(
      name: "members", shelf: .group, syntax: "members [N | +N]",
      example: "topic orders 6; members 3",
      summary: Sentence(ko: "멤버 수 정하기, 또는 목록", en: "set how many members, or list them"),
      details: [
        Sentence(
          ko: "새 멤버의 이름은 c1, c2, …입니다. 줄일 때는 가장 늦게 온 멤버부터 떠납니다.",
          en: "New ones are c1, c2, …; surplus ones leave, the newest first.")
      ],
      positionals: [.init(name: "N", value: .count, isRequired: false)],
      type: MembersCommand.self),
    CommandEntry(
      name: "join", shelf: .group, syntax: "join NAME… [member's options]",
      example: "topic orders 6; join c1 c2 --topics orders",
      summary: Sentence(ko: "멤버 참여", en: "let members join"),
      positionals: [.init(name: "NAME", value: .newMember, repeats: true)],
      options: MemberOptions.entries, type: JoinCommand.self),
    CommandEntry(
      name: "leave", shelf: .group, syntax: "leave NAME…",
      example: "topic orders 6; members 3; assign; leave c2; assign",
      summary: Sentence(ko: "멤버 떠남", en: "let members leave"),
      positionals: [.init(name: "NAME", value: .member, repeats: true)],
      type: LeaveCommand.self),
    CommandEntry(
      name: "set", shelf: .group,
      syntax: "set [KEY | KEY=VALUE… | KEY VALUE] [--member M | --topic T | --broker | --producer]",
      example: "set session.timeout.ms=30s",
      summary: Sentence(ko: "카프카 설정과 워크북 스위치", en: "Kafka's settings, and the workbook's switches"),
      details: [
        Sentence(
          ko: "혼자 쓰면 기본값과 다른 것을, 이름만 쓰면 그 설정의 값을 보여 줍니다. 워크북 스위치: lang, color, accessible. "
            + "프롬프트: suggestions, prefix-search, history-search, word-keys, hold-pastes, help-key, "
            + "right-prompt, keystrokes, vi-keys.",
          en:
            "Alone it shows what differs from the defaults, with a name the value of that setting. "
            + "Switches of the workbook: lang, color, accessible; of the prompt: suggestions, "
            + "prefix-search, history-search, word-keys, hold-pastes, help-key, right-prompt, "
            + "keystrokes, vi-keys.")
      ],
      positionals: [.init(name: "KEY=VALUE", value: .setting, isRequired: false, repeats: true)],
      options: SettingTargetOptions.entries, type: SetCommand.self),
    CommandEntry(
      name: "unset", shelf: .group,
      syntax: "unset KEY… [--member M | --topic T | --broker | --producer]",
      example: "set session.timeout.ms=30s; unset session.timeout.ms",
      summary: Sentence(ko: "설정을 기본값으로", en: "give settings their defaults back"),
      positionals: [.init(name: "KEY", value: .setting, repeats: true)],
      options: SettingTargetOptions.entries, type: UnsetCommand.self),
    CommandEntry(
      name: "config", shelf: .group, syntax: "config [NAME] | config check FILE",
      example: "config max.poll.records",
      summary: Sentence(
        ko: "설정의 뜻, 기본값, 범위; 설정 파일 검사",
        en: "what a setting is: default, range, history; or check a file of them"),
      details: [
        Sentence(
          ko: "config check는 자바의 .properties와 librdkafka의 INI 파일을 줄마다 검사합니다.",
          en: "config check reads Java's .properties and librdkafka's INI files, line by line.")
      ],
      positionals: [
        .init(name: "NAME", value: .setting, isRequired: false),
        .init(name: "FILE", value: .file, isRequired: false),
      ],
      type: ConfigCommand.self),
    CommandEntry(
      name: "show", shelf: .group, syntax: "show [MEMBER | TOPIC | PARTITION]",
      example: "topic orders 6; members 3; assign range; show",
      summary: Sentence(ko: "실습실을 한 화면에", en: "the lab in one screen, or a part of it"),
      positionals: [.init(name: "SUBJECT", value: .subject, isRequired: false)],
      type: ShowCommand.self),
    CommandEntry(
      name: "describe", shelf: .group, syntax: "describe [--members] [--state]",
      example: "topic orders 6; members 3; assign range; describe --members",
      summary: Sentence(
        ko: "kafka-consumer-groups의 열 그대로", en: "the group in kafka-consumer-groups' own columns"),
      details: [
        Sentence(
          ko: "import가 다시 읽을 수 있는 형식입니다.", en: "import reads it back.")
      ],
      options: [
        .init(
          name: "members", value: nil,
          summary: Sentence(ko: "멤버마다 한 줄", en: "a line for each member")),
        .init(
          name: "state", value: nil, summary: Sentence(ko: "그룹의 상태", en: "the group's state")),
      ],
      type: DescribeCommand.self),
    CommandEntry(
      name: "new", shelf: .group, syntax: "new", example: "new",
      summary: Sentence(ko: "빈 실습실 (undo로 복구)", en: "an empty lab (undo brings the old one back)"),
      type: NewCommand.self),
  ]
}
